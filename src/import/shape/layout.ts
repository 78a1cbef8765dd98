import type { LeaveOutRule } from '../receipt/leftOut.ts';
import { profileOf, type ColumnProfile } from './profile.ts';
import { readRecords, type Signs, type TextRecord } from './records.ts';
import { isComment, isFilled, isValue } from './rowKinds.ts';

/** What the user says about a file's beginning instead of the file. */
export interface LayoutWishes {
  /** Records that name the columns; 0 for none. */
  headerRows?: number;
  /** Whether there are such records, however many. */
  named?: boolean;
  /** Physical lines before them. */
  skip?: number;
  /** What comment lines begin with; '' for none. */
  comment?: string;
}

/** How a file is laid out, as its beginning tells. */
export interface Layout {
  width: number;
  /** The names as the file has them, several rows joined; none where nothing names the columns. */
  names: string[] | undefined;
  /** Records of names, joined into one. */
  headerRows: number;
  /** What comment lines begin with, or ''. */
  comment: string;
  /** Physical lines before the names, or before the data where it has none. */
  skip: number;
  /** Physical lines before the first record of data. */
  bodyLine: number;
  /** Records before the data that neither name nor hold anything, and why each is left out. */
  leftOut: { rule: LeaveOutRule; line: number; raw: string }[];
  /** Blank lines and records of delimiters only before the data: physical lines, from 1. */
  blankLines: number[];
  /** Whether the line of names stands first, sound and as wide as the data, and nothing is left out: the engine can read it itself. */
  isPlain: boolean;
  profile: ColumnProfile[] | undefined;
  /** Whether a column's values are numbers, dates or money. */
  valued: boolean[];
  /** How many cells of a record are usually filled. */
  usuallyFilled: number;
}

const mostRecords = 400;
/** Records before the names, and further records of names, that are looked for. */
const mostBefore = 40;
const mostNames = 12;

/** Lays a text's beginning out. `isWhole`: the text is the whole file, not cut. */
export function layOut(text: string, signs: Signs, isWhole: boolean, wishes: LayoutWishes = {}): Layout {
  const skipped = skipLines(text, wishes.skip ?? 0);
  const records: TextRecord[] = [];
  for (const record of readRecords(skipped.text, signs, { line: skipped.lines + 1 })) {
    records.push(record);
    if (records.length >= mostRecords) break;
  }
  if (!isWhole && records.length > 1 && records.length < mostRecords) records.pop();
  const raw = ({ start, end }: TextRecord) => skipped.text.slice(start, end);
  const width = commonWidth(records);
  const comment = wishes.comment ?? commentSign(records, raw, width);
  const leftOut = [...skipped.records];
  let at = 0;
  const leave = (rule: LeaveOutRule) => leftOut.push({ rule, record: records[at++]! });
  while (at < records.length && isComment(raw(records[at]!), comment)) leave('comment');
  const before = wishes.skip === undefined ? preamble(records.slice(at), width) : 0;
  for (const end = at + before; at < end;) leave('preamble');
  while (at < records.length && isComment(raw(records[at]!), comment)) leave('comment');
  const isData = (record: TextRecord) => record.cells.length === width && !isComment(raw(record), comment);
  const rest = records.slice(at + 1).filter(isData);
  const first = records[at];
  const skip = (first?.line ?? endLine(skipped, records)) - 1;
  const body = rest.map(({ cells }) => cells);
  const wanted = wishes.headerRows === undefined ? wishes.named : wishes.headerRows > 0;
  const hasNames = wanted ?? (!!first && namesColumns(first.cells, body, width));
  const rows: string[][] = [];
  if (first && hasNames) {
    rows.push(first.cells);
    at++;
    const more =
      wishes.headerRows === undefined
        ? furtherNames(first, records.slice(at), width)
        : wished(records.slice(at), wishes.headerRows - 1);
    for (const rule of more) {
      if (rule === 'names') rows.push(records[at++]!.cells);
      else leave(rule);
    }
  }
  const bodyLine = (at < records.length ? records[at]!.line : endLine(skipped, records)) - 1;
  const head = records.slice(0, at);
  const occupied = new Set([
    ...Array.from({ length: skipped.lines }, (_, i) => i + 1),
    ...head.flatMap(({ line, lines }) => Array.from({ length: lines }, (_, i) => line + i))
  ]);
  const empty = leftOut.filter(({ record }) => !record.cells.some(isFilled));
  const dataRecords = records.slice(at).filter(isData);
  const data = dataRecords.map(({ cells }) => cells);
  const sound = dataRecords.filter(({ broken, stray }) => !broken && !stray).map(({ cells }) => cells);
  return {
    width,
    names: hasNames ? joinNames(rows, width, data) : undefined,
    headerRows: rows.length,
    comment,
    bodyLine,
    skip,
    leftOut: leftOut
      .filter((each) => !empty.includes(each))
      .map(({ rule, record }) => ({
        rule,
        line: record.line,
        raw: record.line <= skipped.lines ? record.cells.join('') : raw(record)
      })),
    blankLines: [
      ...skipped.blankLines,
      ...Array.from({ length: bodyLine }, (_, i) => i + 1).filter((line) => !occupied.has(line)),
      ...empty.map(({ record }) => record.line)
    ].sort((a, b) => a - b),
    isPlain:
      at === (hasNames ? 1 : 0) &&
      (!hasNames || (first!.cells.length === width && !first!.broken)) &&
      bodyLine === occupied.size &&
      skipped.lines === 0 &&
      rows.length <= 1,
    profile: profileOf(sound, width) ?? profileOf(data, width),
    valued: Array.from({ length: width }, (_, i) => holdsValues(data, i)),
    usuallyFilled: data.reduce((sum, row) => sum + row.filter(isFilled).length, 0) / Math.max(1, data.length)
  };
}

/** The commonest number of cells, of records that hold something. */
function commonWidth(records: TextRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells, broken } of records)
    if (!broken && cells.some(isFilled)) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/** A sign that begins records unlike the table's, or many of them, and never its first column otherwise. */
function commentSign(records: TextRecord[], raw: (record: TextRecord) => string, width: number): string {
  return (
    ['#', '//', '--', '%'].find((sign) => {
      const begun = records.filter((record) => isComment(raw(record), sign));
      const unlike = begun.filter(({ cells }) => cells.length !== width || width === 1);
      return unlike.length > 0 && begun.length < records.length / 2 && unlike.length >= begun.length - 1;
    }) ?? ''
  );
}

/** How many records stand before the table: other widths, or one filled cell where the table fills more. */
function preamble(records: TextRecord[], width: number): number {
  const filled = (record: TextRecord | undefined) => record?.cells.filter(isFilled).length ?? 0;
  const early = records.slice(0, mostBefore);
  const isTable = (record: TextRecord, i: number) => {
    const { cells } = record;
    if (width === 1) return true;
    if (Math.abs(cells.length - width) > 1 && !isNamesWithoutTail(record, records[i + 1], width))
      return false;
    if (cells.length !== width && filled(record) < Math.min(width, cells.length) - 1) return false;
    if (cells.length !== width && width <= 2) return false;
    const needed = width > 2 ? 2 : 1;
    return (
      filled(record) >= needed &&
      !(width === 2 && filled(record) === 1 && early.slice(i + 1, i + 3).some((each) => filled(each) === 0))
    );
  };
  const first = early.findIndex(isTable);
  return first > 0 ? first : 0;
}

/** Names may be fewer than the cells of a row where the last columns have none. */
const isNamesWithoutTail = (record: TextRecord, next: TextRecord | undefined, width: number): boolean =>
  next?.cells.length === width &&
  record.cells.length > width / 2 &&
  record.cells.every((cell) => isFilled(cell) && !isValue(cell));

/** Whether a record names the columns of the rows below it. */
function namesColumns(cells: string[], rows: string[][], width: number): boolean {
  if (!cells.some(isFilled)) return false;
  let votes = 0;
  for (let i = 0; i < Math.min(cells.length, width); i++) {
    const cell = cells[i] ?? '';
    if (!isFilled(cell) || !holdsValues(rows, i)) continue;
    votes += isValue(cell) ? -1 : 1;
  }
  if (votes < 0 && areYears(cells, rows)) return true;
  if (votes !== 0) return votes > 0;
  return !cells.some(isValue);
}

const holdsValues = (rows: string[][], column: number): boolean => {
  const filled = rows
    .slice(Math.min(3, Math.floor(rows.length / 4)))
    .map((row) => row[column] ?? '')
    .filter(isFilled);
  return filled.length > 0 && filled.filter(isValue).length >= 0.7 * filled.length;
};

/** Columns named by years that ascend, above values that are none. */
function areYears(cells: string[], rows: string[][]): boolean {
  const years = cells.filter(isValue).map(Number);
  return (
    years.length > 1 &&
    !isValue(cells[0] ?? '') &&
    years.every(
      (year, i) =>
        Number.isInteger(year) && year > 1900 && year < 2100 && (i === 0 || year === years[i - 1]! + 1)
    ) &&
    rows.some((row) => row.some((cell) => isValue(cell) && !(Number(cell) > 1900 && Number(cell) < 2100)))
  );
}

type BelowNames = 'names' | 'repeatedHeader' | 'units' | 'explanation';

/** What the records below the first names are, as long as they are not data. */
function furtherNames(first: TextRecord, records: TextRecord[], width: number): BelowNames[] {
  const below: BelowNames[] = [];
  const body = records.filter(({ cells }) => cells.length === width).map(({ cells }) => cells);
  for (const [k, { cells }] of records.slice(0, mostNames).entries()) {
    if (cells.length !== width || records.length - k < 2) break;
    const rows = body.slice(k + 1);
    const names = cells.filter((cell, i) => isFilled(cell) && holdsValues(rows, i));
    if (names.length === 0 || names.some(isValue)) break;
    below.push(kindBelow(cells, first.cells));
  }
  return below;
}

function kindBelow(cells: string[], names: string[]): BelowNames {
  const filled = cells.filter(isFilled);
  const plain = (row: string[]) => row.map((cell) => cell.trim()).join('\n');
  if (plain(cells) === plain(names)) return 'repeatedHeader';
  if (filled.every((cell) => unit.test(cell.trim()))) return 'units';
  const length = filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length;
  return filled.length > cells.length / 2 && length > 30 ? 'explanation' : 'names';
}

const unit =
  /^([([{（].{1,12}[)\]}）]|[%‰°-]|[a-zµ]{1,3}([²³]|\^?-?[123])?(\/[a-z]{1,4})?|[A-Z]{3}|[¥$€£￥]|元|件|个|次|天|人|万元|千克|单位)$/;

const wished = (records: TextRecord[], rows: number): BelowNames[] =>
  records.slice(0, Math.max(0, rows)).map(() => 'names');

/** Rows of names as one: an upper name holds for the blank cells to its right that have a name below. */
function joinNames(rows: string[][], width: number, data: string[][]): string[] {
  const spread = rows.map((row, r) => {
    const below = rows.slice(r + 1);
    let carried = '';
    return Array.from({ length: Math.max(width, row.length) }, (_, i) => {
      const cell = (row[i] ?? '').trim();
      const starts = isFilled(cell) || rows.slice(0, r).some((upper) => isFilled(upper[i] ?? ''));
      if (starts) carried = cell;
      return isFilled(cell) || below.some((each) => isFilled(each[i] ?? '')) ? carried : '';
    });
  });
  const joined = Array.from({ length: width }, (_, i) =>
    spread
      .map((row) => row[i] ?? '')
      .filter(isFilled)
      .join(' ')
  );
  const [names] = rows;
  const namesRows =
    rows.length === 1 && names!.length === width - 1 && data.some((row) => isFilled(row[width - 1] ?? ''));
  return namesRows ? ['', ...joined.slice(0, width - 1)] : joined;
}

/** The text behind so many physical lines, and these lines one by one. */
function skipLines(text: string, lines: number) {
  const records: { rule: LeaveOutRule; record: TextRecord }[] = [];
  const blankLines: number[] = [];
  let at = 0;
  let passed = 0;
  for (; passed < lines && at < text.length; passed++) {
    const end = /\r\n|\n|\r|$/g;
    end.lastIndex = at;
    const { index, 0: sign } = end.exec(text)!;
    const line = text.slice(at, index);
    if (isFilled(line))
      records.push({
        rule: 'preamble',
        record: {
          cells: [line],
          quoted: [false],
          line: passed + 1,
          lines: 1,
          start: at,
          end: index,
          broken: false,
          stray: false
        }
      });
    else blankLines.push(passed + 1);
    at = index + sign.length;
  }
  return { text: text.slice(at), lines: passed, records, blankLines };
}

const endLine = (skipped: { lines: number }, records: TextRecord[]): number => {
  const last = records[records.length - 1];
  return last ? last.line + last.lines : skipped.lines + 1;
};
