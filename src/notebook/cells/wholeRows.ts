import type { Gathering, WholeResult } from '../../charts/index.ts';
import { identifier, type Result } from '../../engine/index.ts';

const functions: Record<Gathering['by'], string> = {
  sum: 'sum',
  mean: 'avg',
  median: 'median',
  min: 'min',
  max: 'max',
  count: 'count'
};

/** The columns that say what the row of a mark stands for. */
const [rowsHere, blankHere, belowHere] = ['chart_rows', 'chart_blank', 'chart_below'];

/** A query with one row for each mark of a chart, over all rows of a relation. */
export function wholeSql(
  relation: string,
  { keys, measured, by, time, period }: Gathering,
  { columns }: Result
): string {
  const value = measured === undefined ? undefined : identifier(measured);
  const isNumber = ['integer', 'decimal', 'double'].includes(
    columns.find(({ name }) => name === measured)?.type ?? ''
  );
  const selected = [
    ...keys.map((key) =>
      period && key === time
        ? `date_trunc('${period}', ${identifier(key)}::TIMESTAMP) AS ${identifier(key)}`
        : identifier(key)
    ),
    ...(value ? [`${functions[by]}(${value}) AS ${value}`] : []),
    `count(*) AS ${rowsHere}`,
    `${value ? `count(*) - count(${value})` : '0'} AS ${blankHere}`,
    `${isNumber ? `count_if(${value} < 0)` : '0'} AS ${belowHere}`
  ];
  return `SELECT ${selected.join(', ')} FROM ${identifier(relation)} GROUP BY ALL ORDER BY ALL`;
}

/** A query for the first and the last moment of a column: `first`, `last`. */
export const spanSql = (relation: string, time: string): string =>
  `SELECT min(${identifier(time)})::TIMESTAMP AS first, max(${identifier(time)})::TIMESTAMP AS last FROM ${identifier(relation)}`;

/** What such a query has found, in the columns of the chart's own data. */
export function wholeResult(found: Result, { keys, measured }: Gathering, { columns }: Result): WholeResult {
  const own = columns.filter(({ name }) => name === measured || keys.includes(name));
  const sum = (of: (row: Result['rows'][number]) => unknown): number =>
    found.rows.reduce((total, row) => total + Number(of(row)), 0);
  const isBlank = (name: string) => (row: Result['rows'][number]) =>
    row[name] === null ? row[rowsHere!] : 0;
  const isNamed = (name: string) =>
    !['date', 'timestamp', 'integer', 'decimal', 'double'].includes(
      columns.find((each) => each.name === name)?.type ?? ''
    );
  return {
    ...found,
    columns: own,
    whole: {
      counts: found.rows.map((row) => Number(row[rowsHere!]) - Number(row[blankHere!])),
      rows: sum((row) => row[rowsHere!]),
      blank: Object.fromEntries([
        ...keys.filter((name) => !isNamed(name)).map((name) => [name, sum(isBlank(name))] as const),
        ...(measured === undefined
          ? []
          : [
              [
                measured,
                sum((row) =>
                  keys.some((name) => !isNamed(name) && row[name] === null) ? 0 : row[blankHere!]
                )
              ] as const
            ])
      ]),
      below: sum((row) => row[belowHere!])
    }
  };
}
