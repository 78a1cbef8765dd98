import type { Column, Row } from '../../engine/types.ts';
import { identifier } from '../../engine/index.ts';
import { isNumeric } from './cellText.ts';
import { whereSql } from './gestureSql.ts';
import type { Filter } from './gestures.ts';

/** How a column's values are spread. Counts are of the rows looked at. */
export interface Distribution {
  /** Rows without a value. */
  nulls: number;
  /** For numbers and dates: rows in each of `bins` equal steps from the least to the greatest value. */
  bins?: number[];
  /** For text: the most frequent values, the most frequent first. */
  top?: { value: string; rows: number }[];
  /** For text: different values. */
  distinct?: number;
}

/** The distributions of a table's columns by name, and the rows that they are of. */
export interface Distributions {
  rows: number;
  columns: ReadonlyMap<string, Distribution>;
}

/** Rows looked at: of longer tables a sample, always the same one. */
export const sampledRows = 20_000;

/** Steps of a histogram. */
export const bins = 16;

const topValues = 3;

/** Of wider tables, the first columns have distributions. */
const widest = 40;

const isDay = ({ type }: Column): boolean => type === 'date' || type === 'timestamp';

function ofColumn(column: Column, at: number): string[] {
  const name = identifier(column.name);
  const nulls = `SELECT ${at} AS at, -1 AS bin, NULL AS label, count(*) - count(${name}) AS n FROM looked`;
  if (isNumeric(column) || isDay(column)) {
    const value = isDay(column) ? `epoch(${name})` : `${name}::DOUBLE`;
    return [
      nulls,
      `SELECT ${at}, (CASE WHEN high > low THEN least(${bins - 1}, floor((v - low) / (high - low) * ${bins})) ELSE 0 END)::INTEGER AS bin, NULL, count(*)
  FROM (SELECT ${value} AS v FROM looked), (SELECT min(${value}) AS low, max(${value}) AS high FROM looked)
  WHERE isfinite(v) AND isfinite(high - low) GROUP BY bin`
    ];
  }
  if (column.type !== 'text' && column.type !== 'boolean') return [nulls];
  const label = column.type === 'text' ? name : `${name}::VARCHAR`;
  return [
    nulls,
    `SELECT ${at}, -2, NULL, count(DISTINCT ${name}) FROM looked`,
    `(SELECT ${at}, 0, ${label}, count(*) AS n FROM looked WHERE ${name} IS NOT NULL
  GROUP BY ${name} ORDER BY n DESC, ${name} LIMIT ${topValues})`
  ];
}

/** One statement that counts for every column what its distribution needs. */
export function distributionsSql(
  from: string,
  filters: readonly Filter[],
  columns: readonly Column[],
  rowCount: number
): string {
  const rows = `SELECT * FROM ${from}${whereSql(filters)}`;
  const looked =
    rowCount > sampledRows
      ? `SELECT * FROM (${rows}) USING SAMPLE reservoir(${sampledRows} ROWS) REPEATABLE (1)`
      : rows;
  const parts = columns.slice(0, widest).flatMap(ofColumn);
  return `WITH looked AS MATERIALIZED (${looked})\nSELECT -1 AS at, 0 AS bin, NULL AS label, count(*) AS n FROM looked\nUNION ALL ${parts.join('\nUNION ALL ')}`;
}

/** What the statement's rows say. */
export function readDistributions(columns: readonly Column[], rows: readonly Row[]): Distributions {
  const found = new Map<string, Distribution>();
  for (const { at, bin, label, n } of rows) {
    const column = columns[Number(at)];
    if (!column) continue;
    const one = found.get(column.name) ?? { nulls: 0 };
    found.set(column.name, one);
    if (bin === -1) one.nulls = Number(n);
    else if (bin === -2) one.distinct = Number(n);
    else if (label !== null) (one.top ??= []).push({ value: String(label), rows: Number(n) });
    else (one.bins ??= Array.from({ length: bins }, () => 0))[Number(bin)] = Number(n);
  }
  return { rows: Number(rows.find(({ at }) => at === -1)?.n ?? 0), columns: found };
}
