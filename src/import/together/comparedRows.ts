import { identifier, type Database } from '../../engine/index.ts';
import { importMacros, loadOrdersSql, type LoadPlan } from '../loadOrdersSql.ts';
import { mark } from '../receipt/leftOut.ts';
import type { Inspection } from '../types.ts';
import { tablesOf } from './makeParts.ts';

/** Files of more bytes than this together are not compared before they are loaded: they would be held twice. */
export const mostCompared = 400e6;

let compared = 0;

/**
 * Loads mapped files aside, lets `work` look at their rows, and drops them again. All rows are there, those too that are
 * left out or rejected: `counted` is SQL that is true for the others.
 */
export async function withRows<Found>(
  inspections: Inspection[],
  db: Database,
  signal: AbortSignal | undefined,
  work: (relation: string, plan: LoadPlan, counted: string) => Promise<Found>
): Promise<Found> {
  const relation = `import_compared_${compared++}`;
  const plan = loadOrdersSql(inspections, { relation, lenient: true });
  const tables = plan.tables.flatMap(({ errors, scans }) => [errors, scans]);
  const drop = [relation, ...tables, ...tablesOf(plan.parts)]
    .map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`)
    .join(';\n');
  const options = signal ? { signal } : {};
  try {
    await db.run(importMacros.join(';\n'));
    for (const { sql } of plan.parts) await db.run(sql, options);
    await db.run(plan.create, options);
    const counted = `(ordered_at IS NOT NULL${plan.marked ? ` AND ${mark}.rule IS NULL` : ''})`;
    return await work(relation, plan, counted);
  } finally {
    await db.run(drop);
  }
}
