import { closing, readRecords, type Signs } from './records.ts';

/** Records that are looked at for each way to divide them. */
const mostRecords = 150;

const delimiters = [
  ',',
  ';',
  '\t',
  '|',
  '^',
  '~',
  ':',
  '\x01',
  '\x1f',
  '\x1e',
  '#',
  '&',
  '/',
  '*',
  '!',
  '§',
  '¬',
  '¦',
  ' '
];
const longer = [', ', '; ', '||', '::', ';;', '~|~', '|~|', '^|^', '<>', '$$', '%%', '@@', '|;|', '->'];
const quotes = ['"', "'", '“', '`', ''];

/** A way to divide a text, and how well it does. */
export interface Division {
  signs: Signs;
  /** From 0 to 1: how alike the records are that it makes, and how much their cells look like values. */
  score: number;
  /** The commonest number of cells, and the share of records that have it. */
  width: number;
  agreement: number;
}

/**
 * The best way to divide a text into records of like cells. The measure follows the thought of CleverCSV (van den Burg,
 * Nazábal, Sutton 2019): rows of like width, times cells of a known kind. `sniffed`, the engine's opinion, wins among equals.
 */
export function sniff(text: string, wanted: Partial<Signs> = {}, sniffed?: string): Division {
  const few = text.slice(0, 100_000);
  const present = (sign: string) => sign === '' || few.includes(sign);
  const tried =
    wanted.delimiter !== undefined ? [wanted.delimiter] : [...delimiters, ...longer].filter(present);
  const quoted = wanted.quote !== undefined ? [wanted.quote] : quotes.filter(present);
  const divisions = (tried.length > 0 ? tried : [',']).flatMap((delimiter) =>
    quoted
      .filter(
        (quote) => quote !== delimiter && (wanted.quote !== undefined || quotesCells(few, quote, delimiter))
      )
      .map((quote) =>
        divide(few, { delimiter, quote, escape: wanted.escape ?? escapeOf(few, quote, delimiter) })
      )
  );
  const worth = ({ score, signs: { delimiter } }: Division) =>
    score * usualness(delimiter) * (delimiter === sniffed ? 1.02 : 1) - order(delimiter);
  const best = divisions.sort((a, b) => worth(b) - worth(a))[0];
  if (best && (best.width > 1 || wanted.delimiter !== undefined))
    return wanted.quote === undefined ? withPlainQuote(best) : best;
  return divide(few, {
    delimiter: wanted.delimiter ?? ',',
    quote: wanted.quote ?? '"',
    escape: wanted.escape ?? '"'
  });
}

/** Signs that stand inside times, dates and words must divide far better than others. */
const usualness = (delimiter: string): number =>
  [',', ';', '\t', '|', ', ', '; '].includes(delimiter) ? 1 : /[:/#&*! -]/.test(delimiter) ? 0.6 : 0.85;

/** Common signs before rare ones, where all else is equal. */
const order = (delimiter: string): number => {
  const place = delimiters.indexOf(delimiter);
  return (place < 0 ? delimiters.length : place) / 2000;
};

/** Where no quote is needed, the usual one is as good as none and saves a later cell that is quoted. */
const withPlainQuote = (division: Division): Division =>
  division.signs.quote === ''
    ? { ...division, signs: { ...division.signs, quote: '"', escape: '"' } }
    : division;

/** Whether cells begin with the quote. The usual one need not. */
const quotesCells = (text: string, quote: string, delimiter: string): boolean => {
  if (quote === '') return !text.includes('"');
  if (quote === '"') return true;
  const end = closing(quote);
  return (
    text.includes(delimiter + quote) &&
    (text.includes(end + delimiter) || text.includes(`${end}\n`) || text.includes(`${end}\r`))
  );
};

const escapeOf = (text: string, quote: string, delimiter: string): string => {
  if (quote === '“') return '';
  const sign = delimiter[0]!.replace(/[\]^\\-]/, '\\$&');
  const letter = `[^${quote}${sign}\\r\\n,;\\t|\\\\]`;
  const slashed = quote !== '' && new RegExp(`${letter}\\\\${quote}${letter}`).test(text);
  const doubled = quote !== '' && new RegExp(`${letter}${quote}${quote}${letter}`).test(text);
  return slashed && !doubled ? '\\' : quote;
};

function divide(text: string, signs: Signs): Division {
  const rows: { cells: string[]; faults: number }[] = [];
  for (const { cells, broken, stray } of readRecords(text, signs)) {
    rows.push({ cells, faults: broken ? 1 : stray ? 0.5 : 0 });
    if (rows.length >= mostRecords) break;
  }
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  const cells = rows.flatMap((row) => row.cells);
  const known = cells.filter((cell) => isKnown(cell)).length / Math.max(1, cells.length);
  const whole = 1 - rows.reduce((sum, { faults }) => sum + faults, 0) / Math.max(1, rows.length);
  const agreement = count / Math.max(1, rows.length);
  return {
    signs,
    width,
    agreement,
    score: (agreement * agreement * (width - 0.999) * known * whole) / width
  };
}

const kinds = [
  /^$/,
  /^[-+(]?[$€£¥￥]?[-+]?\d{1,3}([ .,'’]?\d{3})*([.,]\d+)?(e[-+]?\d+)?\)?%?$/i,
  /^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i,
  /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?([ T]\d{1,2}:\d\d(:\d\d([.,]\d+)?)?(\s?[ap]m)?(Z|[-+]\d\d:?\d\d)?)?$/i,
  /^\d{1,2}:\d\d(:\d\d([.,]\d+)?)?(\s?[ap]m)?$/i,
  /^[\w.+-]+@[\w.-]+\.\w+$/,
  /^https?:\/\/\S+$/i,
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.\-'’()/&+#%$£€,:]*$/u
];
/** Texts longer than this are not looked at. */
const longestKnown = 500;

const isKnown = (cell: string): boolean =>
  cell.length <= longestKnown && kinds.some((kind) => kind.test(cell));
