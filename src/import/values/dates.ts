import { literal } from '../../engine/index.ts';

/** How a column's dates are written. */
export type DateOrder =
  'ymd' | 'dmy' | 'mdy' | 'compact' | 'chinese' | 'named' | 'serial' | 'seconds' | 'milliseconds';

/** How to read a column's dates: enough to write the SQL. */
export interface DateReading {
  order: DateOrder;
  /** strptime formats, the likeliest first; empty where a cast or arithmetic does it. */
  formats: string[];
  /** Whether a UTC offset or zone follows that is dropped: times stay as the file's clock says them. */
  offset: boolean;
}

/** What speaks for a reading. Counts are rows. */
export interface DateEvidence {
  column: string;
  /** Readings that the values allow, the likeliest first. */
  candidates: DateCandidate[];
  /** Rows whose first number is above 12, so that it must be the day; the second likewise. Over the whole file. */
  firstAbove12?: number;
  secondAbove12?: number;
  /** Rows that hold a value. */
  rows: number;
}

export interface DateCandidate {
  reading: DateReading;
  /** Share of the sampled values that this reading reads. */
  share: number;
  /** The span it gives, where both orders were tried over the whole file. */
  first?: Date;
  last?: Date;
}

const time = '(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d+)?)?\\s*([AaPp][Mm])?)?';
const zone = '\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?';
const shapes: [DateOrder | 'numeric', RegExp][] = [
  ['ymd', new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${time}${zone}$`)],
  ['numeric', new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}${zone}$`)],
  ['compact', /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{6})?$/],
  ['chinese', /^\d{4}年\d{1,2}月\d{1,2}日\s*(\d{1,2}[:时]\d{1,2}([:分]\d{1,2}秒?|分)?)?$/],
  ['named', /^(\d{1,2}[-\s][A-Za-z]{3,9}[-\s,]+\d{2,4}|[A-Za-z]{3,9}\s+\d{1,2},?\s+\d{4})/],
  ['milliseconds', /^1\d{12}$/],
  ['seconds', /^1\d{9}$/],
  ['serial', /^[2-6]\d{4}(\.\d+)?$/]
];

/** The shape of one value, if it can be a date. */
export const dateShape = (value: string): DateOrder | 'numeric' | undefined =>
  shapes.find(([, shape]) => shape.test(value.trim()))?.[0];

/** What a column's sampled values say about its dates; undefined where fewer than half of them can be dates. */
export function dateCandidates(values: string[]): DateCandidate[] {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '' && !isBlankDate(value));
  if (filled.length === 0) return [];
  const counts = new Map<DateOrder | 'numeric', number>();
  for (const value of filled) {
    const shape = dateShape(value);
    if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!shape || !count || count < filled.length / 2) return [];
  if (shape === 'numeric') return numericCandidates(filled);
  return [{ reading: { order: shape, ...formatsOf(shape, filled) }, share: count / filled.length }];
}

/** What exports write where there is no date. */
export const isBlankDate = (value: string): boolean =>
  /^(0000-00-00.*|-+|null|n\/a|nan|nat|none)?$/i.test(value.trim());

function numericCandidates(filled: string[]): DateCandidate[] {
  const parsed = filled.map((value) => numeric.exec(value)).filter((match) => match !== null);
  const share = (fits: (first: number, second: number, third: number, digits: number) => boolean) =>
    parsed.filter((match) =>
      fits(Number(match[1]), Number(match[3]), Number(match[4]), match[4]?.length ?? 0)
    ).length / filled.length;
  const month = (value: number) => value >= 1 && value <= 12;
  const day = (value: number) => value >= 1 && value <= 31;
  const candidates: DateCandidate[] = [
    { reading: numericReading('dmy', filled), share: share((a, b) => day(a) && month(b)) },
    { reading: numericReading('mdy', filled), share: share((a, b) => month(a) && day(b)) }
  ];
  candidates.sort((a, b) => b.share - a.share);
  const best = candidates[0]?.share ?? 0;
  if (best < 0.9) {
    const years = share((_, b, c, digits) => digits === 2 && month(b) && day(c));
    if (years > best) return [{ reading: numericReading('ymd', filled), share: years }];
  }
  return candidates.filter((each) => each.share >= Math.max(0.5, best * 0.9));
}

const numeric = shapes[1]![1];

/** Formats for days, months and years in figures, the commonest shape first. */
export function numericReading(order: 'dmy' | 'mdy' | 'ymd', values: string[]): DateReading {
  const parts = { dmy: ['%d', '%m', '%Y'], mdy: ['%m', '%d', '%Y'], ymd: ['%Y', '%m', '%d'] }[order];
  let offset = false;
  const counts = new Map<string, number>();
  for (const value of values) {
    const match = numeric.exec(value.trim());
    if (!match) continue;
    const short = match[4]?.length === 2;
    offset ||= match[10] !== undefined;
    const format =
      parts.map((part) => (short && part === '%Y' ? '%y' : part)).join(match[2]) + clock(match, 5);
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const formats = [...counts].sort((a, b) => b[1] - a[1]).map(([format]) => format);
  return { order, formats, offset };
}

/** The strptime format of a value's time of day: groups hour, minute, second, fraction, AM or PM from `at`. */
function clock(match: RegExpExecArray, at: number): string {
  if (match[at] === undefined) return '';
  const half = match[at + 4] !== undefined;
  const seconds = match[at + 2] === undefined ? '' : match[at + 3] === undefined ? ':%S' : ':%S.%f';
  return ` ${half ? '%I' : '%H'}:%M${seconds}${half ? ' %p' : ''}`;
}

function formatsOf(order: DateOrder, values: string[]): Pick<DateReading, 'formats' | 'offset'> {
  if (order === 'ymd')
    return { formats: [], offset: values.some((value) => shapes[0]![1].exec(value)?.[9] !== undefined) };
  if (order === 'compact') return { formats: ['%Y%m%d', '%Y%m%d%H%M%S'], offset: false };
  if (order === 'chinese')
    return {
      formats: [
        '%Y年%m月%d日',
        '%Y年%m月%d日 %H:%M:%S',
        '%Y年%m月%d日 %H:%M',
        '%Y年%m月%d日 %H时%M分%S秒',
        '%Y年%m月%d日%H时%M分'
      ],
      offset: false
    };
  if (order === 'named') {
    const dates = ['%d %b %Y', '%d-%b-%Y', '%d-%b-%y', '%b %d, %Y', '%d %B %Y', '%B %d, %Y'];
    return {
      formats: dates.flatMap((date) => [date, `${date} %H:%M:%S`, `${date} %H:%M`, `${date} %I:%M %p`]),
      offset: false
    };
  }
  return { formats: [], offset: false };
}

/** SQL that gives a text column's TIMESTAMP, or NULL where it cannot be read. */
export function dateSql(column: string, { order, formats, offset }: DateReading): string {
  if (order === 'serial')
    return `TIMESTAMP '1899-12-30' + to_microseconds((round(TRY_CAST(${column} AS DOUBLE) * 86400) * 1000000)::BIGINT)`;
  if (order === 'seconds') return `make_timestamp(TRY_CAST(${column} AS BIGINT) * 1000000)`;
  if (order === 'milliseconds') return `make_timestamp(TRY_CAST(${column} AS BIGINT) * 1000)`;
  if (formats.length === 0) {
    const cast = `TRY_CAST(${column} AS TIMESTAMP)`;
    return offset ? `coalesce(${cast}, TRY_CAST(left(trim(${column}), 19) AS TIMESTAMP))` : cast;
  }
  const zoneless = `regexp_replace(trim(${column}), ${literal('\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})$')}, '')`;
  const list = formats.length === 1 ? literal(formats[0]!) : `[${formats.map(literal).join(', ')}]`;
  return `try_strptime(${offset ? zoneless : `trim(${column})`}, ${list})`;
}
