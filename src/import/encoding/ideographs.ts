import { frequent } from './frequent.ts';

/** What a character costs in a reading with two bytes a character: bits of surprise, from 2^-bits in such text. */
const bits = { kana: 6, common: 12.5, halfKana: 6, lone: 11, rare: 17, odd: 20, impossible: 30 };
/** What a letter of ASCII before or after adds, and both. */
const attached = 4;
const squeezed = 10;

/** How one encoding's text is weighed. */
interface Writing {
  /** What one of its frequent characters costs. */
  bits: number;
  frequent: ReadonlySet<string>;
  /** Characters that its standard calls common. */
  common: ReadonlySet<string>;
  kana: boolean;
}

type IdeographicName = 'gb18030' | 'big5' | 'shift_jis' | 'euc-jp' | 'euc-kr';

/** Areas of the standards' common characters: GB 2312 level 1, Big5 level 1, JIS level 1, KS X 1001 Hangul. */
const areas: Record<IdeographicName, [leads: [number, number], trails: [number, number]]> = {
  gb18030: [
    [0xb0, 0xd7],
    [0xa1, 0xfe]
  ],
  big5: [
    [0xa4, 0xc6],
    [0x40, 0xfe]
  ],
  shift_jis: [
    [0x88, 0x98],
    [0x40, 0xfc]
  ],
  'euc-jp': [
    [0xb0, 0xcf],
    [0xa1, 0xfe]
  ],
  'euc-kr': [
    [0xb0, 0xc8],
    [0xa1, 0xfe]
  ]
};
const lists: Record<IdeographicName, readonly (keyof typeof frequent)[]> = {
  gb18030: ['simplified', 'punctuation'],
  big5: ['traditional', 'simplified', 'punctuation'],
  shift_jis: ['japanese', 'punctuation'],
  'euc-jp': ['japanese', 'punctuation'],
  'euc-kr': ['hangul', 'punctuation']
};

function area(name: IdeographicName): Set<string> {
  const [[first, last], [from, to]] = areas[name];
  const pairs: number[] = [];
  for (let lead = first; lead <= last; lead++)
    for (let trail = from; trail <= to; trail++) pairs.push(lead, trail);
  return new Set(new TextDecoder(name).decode(Uint8Array.from(pairs)).replace(/[\0-\x7f\ufffd]/g, ''));
}

/** The fewer the characters of a writing, the likelier each. */
const frequentBits: Record<IdeographicName, number> = {
  gb18030: 8.5,
  big5: 8.5,
  shift_jis: 8.5,
  'euc-jp': 8.5,
  'euc-kr': 7.5
};

const writings = new Map<IdeographicName, Writing>();
function writing(name: IdeographicName): Writing {
  let known = writings.get(name);
  if (!known) {
    const kana = name === 'shift_jis' || name === 'euc-jp';
    const characters = lists[name].map((list) => frequent[list]).join('');
    known = { bits: frequentBits[name], frequent: new Set(characters), common: area(name), kana };
    writings.set(name, known);
  }
  return known;
}

const kana = new Set<string>(frequent.kana);
const isLetter = (character: string | undefined) => character !== undefined && /[a-z]/i.test(character);
const isAscii = (character: string | undefined) => character === undefined || character < '\x80';
const isHalfKana = (character: string | undefined) =>
  character !== undefined && character >= '\uff61' && character <= '\uff9f';

/** Half-width kana come in runs of their own. */
const isHalfWidth = (before: string | undefined, after: string | undefined) =>
  (isHalfKana(before) || isHalfKana(after)) &&
  [before, after].every((each) => isHalfKana(each) || (isAscii(each) && !isLetter(each)));

/** The surprise of a text decoded from an East Asian encoding, in bits. */
export function ideographicCost(text: string, name: IdeographicName): number {
  const { bits: frequentBits, frequent, common, kana: hasKana } = writing(name);
  const characters = [...text];
  let total = 0;
  for (const [i, character] of characters.entries()) {
    if (character < '\x80') continue;
    const before = characters[i - 1];
    const after = characters[i + 1];
    if (isLetter(before) && isLetter(after)) total += squeezed;
    else if (isLetter(before) || isLetter(after)) total += attached;
    if (frequent.has(character)) total += frequentBits;
    else if (isHalfKana(character))
      total += hasKana && isHalfWidth(before, after) ? bits.halfKana : bits.lone;
    else if (hasKana && kana.has(character)) total += bits.kana;
    else if (common.has(character)) total += bits.common;
    else if (/[\u4e00-\u9fff\uac00-\ud7a3\u3041-\u30ff]/.test(character)) total += bits.rare;
    else if (/[\ufffd\x80-\x9f\p{Co}\p{Cn}]/u.test(character)) total += bits.impossible;
    else total += bits.odd;
  }
  return total;
}
