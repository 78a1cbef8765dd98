import { identifier } from '../../engine/index.ts';
import { idSql } from '../values/ids.ts';
import type { Inspection } from '../types.ts';
import type { Comparison, Join } from './types.ts';

/** SQL that gives a text column as the key that files are joined by. Needs `idMacros`. */
export const keySql = (column: string, comparison: Comparison): string =>
  comparison === 'exact' ? idSql(column) : `ltrim(regexp_replace(${idSql(column)}, '[.]0+$', ''), '0')`;

/** The column that holds the key of a file's nth join: NULL where a row has found nothing. */
export const foundColumn = (n: number): string => `import_key_${n}`;
/** The place of a row among those of its file, from 0. */
export const placeColumn = 'import_place';

/** A row's place among those of its file, from 0, as SQL over the rows that a load takes of it. */
export const placeSql = ({ joins = [] }: Pick<Inspection, 'joins'>): string =>
  joins.length > 0 ? placeColumn : 'row_number() OVER () - 1';

/** Names of the columns that a file brings itself, joins left out. */
export function ownColumns({ columns, joins = [] }: Pick<Inspection, 'columns' | 'joins'>): string[] {
  const joined = new Set(joins.flatMap((join) => join.columns.map(({ name }) => name)));
  return columns.map(({ name }) => name).filter((name) => !joined.has(name));
}

/** A file without its joins and the columns that they bring. */
export function withoutJoins({ joins, ...inspection }: Inspection): Inspection {
  const own = new Set(ownColumns({ ...inspection, ...(joins ? { joins } : {}) }));
  return { ...inspection, columns: inspection.columns.filter(({ name }) => own.has(name)) };
}

/** The rows of a file with what its joins look up: every row once, in its order, whether it finds something or not. */
export function joinedSql(rows: string, joins: Join[], parts: string[]): string {
  const lookups = joins.map(
    ({ on, match: { comparison } }, n) =>
      `LEFT JOIN ${identifier(parts[n]!)} ON ${keySql(identifier(on), comparison)} = ${foundColumn(n)}`
  );
  return `(SELECT * FROM (SELECT row_number() OVER () - 1 AS ${placeColumn}, * FROM ${rows})
${lookups.join('\n')}
ORDER BY ${placeColumn})`;
}

/** The table that rows are looked up in: each key once, of the last file that has it. `files` select what they hold. */
export const partSql = (table: string, { columns, key, match }: Join, n: number, files: string[]): string =>
  `CREATE TABLE ${identifier(table)} AS
SELECT ${[`${keySql(identifier(key), match.comparison)} AS ${foundColumn(n)}`, ...columns.map(({ from, name }) => `${identifier(from)} AS ${identifier(name)}`)].join(', ')}
FROM (${files.map((file, i) => `SELECT ${i} AS import_file, * FROM ${file}`).join('\nUNION ALL BY NAME\n')})
WHERE ${foundColumn(n)} IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY ${foundColumn(n)} ORDER BY import_file DESC) = 1`;

/** Which of a file's joins, by number, brings a column; undefined for its own. */
export function joinOf({ joins = [] }: Pick<Inspection, 'joins'>, column: string): number | undefined {
  const n = joins.findIndex((join) => join.columns.some(({ name }) => name === column));
  return n < 0 ? undefined : n;
}
