/** How one text divides into records and cells; the signs may be several characters long. */
export interface Signs {
  delimiter: string;
  /** '' for none. */
  quote: string;
  /** The quote itself, or another sign before a quote or before itself. '' for none. */
  escape: string;
}

/** One record of a text. */
export interface TextRecord {
  cells: string[];
  /** Which of its cells stand in quotes: such a cell is whole. */
  quoted: boolean[];
  /** The physical line it begins on, from 1, and how many lines it spans. */
  line: number;
  lines: number;
  /** Offsets in the text: from its first character to before its line end. */
  start: number;
  end: number;
  /** Whether a quote was closed before the end of its cell, or never. */
  broken: boolean;
  /** Whether a quote stands inside a cell that is not quoted. */
  stray: boolean;
}

/** What closes a quote. */
export const closing = (quote: string): string => (quote === '“' ? '”' : quote);

const lineEnd = /\r\n|\n|\r/y;

/**
 * Records of a text, cell by cell, blank lines left out. A record with a broken quote ends with its first line, so
 * that one stray quote does not swallow the rest. `line`: the number of the text's first line. `more`: the text goes
 * on, and a record at its end is not given yet.
 */
export function* readRecords(
  text: string,
  signs: Signs,
  { line = 1, more = false } = {}
): Generator<TextRecord, void> {
  let at = 0;
  while (at < text.length) {
    const record = readRecord(text, signs, at, line, more);
    if (!record) return;
    const next = record.end + lineEndAt(text, record.end);
    line += record.lines;
    if (record.end > at) yield record;
    if (next === record.end) return;
    at = next;
  }
}

/** The length of the line end at a place, 0 where there is none. */
function lineEndAt(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.[0].length ?? 0;
}

/** A quote that is open for more than this is a mistake. */
const longestQuoted = 1 << 20;

function readRecord(
  text: string,
  signs: Signs,
  start: number,
  line: number,
  more: boolean
): TextRecord | undefined {
  const whole = divide(text, signs, start, false);
  // A carriage return at the very end may be half of a line end.
  const isCut = whole.end >= text.length - 1 && text.length - start < longestQuoted;
  if (more && isCut) return undefined;
  const read = whole.broken && whole.lines > 1 ? divide(text, signs, start, true) : whole;
  return { ...read, start, line };
}

/** Divides one record. `oneLine`: whatever is open at the first line's end is closed there. */
function divide(
  text: string,
  { delimiter, quote, escape }: Signs,
  start: number,
  oneLine: boolean
): Omit<TextRecord, 'start' | 'line'> {
  const cells: string[] = [];
  const quoted: boolean[] = [];
  const close = closing(quote);
  let at = start;
  let lines = 1;
  let broken = false;
  let stray = false;
  for (;;) {
    const opening = quote === '' ? -1 : openingQuote(text, quote, delimiter, at);
    let cell = '';
    if (opening >= 0) {
      let i = opening + quote.length;
      let closed = false;
      while (i < text.length) {
        if (
          escape !== '' &&
          escape !== quote &&
          text.startsWith(escape, i) &&
          i + escape.length < text.length
        ) {
          const escaped = text[i + escape.length]!;
          cell += escaped === close || escaped === escape ? escaped : escape + escaped;
          i += escape.length + 1;
        } else if (text.startsWith(close, i)) {
          if (escape === quote && text.startsWith(close, i + close.length)) {
            cell += close;
            i += 2 * close.length;
          } else {
            i += close.length;
            closed = true;
            break;
          }
        } else {
          const end = lineEndAt(text, i);
          if (end > 0 && oneLine) break;
          if (end > 0) lines++;
          cell += text.slice(i, i + Math.max(1, end));
          i += Math.max(1, end);
        }
      }
      const rest = untilDelimiter(text, delimiter, i);
      if (!closed || rest.text.trim() !== '') broken = true;
      cell += rest.text.trim() === '' ? '' : rest.text;
      at = rest.end;
    } else {
      const plain = untilDelimiter(text, delimiter, at);
      cell = plain.text;
      if (quote !== '' && cell.includes(quote)) stray = true;
      at = plain.end;
    }
    cells.push(cell);
    quoted.push(opening >= 0);
    if (at < text.length && text.startsWith(delimiter, at)) at += delimiter.length;
    else return { cells, quoted, lines, end: at, broken, stray };
  }
}

/** Where a cell's opening quote stands, blanks before it allowed; -1 where the cell is not quoted. */
function openingQuote(text: string, quote: string, delimiter: string, at: number): number {
  let i = at;
  while (text[i] === ' ' && !text.startsWith(delimiter, i)) i++;
  return text.startsWith(quote, i) ? i : -1;
}

function untilDelimiter(text: string, delimiter: string, at: number): { text: string; end: number } {
  const stop = stops.get(delimiter) ?? stopAt(delimiter);
  stop.lastIndex = at;
  const end = stop.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

const stops = new Map<string, RegExp>();

function stopAt(delimiter: string): RegExp {
  const escaped = delimiter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const stop = new RegExp(`${escaped}|[\\r\\n]`, 'g');
  stops.set(delimiter, stop);
  return stop;
}

/** The cells of one record, if it divides without a broken or stray quote. */
export function strictCells(text: string, signs: Signs): Pick<TextRecord, 'cells' | 'quoted'> | undefined {
  const record = divide(text, signs, 0, false);
  return record.broken || record.stray || record.end < text.length ? undefined : record;
}
