import { identifier, literal } from '../../engine/index.ts';
import type { BesideRelation, Inspection } from '../types.ts';
import { ageSql, hasOlder } from './repeats.ts';
import { filledColumns, sourceNames } from './besideSql.ts';

/**
 * Selects the `rowid`s of a loaded table that another row stands for; undefined where there can be none. A customer is
 * loaded once: the last row of the newest file counts. Of logs that newer exports extend, rows that several hold count
 * once.
 */
export function besideRepeatsSql(
  relation: BesideRelation,
  table: string,
  files: readonly Inspection[]
): string | undefined {
  const names = sourceNames(files);
  const age = names.length > 0 ? ageSql(files, names) : '0';
  if (relation === 'customers')
    return `SELECT rowid FROM ${identifier(table)} WHERE customer_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ${age}, rowid DESC) > 1`;
  if (!hasOlder(files)) return undefined;
  const isOf = (group: readonly Inspection[]) =>
    `source_file IN (${group.map((file) => literal(names[files.indexOf(file)]!)).join(', ')})`;
  const contents = logsOf(files).map(
    (log, i) => `WHEN ${isOf(log)} THEN hash(${[i, ...sharedBy(log).map(identifier)].join(', ')})`
  );
  return `SELECT id FROM (SELECT *, row_number() OVER (PARTITION BY content, file ORDER BY id) AS nth
  FROM (SELECT rowid AS id, list_position([${names.map(literal).join(', ')}], source_file) AS file, CASE ${contents.join(' ')} END AS content
    FROM ${identifier(table)}))
QUALIFY file < max(file) OVER (PARTITION BY content, nth)`;
}

/** The tables of customers or touches. */
export interface BesideTables {
  loaded: string;
  /** Rows that `besideRepeatsSql` has taken out of it. */
  repeated: string;
  /** Records that could not be divided into columns, as `createRejects` makes them. */
  rejects: string;
  /** Lines that are no records, and blank ones, as `createLeftOut` makes them. */
  lines: string;
}

/** The names of the tables of customers or touches, where the rows are in `table`. */
export const besideTables = (table: string): BesideTables => ({
  loaded: table,
  repeated: `${table}_left_out`,
  rejects: `${table}_rejects`,
  lines: `${table}_lines`
});

/** Files of touches as logs: those that share most of their columns are exports of one. */
function logsOf(files: readonly Inspection[]): Inspection[][] {
  const logs: Inspection[][] = [];
  for (const file of files) {
    const log = logs.find(([first]) => isOneLog(first!, file));
    if (log) log.push(file);
    else logs.push([file]);
  }
  return logs;
}

/** Whether two files of touches share three in four of their columns, so that one may be a newer export of the other. */
export function isOneLog(a: Inspection, b: Inspection): boolean {
  const [one, other] = [a, b].map((file) => filledColumns('touches', file));
  const shared = one!.filter((name) => other!.includes(name)).length;
  return shared >= 0.75 * Math.max(one!.length, other!.length);
}

const sharedBy = (files: readonly Inspection[]): string[] =>
  files
    .map((file) => filledColumns('touches', file))
    .reduce((shared, columns) => shared.filter((name) => columns.includes(name)));
