import { identifier, type Database, type Row } from '../../engine/index.ts';
import { dateCandidates, dateSql, numericReading, type DateCandidate, type DateEvidence } from './dates.ts';
import { readCsvSql } from '../readCsvSql.ts';
import type { Inspection } from '../types.ts';

const tables = { errors: 'import_evidence_errors', scans: 'import_evidence_scans' };

/**
 * What speaks for each reading of a column's dates. Where day and month could be mistaken for each other,
 * every row of the file is looked at.
 */
export async function dateEvidence(
  { path, dialect, columns }: Pick<Inspection, 'path' | 'dialect' | 'columns'>,
  column: string,
  db: Database,
  signal?: AbortSignal
): Promise<DateEvidence> {
  const samples = columns.find(({ name }) => name === column)?.samples ?? [];
  const candidates = dateCandidates(samples);
  const rows = samples.filter((value) => value.trim() !== '').length;
  if (!candidates.some(({ reading: { order } }) => order === 'dmy' || order === 'mdy'))
    return { column, candidates, rows };

  const from = readCsvSql(
    path,
    dialect,
    columns.map(({ name }) => name),
    tables
  );
  const ask = async (figures: string): Promise<Row> => {
    try {
      return (await db.query(`SELECT ${figures} FROM ${from}`, signal ? { signal } : {})).rows[0] ?? {};
    } finally {
      await db.run(`DROP TABLE IF EXISTS ${tables.errors}; DROP TABLE IF EXISTS ${tables.scans}`);
    }
  };
  const value = identifier(column);
  const part = (n: number) =>
    `TRY_CAST(split_part(translate(trim(${value}), '/-', '..'), '.', ${n}) AS INTEGER)`;
  const facts = await ask(
    `count(${value}) AS filled, count_if(${part(1)} > 12) AS first, count_if(${part(2)} > 12) AS second`
  );
  const [firstAbove12, secondAbove12] = [Number(facts.first), Number(facts.second)];
  const evidence = { column, firstAbove12, secondAbove12, rows: Number(facts.filled) };
  const known = (order: 'dmy' | 'mdy'): DateCandidate => ({
    reading: numericReading(order, samples),
    share: 1
  });
  if (firstAbove12 !== secondAbove12)
    return { ...evidence, candidates: [known(firstAbove12 > secondAbove12 ? 'dmy' : 'mdy')] };

  const both = [known('dmy'), known('mdy')];
  const spans = both.map(
    ({ reading }, i) =>
      `min(${dateSql(value, reading)}) AS first_${i}, max(${dateSql(value, reading)}) AS last_${i}`
  );
  const range = await ask(spans.join(', '));
  return { ...evidence, candidates: both.map((each, i) => ({ ...each, ...span(range, i) })) };
}

function span(range: Row, i: number): Pick<DateCandidate, 'first' | 'last'> {
  const [first, last] = [range[`first_${i}`], range[`last_${i}`]];
  return first instanceof Date && last instanceof Date ? { first, last } : {};
}
