import { literal } from '../../engine/index.ts';
import { blankPattern } from './blanks.ts';
import type { ColumnFacts } from './ColumnFacts.ts';
import { countedDates } from './countedDates.ts';
import { zonePattern, type DateOrder } from './dateForm.ts';
import type { DateWord } from './dateWords.ts';
import { unwrapSql } from './wrapping.ts';
import type { UnreadDate } from './unreadDates.ts';
import { zoneSql, type ZoneShift } from './zones.ts';

export type { DateOrder };

/** How to read a column's dates: enough to write the SQL. */
export interface DateReading {
  /** How most of the values are written. */
  order: DateOrder;
  /** strptime formats, the likeliest first; empty where a cast or arithmetic does it. */
  formats: string[];
  /** Whether a UTC offset or zone follows. Without `zone` it is dropped: times stay as the file's clock says them. */
  offset: boolean;
  /** Set where formats are not all: a cast reads some of the values, or arithmetic of these kinds. */
  also?: DateOrder[];
  /** Words to put into English before the formats are tried. */
  words?: DateWord[];
  /** Set where values are wrapped (`="…"`, an apostrophe) or have full-width digits. */
  wrapped?: true;
  /** Beginnings of values that stand for no date: `1970-01-01`. */
  fillers?: string[];
  /** The zone in which days begin, with what the offsets in the values mean: minutes ahead of UTC. */
  zone?: ZoneShift;
  offsets?: Record<string, number>;
}

/** What speaks for a reading. Counts are rows. */
export interface DateEvidence {
  column: string;
  /** Readings that the values allow, the likeliest first. */
  candidates: DateCandidate[];
  /** Rows whose first number is above 12, so that it must be the day; the second likewise. Over the whole file. */
  firstAbove12?: number;
  secondAbove12?: number;
  /** A value that speaks against the likeliest order of day and month. */
  against?: string;
  /** Rows that hold a value. */
  rows: number;
  /** How the values were read under the likeliest reading. */
  facts: ColumnFacts;
  /** The ways in which the values are written, the commonest first, each with an example. */
  forms: { order: DateOrder; example: string; rows: number }[];
  /** Rows with a date that programs write for none, and that lies years before all others. */
  filler?: { example: string; rows: number };
  /** Where no reading reads half of the values: the one that reads most, if any reads some, and the first values that it does not. */
  closest?: DateReading;
  unread?: UnreadDate[];
  /** Where the values name moments and not only a clock: in which zone shall days begin? */
  instants?: Instants;
}

/** Values that name moments, by offsets behind them or as counts since 1970. */
export interface Instants {
  /** `utc`: all are in UTC; `local`: some have the offset of a place. */
  kind: 'utc' | 'local';
  /** The first and the last moment. */
  first: Date;
  last: Date;
  /** The offset that most rows have, as written. */
  offset: string;
  /** What the offsets mean: minutes ahead of UTC. */
  offsets: Record<string, number>;
  /** The zone asked about last, and how many rows change their day in it against the clock as written. */
  moved?: { zone: string; rows: number };
}

export interface DateCandidate {
  reading: DateReading;
  /** What comes first in those of the dates that leave it open, where most may be written otherwise. */
  order?: DateOrder;
  /** Share of the values that this reading reads. */
  share: number;
  /** Set where so read the rows stand in order of time, the first or the last day first. */
  isInOrder?: true;
  /** The span it gives, where both orders were tried over the whole file. */
  first?: Date;
  last?: Date;
  /** The first value that each candidate reads as another day, and the day that this one reads. */
  example?: { written: string; day: Date };
}

/** What a candidate puts first where dates leave it open. */
export const orderOf = ({ order, reading }: DateCandidate): DateOrder => order ?? reading.order;

/** Whether two readings read the same values alike, whatever zone their days begin in. */
export const isSameReading = (a: DateReading, b: DateReading): boolean =>
  a.order === b.order &&
  a.formats.join('\n') === b.formats.join('\n') &&
  (a.also ?? []).join('\n') === (b.also ?? []).join('\n');

/** A pattern, without anchors, of what exports write where there is no date. Case does not matter. */
export const blankDatePattern = `(?:0000[-/.]0?0[-/.]0?0.*|0{8}|0|/+|${blankPattern})`;

const blankDate = new RegExp(`^${blankDatePattern}$`, 'i');

/** What exports write where there is no date. */
export const isBlankDate = (value: string): boolean => blankDate.test(value.trim());

/** SQL that gives a text column's TIMESTAMP, or NULL where it cannot be read. */
export function dateSql(column: string, reading: DateReading): string {
  const { fillers, zone } = reading;
  const read = zone ? zoneSql(momentSql(column, reading), zone) : clockSql(column, reading);
  if (!fillers || fillers.length === 0) return read;
  const isFiller = fillers.map((each) => `starts_with(trim(${column}), ${literal(each)})`).join(' OR ');
  return `CASE WHEN ${isFiller} THEN NULL ELSE ${read} END`;
}

/** SQL that gives the moment in UTC of a value with an offset. */
function momentSql(column: string, reading: DateReading): string {
  const ahead = Object.entries(reading.offsets ?? {}).filter(([, minutes]) => minutes !== 0);
  if (ahead.length === 0) return clockSql(column, reading);
  const text = `lower(rtrim(${column}))`;
  const cases = ahead.map(
    ([offset, minutes]) => `WHEN ends_with(${text}, ${literal(offset)}) THEN ${minutes}`
  );
  return `(${clockSql(column, reading)} - to_minutes(CASE ${cases.join(' ')} ELSE 0 END))`;
}

/** SQL that gives the time of day and the date as they are written. */
function clockSql(column: string, reading: DateReading): string {
  const { order, formats, offset, also = [], words = [], wrapped } = reading;
  if (order === 'ymd' && formats.length === 0 && also.length === 0 && !wrapped)
    return offset
      ? `coalesce(${utcCast(column)}, TRY_CAST(${zoneless(`trim(${column})`)} AS TIMESTAMP))`
      : `TRY_CAST(${column} AS TIMESTAMP)`;
  const bare = wrapped ? unwrapSql(column) : `trim(${column})`;
  const kinds = [...new Set([...(formats.length === 0 ? [order] : []), ...also])];
  const casts = kinds.filter((kind) => kind === 'ymd').map(() => guardedCast(bare, offset));
  const counts = countedDates
    .filter((each) => kinds.includes(each.order))
    .map(({ pattern, sql }) => `CASE WHEN regexp_full_match(${bare}, '${pattern}') THEN ${sql(bare)} END`);
  const parsed = formats.length === 0 ? [] : [parseSql(bare, formats, words, offset)];
  const parts = [...casts, ...parsed, ...counts];
  return parts.length === 1 ? parts[0]! : `coalesce(${parts.join(', ')})`;
}

/** A cast reads Z and UTC alone; it must not see another offset. */
const utcCast = (column: string): string =>
  `CASE WHEN ends_with(${column}, 'Z') THEN TRY_CAST(${column} AS TIMESTAMP) END`;

/** A cast would take 05-03-24 for the year 5. */
const guardedCast = (text: string, offset: boolean): string =>
  `CASE WHEN substr(${text}, 5, 1) IN ('-', '/') THEN TRY_CAST(${offset ? zoneless(text) : text} AS TIMESTAMP) END`;

/** strptime takes 24 for a whole year where four digits are wanted: formats with two come first. */
function parseSql(text: string, formats: string[], words: readonly DateWord[], offset: boolean): string {
  const short = formats.filter((format) => format.includes('%y'));
  const list = [...short, ...formats.filter((format) => !short.includes(format))];
  const hasLetters = list.some(
    (format) => /\p{L}/u.test(format.replaceAll(/%[a-zA-Z]/g, '')) || /%[bp]/.test(format)
  );
  const lower = hasLetters || words.length > 0 ? `lower(${text})` : text;
  const english = words.reduce(
    (sql, [from, to]) => `replace(${sql}, ${literal(from)}, ${literal(to)})`,
    lower
  );
  const bare = offset
    ? zoneless(words.length > 0 ? `trim(${english})` : english)
    : words.length > 0
      ? `trim(${english})`
      : english;
  return `try_strptime(${bare}, ${list.length === 1 ? literal(list[0]!) : `[${list.map(literal).join(', ')}]`})`;
}

const zoneless = (text: string): string => `regexp_replace(${text}, ${literal(`(?i)${zonePattern}`)}, '\\1')`;
