import { identifier, type Database, type Row } from '../../engine/index.ts';
import { askFile, type LentFile } from './askFile.ts';
import { dateForms, type DateOrder } from './dateForm.ts';
import { dateSql, type DateEvidence, type DateReading, type Instants } from './dates.ts';
import { browserZone, zoneShift } from './zones.ts';

const sinceEpoch: DateOrder[] = ['seconds', 'milliseconds', 'microseconds'];

/** Times from which and to which zones are looked up before it is known which of them a file holds. */
const widest = [Date.UTC(1990, 0, 1), Date.UTC(2040, 0, 1)] as const;

/** Minutes ahead of UTC that an offset means; undefined for a name that several zones share. */
export function minutesOf(offset: string): number | undefined {
  if (/^(z|utc|gmt)$/.test(offset)) return 0;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (!match) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Whether a column's name says that its times are in UTC. */
export const namesUtc = (column: string): boolean => /\b(utc|gmt)\b/i.test(column);

/**
 * Whether a column's values name moments, in which zone they are written, and how many change their day in the zone
 * that is proposed: the browser's for UTC; the clock as written where the offsets are those of a place. Where some
 * values name no moment, as a day alone does not, all stay as they are written.
 */
export async function findInstants(
  { forms, candidates }: DateEvidence,
  column: string,
  ask: (sql: (from: string) => string) => Promise<Row[]>
): Promise<Instants | undefined> {
  const reading = candidates[0]?.reading;
  if (!reading) return undefined;
  const written = forms.map((form) => ({
    rows: form.rows,
    offset: sinceEpoch.includes(form.order) ? 'UTC' : dateForms(form.example)[0]?.offset
  }));
  const isTimed = forms.every(({ example }) => example.includes(':') || !/\D/.test(example.trim()));
  if (!isTimed || (!namesUtc(column) && written.some(({ offset }) => offset === undefined))) return undefined;
  const counts = new Map<string, number>();
  for (const { offset, rows } of written)
    if (offset !== undefined) counts.set(offset, (counts.get(offset) ?? 0) + rows);
  if (counts.size === 0 && !namesUtc(column)) return undefined;
  const known = [...counts.keys()].map((offset) => [offset, minutesOf(offset.toLowerCase())] as const);
  if (known.some(([, minutes]) => minutes === undefined)) return undefined;
  const offsets = Object.fromEntries(known as [string, number][]);
  const kind = Object.values(offsets).every((minutes) => minutes === 0) ? 'utc' : 'local';
  const zone = zoneShift(browserZone(), new Date(widest[0]), new Date(widest[1]));
  const utc: DateReading = { ...reading, offsets, zone: { name: 'UTC', minutes: 0, changes: [] } };
  const [row] = await ask((from) => {
    const moment = dateSql(identifier(column), utc);
    return `SELECT min(${moment}) AS first, max(${moment}) AS last, ${movedSql(column, { ...utc, zone })} AS moved FROM ${from}`;
  });
  if (!(row?.first instanceof Date) || !(row.last instanceof Date)) return undefined;
  return {
    kind,
    first: row.first,
    last: row.last,
    offset: [...counts].sort((a, b) => b[1] - a[1])[0]?.[0].toUpperCase() ?? 'UTC',
    offsets,
    moved: { zone: zone.name, rows: Number(row.moved) }
  };
}

/** How many rows of files change their day in the reading's zone against the clock as written. */
export async function countMoved(
  files: LentFile[],
  column: string,
  reading: DateReading,
  db: Database,
  signal?: AbortSignal
): Promise<number> {
  let rows = 0;
  for (const file of files) {
    const [row] = await askFile(
      file,
      (from) => `SELECT ${movedSql(column, reading)} AS moved FROM ${from}`,
      db,
      signal
    );
    rows += Number(row?.moved);
  }
  return rows;
}

/** SQL that counts the rows whose day in the reading's zone is not the one that is written. */
function movedSql(column: string, reading: DateReading): string {
  const asWritten = { ...reading };
  delete asWritten.zone;
  const text = identifier(column);
  return `count_if((${dateSql(text, reading)})::DATE <> (${dateSql(text, asWritten)})::DATE)`;
}

/** The zone that is proposed for moments: the browser's for UTC, none for the clock of a place. */
export const proposedZone = ({ kind }: Instants): string | undefined =>
  kind === 'utc' ? browserZone() : undefined;

/** A reading with days that begin in a zone, or as written. */
export function inZone(reading: DateReading, instants: Instants, zone: string | undefined): DateReading {
  const next: DateReading = { ...reading, offsets: instants.offsets };
  if (zone === undefined) delete next.zone;
  else next.zone = zoneShift(zone, instants.first, instants.last);
  return next;
}
