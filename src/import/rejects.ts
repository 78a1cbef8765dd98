import { identifier, literal, type Database, type Row } from '../engine/index.ts';
import type { Place } from './bytes.ts';
import { printCsv } from './printCsv.ts';
import { inBackground } from './inBackground.ts';
import type { RowsAndMoney } from './receipt.ts';
import type { BlankLine } from './receipt/leftOut.ts';
import { sumUp } from './receipt/sumUp.ts';
import { mostBlankLines } from './scanned.ts';
import { isBlank } from './values/blanks.ts';
import { isBlankDate } from './values/dates.ts';
import { joinOf } from './together/joinSql.ts';
import type { Inspection, Mapping } from './types.ts';

/** Why a row was not loaded. */
export const rejectReasons = [
  'tooManyColumns',
  'tooFewColumns',
  'noObject',
  'brokenQuote',
  'tooLong',
  'unreadableRecord',
  'noMatch',
  'noDate',
  'unreadableDate',
  'unreadableAmount'
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** One row that was not loaded. */
export interface Reject {
  file: string;
  /** The physical line on which it begins, from 1; undefined where it could not be found again. */
  line?: number;
  /** The column that could not be read, or the first one too many or missing. */
  column?: string;
  /** What stood there. */
  value?: string;
  reason: RejectReason;
  /** The record as the file has it, decoded. */
  raw: string;
  /** What it would have brought, as decimal text; of rows of orders whose amount can be read. */
  worth?: string;
  /** Of a row of orders that could be divided into columns: what became of the value in the amount's column. */
  amount?: { is: 'read' | 'unread' | 'blank'; value?: string };
}

const reasons: Record<string, RejectReason> = {
  'TOO MANY COLUMNS': 'tooManyColumns',
  'MISSING COLUMNS': 'tooFewColumns',
  'UNQUOTED VALUE': 'brokenQuote',
  'LINE SIZE OVER MAXIMUM': 'tooLong'
};

/** A record that the engine could not divide into columns. */
interface Undivided {
  offset: number;
  reason: RejectReason;
  column: string;
}

/** Rejects of one file, and its rows that are blank though not empty. */
export interface FoundRejects {
  rejects: Reject[];
  /** How many rows hold delimiters or blanks only, and the first `mostBlankLines` of them. */
  blanks: number;
  blankLines: BlankLine[];
}

/** Rejects in the order of the file, those without a line last. */
export const byLine = (rejects: Reject[]): Reject[] =>
  rejects.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));

/** The records that were set aside since they do not fit their table, and could not be made to. */
export const brokenRejects = ({
  name: file,
  shape,
  columns
}: Pick<Inspection, 'name' | 'shape' | 'columns'>): Reject[] =>
  shape.broken.map(({ reason, line, raw, cells }) => {
    const missing = reason === 'tooFewColumns' ? columns[cells]?.name : undefined;
    return { file, line, reason, raw, ...(missing === undefined ? {} : { column: missing }) };
  });

/** Finds a file's rejects again in its bytes: lines, values, reasons. `unread` are the rows of the plan's query. */
export async function findRejects(
  inspection: Pick<Inspection, 'name' | 'blob' | 'dialect' | 'mapping' | 'joins'>,
  errors: Row[],
  unread: Row[],
  signal?: AbortSignal
): Promise<FoundRejects> {
  const { name: file, blob, dialect, mapping } = inspection;
  const dated = joinOf(inspection, mapping.roles.ordered_at ?? '');
  const on = dated === undefined ? undefined : inspection.joins?.[dated]?.on;
  const undivided: Undivided[] = errors.map((row) => ({
    offset: Number(row.position) - 1,
    reason: reasons[String(row.type)] ?? 'unreadableRecord',
    column: String(row.name ?? '')
  }));
  const located = await inBackground.locate(
    blob,
    dialect,
    {
      offsets: Float64Array.from(undivided, ({ offset }) => offset),
      ordinals: Float64Array.from(unread, ({ place }) => Number(place))
    },
    signal ? { signal } : {}
  );
  const rejects: Reject[] = [];
  let blanks = 0;
  const blankLines: BlankLine[] = [];
  for (const [i, { reason, column }] of undivided.entries()) {
    const place = located.offsets[i];
    if (place && place.start === located.offsets[i - 1]?.start) continue;
    const raw = place ? await rawText(blob, place) : '';
    if (place && raw.replaceAll(dialect.delimiter, '').trim() === '') {
      if (blanks++ < mostBlankLines) blankLines.push({ line: place.line, raw });
    } else
      rejects.push({
        file,
        reason,
        raw,
        ...(place ? { line: place.line } : {}),
        ...(column ? { column } : {})
      });
  }
  for (const [i, row] of unread.entries()) {
    const place = located.ordinals[i];
    const isKept = row.blank !== true || blanks < mostBlankLines;
    const raw = place && isKept ? await rawText(blob, place) : '';
    if (row.blank === true) {
      if (blanks++ < mostBlankLines) blankLines.push({ line: place?.line, raw });
    } else
      rejects.push({
        file,
        ...unreadable(row, mapping, on),
        ...(place ? { line: place.line } : {}),
        ...(typeof row.worth === 'string' ? { worth: row.worth } : {}),
        ...(mapping.roles.amount === undefined ? {} : { amount: amountOf(row) }),
        raw
      });
  }
  return { rejects: byLine(rejects), blanks, blankLines };
}

/** Which of a row's values stopped it. */
function unreadable(
  row: Row,
  { roles, times, dates }: Mapping,
  on: string | undefined
): Pick<Reject, 'reason' | 'column' | 'value'> {
  const found = (reason: RejectReason, column: string | undefined, value: Row[string] | undefined) => ({
    reason,
    ...(column === undefined ? {} : { column }),
    ...(typeof value === 'string' ? { value } : {})
  });
  if (typeof row.unmatched === 'string') return found('noMatch', on, row.unmatched);
  if (row.date_fails === true) {
    const { date } = row;
    const isFiller = (text: string) => dates?.fillers?.some((each) => text.trim().startsWith(each)) ?? false;
    const blank = typeof date !== 'string' || isBlankDate(date) || isFiller(date);
    return found(blank ? 'noDate' : 'unreadableDate', roles.ordered_at, row.date);
  }
  return row.amount_reads === true
    ? found('unreadableAmount', times, row.times)
    : found('unreadableAmount', roles.amount, row.amount);
}

function amountOf({ amount, amount_reads: isRead }: Row): Reject['amount'] {
  const isThere = typeof amount === 'string' && !isBlank(amount);
  if (isRead === true) return { is: 'read' };
  return isThere ? { is: 'unread', value: amount } : { is: 'blank' };
}

const rawText = async (blob: Blob, { start, end }: Place): Promise<string> =>
  (await blob.slice(start, Math.min(end, start + longestRaw)).text()).replace(/\r$/, '');

/** A record that quotes never close may be the rest of the file: this much of it is kept. */
const longestRaw = 10_000;

/** What rejected rows would have brought, where it can be read. A row that two files hold alike counts once. */
export function moneyOf(rejects: readonly Reject[]): RowsAndMoney {
  const first = new Map<string, string>();
  return sumUp(
    rejects.flatMap(({ file, raw, worth: amount }) => {
      if (amount === undefined || (first.get(raw) ?? file) !== file) return [];
      first.set(raw, file);
      return [{ rows: 1, amount }];
    })
  );
}

/** The columns of a relation of rejects that a reader sees. */
export const rejectColumns = ['file', 'line', 'column', 'value', 'reason', 'raw'] as const;

/** Makes the relation of rejects, empty where there are none. Beside what a reader sees, `amount_is` says what became of the amount. */
export async function createRejects(relation: string, rejects: Reject[], db: Database): Promise<void> {
  const typeOf = (name: string) => (name === 'line' ? 'BIGINT' : 'VARCHAR');
  const columns = [...rejectColumns, 'amount_is'];
  if (rejects.length === 0) {
    const empty = columns.map((name) => `${identifier(name)} ${typeOf(name)}`).join(', ');
    return db.run(`CREATE TABLE ${identifier(relation)} (${empty})`);
  }
  const types = columns.map((name) => `${literal(name)}: '${typeOf(name)}'`).join(', ');
  const lines = rejects.map((reject) => [
    ...rejectColumns.map((name) => reject[name] ?? null),
    reject.amount?.is ?? null
  ]);
  const path = await db.addFile(new Blob([printCsv(columns, lines)]), 'csv');
  try {
    await db.run(
      `CREATE TABLE ${identifier(relation)} AS SELECT * FROM read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}}, allow_quoted_nulls = false, max_line_size = 10000000)`
    );
  } finally {
    await db.dropFile(path);
  }
}
