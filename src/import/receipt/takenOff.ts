import { identifier, literal, type Database } from '../../engine/index.ts';
import type { Receipt } from '../receipt.ts';
import { givenBackSql } from '../rules/ruleSql.ts';
import type { Inspection } from '../types.ts';
import { sumUp } from './sumUp.ts';

/**
 * Money given back that has been taken off the amounts of loaded rows; undefined where no file has any. Not known of
 * a load that keeps no column but the roles'.
 * @param names One a file, where there are several: its value of `source_file`.
 */
export async function takenOff(
  inspections: Inspection[],
  names: string[],
  relation: string,
  db: Database,
  signal?: AbortSignal
): Promise<Receipt['takenOff']> {
  const parts: NonNullable<Receipt['takenOff']>[] = [];
  for (const [i, { mapping }] of inspections.entries()) {
    const { rules, numbers, roles, reduce } = mapping;
    const { column, deduct } = rules?.refunded ?? {};
    if (column === undefined || !deduct || roles.amount === undefined) continue;
    if (reduce?.rolesOnly || reduce?.byDay) continue;
    const mine = names[i] === undefined ? 'true' : `source_file = ${literal(names[i])}`;
    const given = givenBackSql(column, numbers);
    const condition = `(amount IS NOT NULL AND ${mine} AND ${given} > 0)`;
    const { rows } = await db.query(
      `SELECT count(*) AS rows, coalesce(sum(${given}), 0)::DECIMAL(38,4)::VARCHAR AS amount FROM ${identifier(relation)} WHERE ${condition}`,
      signal ? { signal } : {}
    );
    parts.push({
      rows: Number(rows[0]?.rows),
      amount: String(rows[0]?.amount),
      columns: [column],
      condition
    });
  }
  const columns = [...new Set(parts.flatMap((part) => part.columns))];
  const condition = parts.map((part) => part.condition).join(' OR ');
  return parts.some(({ rows }) => rows > 0) ? { ...sumUp(parts), columns, condition } : undefined;
}
