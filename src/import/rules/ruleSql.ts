import { identifier, literal } from '../../engine/index.ts';
import type { LeaveOutRule, SourceRule } from '../receipt/leftOut.ts';
import { placeColumn } from '../together/joinSql.ts';
import type { Mapping } from '../types.ts';
import { idSql } from '../values/ids.ts';
import { numberSql } from '../values/numbers.ts';
import { reasonOf, type Treatment } from './statusWords.ts';

/** True on the one line of an order that its total is counted on. */
const countedColumn = 'import_counted';

type Ruled = Pick<Mapping, 'rules' | 'roles' | 'numbers'>;

/** The rows of a file with what is known only of the whole order: in their order, each once. Needs `idMacros`. */
export function withinOrdersSql(rows: string, { rules, roles }: Ruled): string {
  const { totals, spread = [] } = rules ?? {};
  const { order_id: order, amount } = roles;
  if (order === undefined || (totals === undefined && spread.length === 0)) return rows;
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
  return `(SELECT * EXCLUDE (${placeColumn})${replace}${counted} FROM (SELECT row_number() OVER () - 1 AS ${placeColumn}, * FROM ${rows}) ORDER BY ${placeColumn})`;
}

/** The amount of a row by its rules, from what its columns give. NULL on the lines of an order that its total is not counted on. */
export function ruledAmountSql(amount: string, { rules, numbers }: Ruled): string {
  let sql = amount;
  if (rules?.refunded?.deduct) {
    const given = numberSql(identifier(rules.refunded.column), numbers);
    sql = `(${sql} - abs(coalesce(${given}, 0)))::DECIMAL(18,4)`;
  }
  const backs = (rules?.statuses ?? []).flatMap((status) => among(status.column, valuesOf(status, 'refund')));
  if (backs.length > 0) sql = `CASE WHEN ${backs.join(' OR ')} THEN -abs(${sql}) ELSE ${sql} END`;
  return rules?.totals === 'once' ? `CASE WHEN ${countedColumn} THEN ${sql} END` : sql;
}

/** What the rules leave out, the first that holds counting. A row in which no role has a value is blank, not left out. */
export function leaveOutSql({ rules, roles }: Ruled): SourceRule[] {
  const found: SourceRule[] = [];
  const used = Object.values(roles).map((name) => identifier(name));
  const held = used.length > 1 ? `coalesce(${used.join(', ')}) IS NOT NULL` : 'true';
  const add = (rule: LeaveOutRule, condition: string) =>
    found.push({ rule, condition: `(${condition}) AND ${held}` });
  if (rules?.paid !== undefined) add('unpaid', noTimeSql(rules.paid));
  if (rules?.cancelled !== undefined) add('cancelled', `NOT ${noTimeSql(rules.cancelled)}`);
  for (const status of rules?.statuses ?? []) {
    const values = valuesOf(status, 'leave out');
    for (const reason of ['unpaid', 'cancelled', 'refunded', 'status'] as const)
      for (const condition of among(
        status.column,
        values.filter((value) => reasonOf(value) === reason)
      ))
        add(reason, condition);
  }
  return found;
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
