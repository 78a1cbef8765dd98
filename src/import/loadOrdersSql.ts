import { identifier, literal } from '../engine/index.ts';
import { dateSql } from './values/dates.ts';
import { blankSql, emptySql } from './values/blanks.ts';
import { withClockSql } from './values/clock.ts';
import { currencyRules } from './values/currencies.ts';
import { idMacros, idSql, ruinOf } from './values/ids.ts';
import { isPlainNumber, numberMacros, numberSql } from './values/numbers.ts';
import { byDaySql, sampledSql } from './moments/reduce.ts';
import { readCsvSql, type RejectsTables } from './readCsvSql.ts';
import { mark, type SourceRule } from './receipt/leftOut.ts';
import { holdsSql, markSql, rowTextMacro } from './receipt/markSql.ts';
import {
  foundColumn,
  joinedSql,
  joinOf,
  ownColumns,
  partSql,
  placeColumn,
  placeSql
} from './together/joinSql.ts';
import type { Join } from './together/types.ts';
import { amongRowsSql, doublesSql, leaveOutSql, ruledAmountSql } from './rules/ruleSql.ts';
import { roles, type Dialect, type Mapping, type Role, type SourceColumn } from './types.ts';
import { typedSql, unfitSql } from './values/columnTypes.ts';

/** What a load needs to know of a file; an Inspection is one. */
export interface LoadSource {
  name: string;
  path: string;
  dialect: Dialect;
  columns: SourceColumn[];
  mapping: Mapping;
  /** Files in which some of the columns are looked up. Default: none. */
  joins?: Join[];
}

export interface LoadOptions {
  /** The table to make. Default: orders. */
  relation?: string;
  /** Bears values that the samples did not foresee: columns without a role stay text, others become NULL. */
  lenient?: boolean;
  /** Of a lenient load, the columns without a role that keep their type, since every value of theirs fits. Default: none. */
  typed?: ReadonlySet<string>;
  /** Gives every row its place, since rules over loaded rows follow. */
  placed?: boolean;
}

/** The macros that the statements use; made once. */
export const importMacros = [...idMacros, ...numberMacros, rowTextMacro];

/** A load as statements. Nothing of it is hidden: the receipt shows it, and native DuckDB runs it as it is. */
export interface LoadPlan {
  /**
   * Makes the table, one scan a file. A row that its column `mark` names a rule for is one to leave out; else one with
   * `ordered_at` NULL is one to reject.
   */
  create: string;
  /** What `create` makes the table of. */
  select: string;
  /** Takes both out again, and the column `mark`. */
  finish: string;
  /** Whether the table that `create` makes has the column `mark`. */
  marked: boolean;
  /** The tables in which rows are looked up, to be made before; dropped after. */
  parts: PartPlan[];
  /** One a file: its rows as text, with what its joins look up for them. */
  from: string[];
  /** One a file: its rows to reject, with `place` among the records that could be divided into columns, and `worth`. */
  rejects: string[];
  /** One a file: where the engine keeps the records that it could not divide. */
  tables: RejectsTables[];
  /** One a file, where there are several: its value of `source_file`. */
  names: string[];
  /** Whether a value that the samples did not foresee stops the load, which then has to start again leniently. */
  strict: boolean;
  /** One a file: counts, for each column without a role that is typed, the values that do not fit; undefined without such columns. */
  unfit: (string | undefined)[];
  /** The number of source rows behind rows of the table, as an aggregate. */
  lines: string;
  /** One a file: counts `rows` and `amount` that a sample does not take; undefined where all are taken. */
  unsampled: (string | undefined)[];
  /** One a file: which measures the load may have made NULL though something stands there, and SQL true for such rows. */
  unread: Partial<Record<Measure, string>>[];
}

/** One table that rows are looked up in. */
export interface PartPlan {
  name: string;
  sql: string;
  join: Join;
  /** One a file of the join: where the engine keeps the records that it could not divide. */
  tables: RejectsTables[];
}

const canonicalTypes: Record<Role, string> = {
  customer_id: 'VARCHAR',
  order_id: 'VARCHAR',
  ordered_at: 'TIMESTAMP',
  amount: 'DECIMAL(18,4)',
  quantity: 'DECIMAL(18,4)',
  product: 'VARCHAR',
  category: 'VARCHAR',
  channel: 'VARCHAR',
  region: 'VARCHAR',
  cost: 'DECIMAL(18,4)'
};

/** The statements that load mapped files into one relation of orders. Pure. */
export function loadOrdersSql(
  sources: LoadSource[],
  { relation = 'orders', lenient = false, typed, placed = false }: LoadOptions = {}
): LoadPlan {
  const marked = placed || sources.some((source) => rulesOf(source).length > 0);
  const table = identifier(relation);
  const tables = sources.map((_, i) => ({
    errors: `${relation}_import_errors_${i}`,
    scans: `${relation}_import_scans_${i}`
  }));
  const names = sources.length > 1 ? uniqueNames(sources.map(({ name }) => name)) : [];
  const parts = partPlans(sources, relation);
  const from = sources.map((source, i) => fromSql(source, tables[i]!, parts));
  const selects = sources.map((source, i) => {
    const file = names[i] === undefined ? '' : `,\n  ${literal(names[i])} AS source_file`;
    const { oneIn, byDay } = source.mapping.reduce ?? {};
    const hasPlace = (source.joins ?? []).length > 0 || (marked && oneIn !== undefined);
    const place = hasPlace ? placeColumn : 'row_number() OVER () - 1';
    const marks = markSql(rulesOf(source), ownColumns(source), source.dialect.delimiter, placed, place) ?? [];
    const columns = [...canonicalColumns(source, lenient), ...otherColumns(source, lenient, typed)].concat(
      marks
    );
    const select = `SELECT\n  ${columns.join(',\n  ')}${file}\nFROM ${sampledFrom(source, from[i]!, marked)}`;
    const kept = [...(marks.length > 0 ? [mark] : []), ...(file ? ['source_file'] : [])];
    return byDay ? byDaySql(select, kept) : select;
  });
  const select = selects.join('\nUNION ALL BY NAME\n');
  return {
    create: `CREATE TABLE ${table} AS\n${select}`,
    select,
    finish: marked
      ? `DELETE FROM ${table} WHERE ordered_at IS NULL OR ${mark}.rule IS NOT NULL;\nALTER TABLE ${table} DROP COLUMN ${mark}`
      : `DELETE FROM ${table} WHERE ordered_at IS NULL`,
    marked,
    parts,
    from,
    rejects: sources.map((source, i) => rejectsSql(source, from[i]!)),
    tables,
    names,
    lines: sources.some(({ mapping }) => mapping.reduce?.byDay) ? 'sum(coalesce(lines, 1))' : 'count(*)',
    unsampled: sources.map((source, i) => unsampledSql(source, from[i]!)),
    strict: !lenient && sources.some(isStrict),
    unfit: sources.map((source, i) => unfitSelect(source, from[i]!)),
    unread: sources.map((source) =>
      Object.fromEntries(
        measures.flatMap((role) => {
          const name = source.mapping.roles[role];
          if (name === undefined || (!lenient && isPlain(source, role))) return [];
          const column = identifier(name);
          return [[role, `${numberSql(column, source.mapping.numbers)} IS NULL AND NOT ${blankSql(column)}`]];
        })
      )
    )
  };
}

/** What the mapping of a file leaves out, by its own rows. */
const rulesOf = ({ mapping }: LoadSource): SourceRule[] => {
  const rules = [...currencyRules(mapping.currency, mapping.roles.amount), ...leaveOutSql(mapping)];
  if (mapping.negatives === 'leave out' && mapping.roles.amount !== undefined)
    rules.push({ rule: 'negatives', condition: `${amountSql(mapping)} < 0` });
  return [...rules, ...doublesSql(mapping)];
};

const samplingOf = ({ mapping }: LoadSource): string | undefined =>
  mapping.reduce?.oneIn === undefined ? undefined : sampledSql(mapping, mapping.reduce.oneIn);

/** The rows of a file that a sample takes, with their places among all where those are needed. */
function sampledFrom(source: LoadSource, from: string, placed: boolean): string {
  const sampling = samplingOf(source);
  if (sampling === undefined) return from;
  const isPlaced = !placed || (source.joins ?? []).length > 0;
  const rows = isPlaced ? from : `(SELECT row_number() OVER () - 1 AS ${placeColumn}, * FROM ${from})`;
  return `${rows}\nWHERE ${sampling}`;
}

function unsampledSql(source: LoadSource, from: string): string | undefined {
  const sampling = samplingOf(source);
  return (
    sampling &&
    `SELECT count(*) AS rows, coalesce(sum(${amountSql(source.mapping)}), 0)::DECIMAL(38,4)::VARCHAR AS amount FROM ${from} WHERE NOT ${sampling}`
  );
}

/** Names of files as `source_file` has them: of two that share one, the second is numbered. */
export function uniqueNames(names: string[]): string[] {
  const taken = new Set(names);
  return names.map((name, i) => {
    if (names.indexOf(name) === i) return name;
    let n = 2;
    while (taken.has(`${name} (${n})`)) n++;
    taken.add(`${name} (${n})`);
    return `${name} (${n})`;
  });
}

/** The rows of a file, with what its joins look up for them. */
function fromSql(source: LoadSource, tables: RejectsTables, parts: PartPlan[]): string {
  const { path, dialect, mapping, joins = [] } = source;
  const rows = readCsvSql(path, dialect, ownColumns(source), tables);
  const among = amongRowsSql(rows, mapping, ownColumns(source));
  if (joins.length === 0) return among;
  const names = joins.map((join) => parts.find((part) => part.join === join)!.name);
  return joinedSql(among, joins, names);
}

/** The tables that joins need; files that share a join share its table. */
function partPlans(sources: LoadSource[], relation: string): PartPlan[] {
  const plans: PartPlan[] = [];
  for (const { joins = [] } of sources)
    for (const [n, join] of joins.entries()) {
      if (plans.some((plan) => plan.join === join)) continue;
      const name = `${relation}_part_${plans.length}`;
      const tables = join.files.map((_, i) => ({
        errors: `${name}_errors_${i}`,
        scans: `${name}_scans_${i}`
      }));
      const files = join.files.map((file, i) =>
        readCsvSql(file.path, file.dialect, ownColumns(file), tables[i]!)
      );
      plans.push({ name, sql: partSql(name, join, n, files), join, tables });
    }
  return plans;
}

/** Roles whose values are numbers and may be missing. */
export const measures = ['quantity', 'cost'] as const satisfies Role[];
export type Measure = (typeof measures)[number];

/** Whether the samples let a measure be cast without looking. */
const isPlain = ({ columns, mapping }: LoadSource, role: Role): boolean =>
  mapping.numbers.decimal === '.' &&
  !(role === 'cost' && mapping.factors?.cost) &&
  !!columns
    .find(({ name }) => name === mapping.roles[role])
    ?.samples.every((value) => value === '' || isPlainNumber(value));

const isStrict = (source: LoadSource): boolean =>
  measures.some((role) => isPlain(source, role)) || unused(source).some(({ type }) => type !== 'text');

const canonicalColumns = (source: LoadSource, lenient: boolean): string[] =>
  roles.map((role) => `${roleSql(role, source, lenient)} AS ${role}`);

function roleSql(role: Role, source: LoadSource, lenient: boolean): string {
  const { mapping } = source;
  const name = mapping.roles[role];
  if (name === undefined) return `NULL::${canonicalTypes[role]}`;
  const column = identifier(name);
  switch (role) {
    case 'customer_id':
      return idSql(column);
    case 'order_id':
      return idSql(column, { whole: isRuined(source, name) });
    case 'ordered_at':
      return orderedAtSql(source);
    case 'amount':
      return amountSql(mapping);
    case 'quantity':
    case 'cost':
      return !lenient && isPlain(source, role)
        ? `CAST(${column} AS DECIMAL(18,4))`
        : numberSql(column, mapping.numbers, role === 'cost' ? mapping.factors?.cost : 1);
    default:
      return column;
  }
}

/** Whether an order's ids have been cut short: then they are no key. */
const isRuined = ({ columns }: LoadSource, name: string): boolean =>
  !!ruinOf(columns.find((column) => column.name === name)?.samples ?? []);

/** The date, or NULL where the row is to be rejected because its amount says something that is no number. */
function orderedAtSql({ mapping }: LoadSource): string {
  const sql = writtenDateSql(mapping);
  const factors = amountFactors(mapping);
  if (factors.length === 0) return sql;
  const blank = factors.map((factor) => blankSql(identifier(factor))).join(' OR ');
  return `CASE WHEN ${writtenAmountSql(mapping)} IS NULL THEN CASE WHEN ${blank} THEN ${sql} END ELSE ${sql} END`;
}

/** SQL for a time as it is written, in one column or in two; NULL where no column or no reading is chosen. */
export function writtenDateSql({ roles: { ordered_at: date }, dates, clock }: Mapping): string {
  if (!dates || date === undefined) return 'NULL::TIMESTAMP';
  const day = dateSql(identifier(date), dates);
  return clock === undefined ? day : `(${withClockSql(day, clock)})`;
}

const amountFactors = ({ roles: { amount }, times }: Mapping): string[] =>
  [amount, times].filter((name): name is string => name !== undefined);

const amountSql = (mapping: Mapping): string =>
  mapping.roles.amount === undefined
    ? 'NULL::DECIMAL(18,4)'
    : ruledAmountSql(writtenAmountSql(mapping), mapping);

/** What the amount's columns give, before any rule. */
function writtenAmountSql({ roles: { amount }, times, less, numbers, factors }: Mapping): string {
  if (amount === undefined) return `NULL::DECIMAL(18,4)`;
  const first = numberSql(identifier(amount), numbers, factors?.amount);
  if (times === undefined) return first;
  const product = `TRY_CAST(${first} * ${numberSql(identifier(times), numbers)} AS DECIMAL(18,4))`;
  if (less === undefined) return product;
  const share = identifier(less);
  return `TRY_CAST(${product} * (1 - CASE WHEN ${blankSql(share)} THEN 0 ELSE ${numberSql(share, numbers)} END) AS DECIMAL(18,4))`;
}

/** Columns that play no role and are kept, in the file's order. */
function unused(source: LoadSource): SourceColumn[] {
  const { rolesOnly, byDay } = source.mapping.reduce ?? {};
  return rolesOnly || byDay ? [] : withoutRole(source);
}

/** Columns that play no role, in the file's order. */
export function withoutRole({ columns, mapping }: Pick<LoadSource, 'columns' | 'mapping'>): SourceColumn[] {
  const used = new Set<string>(Object.values(mapping.roles));
  if (mapping.times !== undefined && mapping.roles.amount !== undefined) used.delete(mapping.roles.amount);
  return columns.filter(({ name }) => !used.has(name));
}

function otherColumns(source: LoadSource, lenient: boolean, typed?: ReadonlySet<string>): string[] {
  const reserved: readonly string[] = [...roles, 'source_file', mark];
  const taken = new Set<string>(reserved);
  for (const { name } of unused(source)) if (!taken.has(name.toLowerCase())) taken.add(name.toLowerCase());
  return unused(source).map(({ name, type }) => {
    let alias = name;
    if (reserved.includes(name.toLowerCase()))
      for (let n = 1; taken.has(alias.toLowerCase()); n++) alias = `${name}_${n}`;
    taken.add(alias.toLowerCase());
    const isText = type === 'text' || (lenient && !typed?.has(name));
    return `${isText ? identifier(name) : typedSql(identifier(name), type, 'CAST')} AS ${identifier(alias)}`;
  });
}

function unfitSelect(source: LoadSource, from: string): string | undefined {
  const counts = unused(source).flatMap(({ name, type }) =>
    type === 'text' ? [] : [unfitSql(identifier(name), type)]
  );
  return counts.length === 0 ? undefined : `SELECT ${counts.join(', ')} FROM ${from}`;
}

function rejectsSql(source: LoadSource, from: string): string {
  const { mapping, columns } = source;
  const sampling = samplingOf(source);
  const value = (name: string | undefined) => (name === undefined ? 'NULL::VARCHAR' : identifier(name));
  return `SELECT * FROM (SELECT
  ${placeSql(source)} AS place,
  ${unmatchedSql(source)} AS unmatched,
  ${orderedAtSql(source)} AS readable,
  ${writtenDateSql(mapping)} IS NULL AS date_fails,
  ${value(mapping.roles.ordered_at)} AS date,
  ${value(mapping.roles.amount)} AS amount,
  ${mapping.roles.amount === undefined ? 'false' : `${numberSql(identifier(mapping.roles.amount), mapping.numbers)} IS NOT NULL`} AS amount_reads,
  ${value(mapping.times)} AS times,
  CASE WHEN ${saysWhoOrWhen(mapping)} THEN ${amountSql(mapping)}::VARCHAR END AS worth,
  ${holdsSql(rulesOf(source))}${sampling === undefined ? '' : ` OR NOT ${sampling}`} AS left_out,
  ${emptySql(columns)} AS blank
FROM ${from}) WHERE readable IS NULL AND NOT left_out ORDER BY place`;
}

/** True of a row that names a customer or a time: one that names neither may be a sum of the others. */
function saysWhoOrWhen({ roles: { customer_id: customer, ordered_at: date } }: Mapping): string {
  const says = [customer, date].filter((name) => name !== undefined);
  return says.length === 0 ? 'false' : says.map((name) => `NOT ${blankSql(identifier(name))}`).join(' OR ');
}

/** The key that a row looked its date up by, where nothing was found. */
function unmatchedSql(source: LoadSource): string {
  const date = source.mapping.roles.ordered_at;
  const n = date === undefined ? undefined : joinOf(source, date);
  if (n === undefined) return 'NULL::VARCHAR';
  return `CASE WHEN ${foundColumn(n)} IS NULL THEN ${identifier(source.joins![n]!.on)} END`;
}
