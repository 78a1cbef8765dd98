import { identifier, literal } from '../../engine/index.ts';
import type { LeaveOutRule, SourceRule } from '../receipt/leftOut.ts';
import { placeColumn } from '../together/joinSql.ts';
import type { Mapping } from '../types.ts';
import { idSql } from '../values/ids.ts';
import { numberSql } from '../values/numbers.ts';
import { reasonIn } from './questions.ts';
import type { Treatment } from './statusWords.ts';

/** True on the one line of an order that its total is counted on. */
const countedColumn = 'import_counted';
/** The how manieth of equal rows a row is, from 1. */
const timesColumn = 'import_times';

type Ruled = Pick<Mapping, 'rules' | 'roles' | 'numbers'>;

/**
 * The rows of a file with what is known only beside its others, in their order, each once. Needs `idMacros`.
 * @param columns The file's own columns.
 */
export function amongRowsSql(rows: string, { rules, roles }: Ruled, columns: string[]): string {
  const { order_id: order, amount } = roles;
  const { totals, spread = [], doubles } = rules ?? {};
  const ofOrders = order !== undefined && (totals !== undefined || spread.length > 0);
  if (!ofOrders && doubles === undefined) return rows;
  const times =
    doubles === undefined
      ? ''
      : `, row_number() OVER (PARTITION BY hash(${columns.map((name) => identifier(name)).join(', ')}) ORDER BY ${placeColumn}) AS ${timesColumn}`;
  const { replace, counted } = ofOrders ? orderColumns(order) : { replace: '', counted: '' };
  return `(SELECT * EXCLUDE (${placeColumn})${replace}${counted}${times} FROM (SELECT row_number() OVER () - 1 AS ${placeColumn}, * FROM ${rows}) ORDER BY ${placeColumn})`;

  function orderColumns(order: string): { replace: string; counted: string } {
    const id = idSql(identifier(order));
    const filled = spread.map((name) => {
      const column = identifier(name);
      return `coalesce(${column}, CASE WHEN ${identifier(order)} IS NOT NULL THEN max(${column}) OVER (PARTITION BY ${id}) END) AS ${column}`;
    });
    const replace = filled.length > 0 ? ` REPLACE (${filled.join(', ')})` : '';
    const counted =
      totals === 'once' && amount !== undefined
        ? `, ${identifier(order)} IS NULL OR row_number() OVER (PARTITION BY ${id}, ${identifier(amount)} ORDER BY ${placeColumn}) = 1 AS ${countedColumn}`
        : '';
    return { replace, counted };
  }
}

/** The amount of a row by its rules, from what its columns give. NULL on the lines of an order that its total is not counted on. */
export function ruledAmountSql(amount: string, { rules, numbers }: Ruled): string {
  let sql = amount;
  if (rules?.refunded?.deduct) {
    sql = `(${sql} - ${givenBackSql(rules.refunded.column, numbers)})::DECIMAL(18,4)`;
  }
  const backs = (rules?.statuses ?? []).flatMap((status) => among(status.column, valuesOf(status, 'refund')));
  if (backs.length > 0) sql = `CASE WHEN ${backs.join(' OR ')} THEN -abs(${sql}) ELSE ${sql} END`;
  return rules?.totals === 'once' ? `CASE WHEN ${countedColumn} THEN ${sql} END` : sql;
}

/** The money given back for a row, never below zero, from a column of text. */
export const givenBackSql = (column: string, numbers: Mapping['numbers']): string =>
  `abs(coalesce(${numberSql(`${identifier(column)}::VARCHAR`, numbers)}, 0))`;

/** What the rules leave out, the first that holds counting. A row in which no role has a value is blank, not left out. */
export function leaveOutSql({ rules, roles }: Ruled): SourceRule[] {
  const found: SourceRule[] = [];
  const add = (rule: LeaveOutRule, condition: string) =>
    found.push({ rule, condition: `(${condition}) AND ${heldSql(roles)}` });
  if (rules?.paid !== undefined) add('unpaid', noTimeSql(rules.paid));
  if (rules?.cancelled !== undefined) add('cancelled', `NOT ${noTimeSql(rules.cancelled)}`);
  for (const status of rules?.statuses ?? []) {
    const values = valuesOf(status, 'leave out');
    for (const reason of ['unpaid', 'cancelled', 'refunded', 'status'] as const)
      for (const condition of among(
        status.column,
        values.filter((value) => reasonIn(status.column, value) === reason)
      ))
        add(reason, condition);
  }
  return found;
}

/** Leaves rows out that repeat an earlier one; a blank row is blank. */
export function doublesSql({ rules, roles }: Ruled): SourceRule[] {
  return rules?.doubles === undefined
    ? []
    : [{ rule: 'double', condition: `${timesColumn} > 1 AND ${heldSql(roles)}` }];
}

/** Whether any role has a value in a row. */
function heldSql(roles: Mapping['roles']): string {
  const used = Object.values(roles).map((name) => identifier(name));
  return used.length > 1 ? `coalesce(${used.join(', ')}) IS NOT NULL` : 'true';
}

/** SQL that says whether a column of times has none: blank, zeros or a dash. */
export const noTimeSql = (column: string): string =>
  `coalesce(regexp_full_match(trim(${identifier(column)}), '(?i)(0000-00-00.*|-+|null|n/a|none)?'), true)`;

const valuesOf = ({ treatments }: { treatments: Record<string, Treatment> }, wanted: Treatment): string[] =>
  Object.keys(treatments).filter((value) => treatments[value] === wanted);

/** A condition for a column having one of some values, or none where there are no values. */
const among = (column: string, values: string[]): string[] =>
  values.length === 0
    ? []
    : [`coalesce(trim(${identifier(column)}), '') IN (${values.map(literal).join(', ')})`];
