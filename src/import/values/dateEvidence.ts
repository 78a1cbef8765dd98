import { identifier, literal, type Database, type Row } from '../../engine/index.ts';
import { askFile, type LentFile } from './askFile.ts';
import { dateForms } from './dateForm.ts';
import { dateShapes, describeDates, type DateShape, type NumericOrder } from './describeDates.ts';
import { dateSql, type DateCandidate, type DateEvidence, type DateReading } from './dates.ts';
import { findInstants, namesUtc } from './instants.ts';
import { unreadDates } from './unreadDates.ts';
import { unwrapSql } from './wrapping.ts';

/** What programs write for no date; only where it lies years before or after all others is it taken for that. */
const suspects = ['1970-01-01', '1900-01-01', '1899-12-30', '1899-12-31', '0001-01-01', '9999-12-31'];
const suspectYears = /1970|1900|1899|0001|9999/;
const farAway = "INTERVAL '5 years'";

/**
 * What speaks for each reading of a column's dates. Where all those sampled are ISO dates without an offset they are
 * not looked at further: a cast reads them, and the load counts what it could not read. Otherwise every row is looked at.
 * Where no reading reads half of the values, the first that are no dates are found again with their lines.
 */
export async function dateEvidence(
  file: LentFile,
  column: string,
  db: Database,
  signal?: AbortSignal
): Promise<DateEvidence> {
  const samples = file.columns.find(({ name }) => name === column)?.samples ?? [];
  const sampled = describeDates(column, dateShapes(samples), false);
  const isPlain = sampled.forms.every(({ example, order }) => {
    const [form] = dateForms(example);
    return order === 'ymd' && form?.formats.length === 0 && form.offset === undefined && !form.wrapped;
  });
  const isSuspect = samples.some((value) => suspectYears.test(value));
  const isRead = sampled.candidates.length > 0;
  if (isRead && isPlain && !isSuspect && !namesUtc(column)) return sampled;

  const ask = (sql: (from: string) => string) => askFile(file, sql, db, signal);
  const { shapes, mayHoldFillers } = await survey(samples, column, ask);
  const told = describeDates(column, shapes, true);
  const evidence =
    told.candidates.length > 1 ? { ...told, candidates: await ranges(told, column, ask) } : told;
  if (evidence.candidates.length > 1) return evidence;
  const [candidate] = evidence.candidates;
  if (!candidate)
    return { ...evidence, unread: await unreadDates(file, column, evidence.closest, db, signal) };
  const filler = mayHoldFillers ? await findFiller(candidate.reading, column, ask) : undefined;
  if (filler) candidate.reading = { ...candidate.reading, fillers: filler.beginnings };
  const instants = await findInstants(evidence, column, ask);
  return { ...evidence, ...(filler ? { filler } : {}), ...(instants ? { instants } : {}) };
}

type Ask = (sql: (from: string) => string) => Promise<Row[]>;

/** The shapes of all of a column's values. Digits stand for one another, but for those of an offset. */
async function survey(samples: string[], column: string, ask: Ask) {
  const forms = dateShapes(samples).map(({ example }) => dateForms(example)[0]);
  const isWrapped = forms.some((form) => form?.wrapped);
  const hasOffset = forms.some((form) => form?.offset !== undefined);
  const part = (n: number) =>
    `TRY_CAST(rtrim(left(split_part(translate(bare, '/- ', '...'), '.', ${n}), 2), 'Tt') AS INTEGER)`;
  const masked = (text: string) => `translate(${text}, '012345678', '999999999')`;
  const shape = hasOffset
    ? `CASE WHEN regexp_matches(value, ':[0-9]{2}.*[+-][0-9]{1,2}(:?[0-9]{2})?$') THEN ${masked('left(value, -6)')} || right(value, 6) ELSE ${masked('value')} END`
    : masked('value');
  // 29 February of a year without one is found by the load only.
  const isDayOf = (day: string, month: string) =>
    `${month} BETWEEN 1 AND 12 AND ${day} BETWEEN 1 AND CASE WHEN ${month} = 2 THEN 29 WHEN ${month} IN (4, 6, 9, 11) THEN 30 ELSE 31 END`;
  const fails = (what: string, order: NumericOrder) =>
    `count_if(NOT coalesce(${what}, false)) AS ${order}, any_value(value) FILTER (NOT coalesce(${what}, false)) AS not_${order}`;
  const rows = await ask(
    (from) => `SELECT any_value(value) AS example, count(*) AS rows,
  count_if(a > 12) AS first, count_if(b > 12) AS second,
  ${fails(isDayOf('a', 'b'), 'dmy')}, ${fails(isDayOf('b', 'a'), 'mdy')}, ${fails(isDayOf('c', 'b'), 'ymd')},
  count_if(regexp_matches(value, '${suspectYears.source}')) AS suspects
FROM (SELECT value, ${part(1)} AS a, ${part(2)} AS b, ${part(3)} AS c
  FROM (SELECT trim(coalesce(${identifier(column)}, '')) AS value, ${isWrapped ? unwrapSql('value') : 'value'} AS bare FROM ${from}))
GROUP BY ${shape}, regexp_matches(value, '^0+$|^0000') ORDER BY rows DESC LIMIT ${mostShapes}`
  );
  const shapes = rows.map((row): DateShape => ({
    example: String(row.example),
    rows: Number(row.rows),
    firstAbove12: Number(row.first),
    secondAbove12: Number(row.second),
    fails: { dmy: Number(row.dmy), mdy: Number(row.mdy), ymd: Number(row.ymd) },
    failing: Object.fromEntries(
      (['dmy', 'mdy', 'ymd'] as const).flatMap((order) =>
        typeof row[`not_${order}`] === 'string' ? [[order, row[`not_${order}`]]] : []
      )
    )
  }));
  return { shapes, mayHoldFillers: rows.some((row) => Number(row.suspects) > 0) };
}

/** Dates in more shapes than this are text. */
const mostShapes = 5_000;

/** So many different days stand in order hardly by chance. */
const fewestInOrder = 5;

/** The candidates with the span that each gives, and whether it puts the rows in order; one, where all read alike. */
async function ranges({ candidates }: DateEvidence, column: string, ask: Ask): Promise<DateCandidate[]> {
  const days = candidates.map(({ reading }, i) => `${dateSql(identifier(column), reading)} AS day_${i}`);
  const spans = candidates.map(
    (_, i) =>
      `min(day_${i}) AS first_${i}, max(day_${i}) AS last_${i}, (count_if(day_${i} < before_${i}) = 0 OR count_if(day_${i} > before_${i}) = 0) AND count(DISTINCT day_${i}) >= ${fewestInOrder} AS ordered_${i}`
  );
  const before = candidates.map((_, i) => `lag(day_${i}) OVER () AS before_${i}`);
  const names = candidates.map((_, i) => `day_${i}`);
  const differ = names.slice(1).map((name) => `${name} IS DISTINCT FROM ${names[0]}`);
  const [row = {}] = await ask(
    (from) => `SELECT ${spans.join(', ')}, count_if(${differ.join(' OR ')}) AS differing,
  first({written: written, ${names.map((name) => `${name}: ${name}`).join(', ')}})
    FILTER (list_unique([${names.join(', ')}]) = ${names.length}) AS example
FROM (SELECT *, ${before.join(', ')} FROM (SELECT trim(${identifier(column)}) AS written, ${days.join(', ')} FROM ${from}))`
  );
  if (Number(row.differing) === 0) return candidates.slice(0, 1);
  const example = row.example as { written: string; [day: string]: unknown } | null;
  return candidates.map((each, i) => {
    const [first, last, day] = [row[`first_${i}`], row[`last_${i}`], example?.[`day_${i}`]];
    return {
      ...each,
      ...(first instanceof Date && last instanceof Date ? { first, last } : {}),
      ...(example && day instanceof Date ? { example: { written: example.written, day } } : {}),
      ...(row[`ordered_${i}`] === true ? { isInOrder: true } : {})
    };
  });
}

/** A date that stands for none: a suspect, far from all dates that are none. */
async function findFiller(
  reading: DateReading,
  column: string,
  ask: Ask
): Promise<(DateEvidence['filler'] & { beginnings: string[] }) | undefined> {
  const list = suspects.map((day) => `DATE ${literal(day)}`).join(', ');
  const rows = await ask(
    (
      from
    ) => `WITH dates AS (SELECT trim(${identifier(column)}) AS value, ${dateSql(identifier(column), reading)} AS moment FROM ${from}),
  span AS (SELECT min(moment) AS first, max(moment) AS last FROM dates WHERE moment::DATE NOT IN (${list}))
SELECT left(value, 10) AS beginning, any_value(value) AS example, count(*) AS rows FROM dates, span
WHERE moment::DATE IN (${list}) AND (moment < first - ${farAway} OR moment > last + ${farAway})
GROUP BY beginning ORDER BY rows DESC LIMIT 5`
  );
  const [most] = rows;
  if (!most) return undefined;
  return {
    example: String(most.example),
    rows: rows.reduce((sum, { rows: n }) => sum + Number(n), 0),
    beginnings: rows.map(({ beginning }) => String(beginning))
  };
}
