import Papa from 'papaparse';
import type { Dialect, Overrides } from './types.ts';

const delimiters = [',', ';', '\t', '|'];

/** Records of a text, cell by cell, blank lines left out. */
export function parseRecords(text: string, { delimiter, quote, escape }: Dialect, limit = 0): string[][] {
  return Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: quote || '\0',
    escapeChar: escape || '\0',
    preview: limit,
    skipEmptyLines: true
  }).data;
}

interface Candidate {
  delimiter: string;
  /** The commonest number of columns, and the share of records that have it. */
  width: number;
  agreement: number;
}

function candidate(text: string, delimiter: string): Candidate {
  const records = parseRecords(text, { ...standard, delimiter }, 300).slice(0, -1);
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { delimiter, width, agreement: count / Math.max(1, records.length) };
}

/** RFC 4180: commas, double quotes, a header. */
export const standard: Dialect = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
  aligned: false
};

/**
 * The dialect of a text's beginning: the delimiter that divides most records into the same number of columns,
 * more than one. `sniffed` is the engine's opinion: it wins among delimiters that divide equally well.
 */
export function guessDialect(head: string, overrides: Overrides = {}, sniffed?: string): Dialect {
  const text = head.replace(/^\ufeff/, '');
  const wholes = text.endsWith('\n') ? text : `${text}\n`;
  const best = delimiters
    .map((delimiter) => candidate(`${wholes}x`, delimiter))
    .filter(({ width }) => width > 1)
    .sort((a, b) => score(b, sniffed) - score(a, sniffed))[0];
  const alignment =
    overrides.delimiter === undefined && (!best || best.agreement < 0.5) ? alignedWidth(text) : 0;
  const delimiter = overrides.delimiter ?? (alignment > 1 ? '\t' : (best?.delimiter ?? ','));
  const dialect = { ...standard, delimiter, aligned: alignment > 1, escape: escapeOf(text) };
  const width = alignment > 1 ? alignment : candidate(`${wholes}x`, delimiter).width;
  const divided = dialect.aligned ? text.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/[ \t]+/g, '\t') : text;
  const skip = preamble(divided, dialect, width);
  const first = parseRecords(linesFrom(divided, skip), dialect, 1)[0] ?? [];
  return { ...dialect, skip, header: overrides.header ?? namesColumns(first) };
}

const score = ({ delimiter, width, agreement }: Candidate, sniffed?: string): number =>
  agreement +
  Math.min(width, 20) / 200 +
  (delimiter === sniffed ? 0.02 : 0) -
  delimiters.indexOf(delimiter) / 1000;

const escapeOf = (text: string): string =>
  /[^,;\t|]\\"[^,;\t|\r\n]/.test(text) && !/[^,;\t|\r\n]""/.test(text) ? '\\' : '"';

/** How many columns blanks set apart, if they do so in nearly every line; else 0. */
function alignedWidth(text: string): number {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const widths = lines.slice(0, 200).map((line) => line.trim().split(/[ \t]+/).length);
  const width = widths[Math.floor(widths.length / 2)] ?? 0;
  const agreeing = widths.filter((each) => each === width).length;
  return width > 2 && agreeing >= widths.length * 0.95 ? width : 0;
}

/** Physical lines before the first record of the usual width: titles, notes and blank lines. */
function preamble(text: string, dialect: Dialect, width: number): number {
  const lines = text.split(/\r\n|\n|\r/).slice(0, 30);
  if (width < 2)
    return Math.max(
      0,
      lines.findIndex((line) => line !== '')
    );
  const first = lines.findIndex((line) => (parseRecords(line, dialect, 1)[0] ?? []).length >= width);
  const blank = lines.findIndex((line) => line !== '');
  return first > 0 &&
    parseRecords(lines.slice(0, first).join('\n'), dialect).every(({ length }) => length < width)
    ? first
    : Math.max(0, blank);
}

const linesFrom = (text: string, skip: number): string => {
  let at = 0;
  for (let n = 0; n < skip; n++) {
    const end = /\r\n|\n|\r/.exec(text.slice(at));
    if (!end) return '';
    at += end.index + end[0].length;
  }
  return text.slice(at);
};

/** Whether a record looks like names: none of its cells is a number, a date or money. */
const namesColumns = (cells: string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') &&
  !cells.some(
    (cell) =>
      /^[\s"'¥￥$€£(-]*\d[\d\s.,/:年月日-]*[%)]?(\s*[AP]M)?$/i.test(cell) || /^\d{4}-\d\d-\d\dT/.test(cell)
  );

/** The text without the lines that a dialect skips. */
export const body = (text: string, { skip }: Dialect): string => linesFrom(text.replace(/^\ufeff/, ''), skip);
