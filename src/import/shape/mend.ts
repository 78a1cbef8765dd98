import { fitsExactly, isBlankLed, isTelling, rowFits, type ColumnProfile } from './profile.ts';
import { strictCells, type Signs, type TextRecord } from './records.ts';

/**
 * How a record was made to fit its table:
 * - `blankCells`: cells too many, all of them blank, were taken out; or cells missing at the end were added as blanks;
 * - `strayQuote`: a quote that opens nothing was read as a character;
 * - `otherSeparator`: the record is divided by another sign than the rest, which cells that are not quoted may hold;
 * - `missingSeparator`: two cells stood without a separator between them;
 * - `unquotedSeparator`: a cell holds the separator and is not quoted.
 */
export const mendRules = [
  'blankCells',
  'strayQuote',
  'otherSeparator',
  'missingSeparator',
  'unquotedSeparator'
] as const;
export type MendRule = (typeof mendRules)[number];

export interface Mend {
  rule: MendRule;
  cells: string[];
}

/**
 * Makes a record fit its table if it can do so in one way only; undefined where no way or more than one is left.
 * `raw` is the record's text; `profile` tells the ways apart.
 */
export function mend(
  { cells, quoted, broken }: TextRecord,
  raw: string,
  signs: Signs,
  width: number,
  profile: ColumnProfile[] | undefined
): Mend | undefined {
  if (
    cells.length > width &&
    cells.slice(width).every(isBlank) &&
    (!profile || rowFits(cells.slice(0, width), profile))
  )
    return { rule: 'blankCells', cells: cells.slice(0, width) };
  if (!profile || raw.length > longestMended) return undefined;
  const telling = (candidates: string[][], misfits = 0) =>
    single(candidates.filter((each) => isTelling(each, profile) && rowFits(each, profile, misfits)));
  const blankTells = profile.every(({ blankLed }) => !blankLed);
  const isMost = cells.length * 2 > width;
  const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
  const sound = { cells, quoted: broken ? cells.map(() => false) : quoted };
  const found: [MendRule, () => string[] | undefined][] = [
    ['strayQuote', () => telling(literalQuotes(raw, signs, width))],
    ['strayQuote', () => telling(literalCells(raw, signs, width))],
    [
      'blankCells',
      () => (cells.length < width ? telling(isMost ? [padded] : []) : telling(withoutBlanks(cells, width)))
    ],
    ['otherSeparator', () => telling(otherSeparators(raw, signs, width, false))],
    ['otherSeparator', () => telling(otherSeparators(raw, signs, width, true))],
    ['missingSeparator', () => telling(insertedSeparators(raw, signs, width))],
    ['missingSeparator', () => telling(splitCells(cells, width, profile))],
    ['unquotedSeparator', () => telling(joinedCells(sound, width, signs))],
    [
      'unquotedSeparator',
      () =>
        blankTells
          ? telling(joinedCells(sound, width, signs, true), Math.max(1, Math.floor(width / 6)))
          : undefined
    ]
  ];
  for (const [rule, find] of found) {
    const mended = find();
    if (mended) return { rule, cells: mended };
  }
  return undefined;
}

/** Ways to mend a record are tried one by one: a long one has too many. */
const longestMended = 20_000;

const isBlank = (cell: string): boolean => cell.trim() === '';

/** The one candidate, where all are equal. */
function single(candidates: string[][]): string[] | undefined {
  const texts = new Set(candidates.map((cells) => JSON.stringify(cells)));
  return texts.size === 1 ? candidates[0] : undefined;
}

/** Where a sign stands in a text. */
function* places(text: string, sign: string): Generator<number> {
  if (sign !== '') for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) yield at;
}

/** The cells of those records that are as wide as the table. */
const asWide = (records: (Pick<TextRecord, 'cells'> | undefined)[], width: number): string[][] =>
  records.flatMap((record) => (record?.cells.length === width ? [record.cells] : []));

const stand = '\ue000';

/** The record with one of its quotes read as a character. */
function literalQuotes(raw: string, signs: Signs, width: number): string[][] {
  return [...places(raw, signs.quote)].flatMap((at) => {
    const text = raw.slice(0, at) + stand + raw.slice(at + signs.quote.length);
    const candidates = [strictCells(text, signs)];
    if (raw.startsWith(signs.quote, at + signs.quote.length))
      candidates.push(
        strictCells(raw.slice(0, at) + signs.quote + stand + raw.slice(at + 2 * signs.quote.length), signs)
      );
    return asWide(candidates, width).map((cells) => cells.map((cell) => cell.replaceAll(stand, signs.quote)));
  });
}

/** The record divided at every separator: what does not stand in quotes as a whole keeps them as characters. */
function literalCells(raw: string, signs: Signs, width: number): string[][] {
  const pieces = raw.split(signs.delimiter);
  return pieces.length === width
    ? [pieces.map((piece) => (piece === '' ? '' : (strictCells(piece, signs)?.cells[0] ?? piece)))]
    : [];
}

/** The record without as many of its blank cells as it has too many. */
function withoutBlanks(cells: string[], width: number): string[][] {
  if (cells.length !== width + 1) return [];
  return cells.flatMap((cell, i) => (isBlank(cell) ? [cells.toSpliced(i, 1)] : []));
}

/** The record divided by another sign. `joined`: into too many cells, of which some are made one again. */
function otherSeparators(raw: string, signs: Signs, width: number, joined: boolean): string[][] {
  return [',', ';', '\t', '|', ' ']
    .filter((delimiter) => delimiter !== signs.delimiter)
    .flatMap((delimiter) => {
      const others = { ...signs, delimiter };
      const record = strictCells(raw, others);
      return joined && record ? joinedCells(record, width, others) : asWide([record], width);
    });
}

/** The record with a separator before or behind one of its quotes. */
function insertedSeparators(raw: string, signs: Signs, width: number): string[][] {
  const candidates = [...places(raw, signs.quote)]
    .flatMap((at) => [at, at + signs.quote.length])
    .map((at) => strictCells(raw.slice(0, at) + signs.delimiter + raw.slice(at), signs));
  return asWide(candidates, width);
}

/** The record with one of its cells divided where the shapes of two columns meet. */
function splitCells(cells: string[], width: number, profile: ColumnProfile[]): string[][] {
  if (cells.length !== width - 1) return [];
  return cells.flatMap((cell, i) => {
    const [left, right] = [profile[i]!, profile[i + 1]!];
    if (!left.shapes && !right.shapes) return [];
    return Array.from({ length: cell.length + 1 }, (_, at) => [cell.slice(0, at), cell.slice(at)] as const)
      .filter(([a, b]) => fitsExactly(a, left) && fitsExactly(b, right))
      .map(([a, b]) => cells.toSpliced(i, 1, a, b));
  });
}

/**
 * The record with neighbouring cells made one, but those in quotes. `blankLed`: only such as begin with a blank are
 * joined to those before.
 */
function joinedCells(
  { cells, quoted }: Pick<TextRecord, 'cells' | 'quoted'>,
  width: number,
  { delimiter }: Signs,
  blankLed = false
): string[][] {
  const many = cells.length - width + 1;
  if (many < 2 || many > 4) return [];
  const isOne = (i: number) =>
    !quoted.slice(i, i + many).includes(true) &&
    (!blankLed || cells.every((cell, at) => isBlankLed(cell) === (at > i && at < i + many)));
  return Array.from({ length: width }, (_, i) => i)
    .filter(isOne)
    .map((i) => cells.toSpliced(i, many, cells.slice(i, i + many).join(delimiter)));
}
