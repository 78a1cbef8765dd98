import { alphabets, latin } from './frequent.ts';

/** Languages that an encoding with one byte a character is used for. */
export type Letters = (keyof typeof latin | keyof typeof alphabets)[];

/** What a character costs in a reading with one byte a character: bits of surprise. */
const bits = {
  foreign: 12,
  unknown: 14,
  symbol: 7,
  rareSymbol: 13,
  control: 24,
  impossible: 30,
  fewSpeakers: 4
};
/** What its neighbours add. */
const context = {
  capitalInside: 8,
  smallAmongCapitals: 6,
  accentsNear: 2,
  scriptsMixed: 8,
  aloneInScript: 6,
  consonantsTogether: 3,
  smallFirst: 2,
  capitalAtNumber: 7,
  symbolInside: 8,
  symbolBeside: 5,
  symbolsTogether: 4
};
const capital = 1.5;

const symbols = new Set('€£°²³½¼–—’‘“”…®™©«»·§¥×º±µ†•№„‚‰¿¡\xa0');
const insideWords = new Set('’·\xad\xa0');

const costs = new Map<string, Map<string, number>>();
function costOf(language: Letters[number]): Map<string, number> {
  let known = costs.get(language);
  if (known) return known;
  known = new Map();
  if (language in latin) {
    const letters = [...latin[language as keyof typeof latin]];
    for (const [rank, letter] of letters.entries()) known.set(letter, 3.5 + Math.log2(1 + rank));
  } else {
    const letters = [...alphabets[language as keyof typeof alphabets]];
    for (const [rank, letter] of letters.entries()) known.set(letter, 3.2 + (6 * rank) / letters.length);
  }
  costs.set(language, known);
  return known;
}

const all = new Set(Object.values({ ...latin, ...alphabets }).join(''));
const isAscii = (character: string) => character < '\x80';
const isLetter = (character: string) => /\p{L}|\p{M}/u.test(character);
const isUpper = (character: string) => character !== character.toLowerCase();
const isLower = (character: string) => character !== character.toUpperCase();
const isLatin = (character: string) => /\p{Script=Latin}/u.test(character);

/** The surprise of a text in the likeliest of some languages, in bits. */
export function lettersCost(text: string, languages: Letters): number {
  const counts = new Map<string, number>();
  let shared = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (isAscii(character)) continue;
    const before = text[i - 1] ?? '\n';
    const after = text[i + 1] ?? '\n';
    if (isLetter(character)) {
      const lower = character === 'İ' ? character : character.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      shared += besideLetter(character, [text[i - 2] ?? '\n', before, after, text[i + 2] ?? '\n']);
    } else shared += symbolCost(character, before, after);
  }
  const sums = languages.map((language) => {
    const cost = costOf(language);
    let sum = language === 'icelandic' ? bits.fewSpeakers : 0;
    for (const [letter, count] of counts)
      sum += count * (cost.get(letter) ?? (all.has(letter) ? bits.foreign : bits.unknown));
    return sum;
  });
  return shared + Math.min(...sums);
}

/** `near`: the two characters before it and the two behind it. */
function besideLetter(character: string, near: [string, string, string, string]): number {
  const [earlier, before, after] = near;
  let sum = isUpper(character) ? capital : 0;
  if (isUpper(character) && isLetter(before) && isLower(before)) sum += context.capitalInside;
  if (isLower(character) && isUpper(after) && isAscii(after)) sum += context.capitalInside;
  if (isLower(character) && isUpper(before) && isUpper(after)) sum += context.smallAmongCapitals;
  if (isLatin(character)) {
    const isAlone = !isLetter(before) && !isLetter(after);
    if (isUpper(character) && isAlone && isAtNumber(near)) sum += context.capitalAtNumber;
    for (const accent of [before, earlier])
      if (!isAscii(accent) && isLetter(accent)) sum += context.accentsNear;
    return sum;
  }
  for (const beside of [before, after]) if (isAscii(beside) && isLetter(beside)) sum += context.scriptsMixed;
  if (isAscii(before) && isAscii(after)) sum += context.aloneInScript;
  if (isLower(character) && !isLetter(before)) sum += context.smallFirst;
  if ([earlier, before, character].every(isCyrillicConsonant)) sum += context.consonantsTogether;
  if (/[йьъы]/i.test(character) && !isLetter(before)) sum += context.scriptsMixed;
  return sum;
}

/** Whether a number stands beside it, with a space between or none: the place of a currency's sign. */
const isAtNumber = ([earlier, before, after, later]: [string, string, string, string]) =>
  [before + earlier, after + later].some((beside) => /^[ \xa0]?\d/.test(beside));

const isCyrillicConsonant = (character: string) => /[бвгджзйклмнпрстфхцчшщ]/i.test(character);

function symbolCost(character: string, before: string, after: string): number {
  if (character === '\ufffd') return bits.impossible;
  if (/\p{Cc}|\p{Co}|\p{Cn}/u.test(character)) return bits.control;
  let sum = symbols.has(character) ? bits.symbol : bits.rareSymbol;
  if (isLetter(before) && isLetter(after)) sum += insideWords.has(character) ? 0 : context.symbolInside;
  else if (isLetter(after) && !opening.has(character)) sum += context.symbolBeside;
  else if (isLetter(before) && !closing.has(character)) sum += context.symbolBeside;
  if (!isAscii(before) && !isLetter(before)) sum += context.symbolsTogether;
  return sum;
}

const opening = new Set('“‘„«¿¡†•©\xa0');
const closing = new Set('’”“‘»™®…º°²³\xa0');
