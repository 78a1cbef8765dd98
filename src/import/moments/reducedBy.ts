import { identifier, type Database } from '../../engine/index.ts';
import { withoutRole } from '../loadOrdersSql.ts';
import type { Receipt } from '../receipt.ts';
import type { Inspection } from '../types.ts';

/** What a finished load says of its being made smaller. `lines` counts source rows, as its plan does. */
export async function reducedBy(
  inspections: Inspection[],
  relation: string,
  lines: string,
  db: Database
): Promise<Pick<Receipt, 'reduced'>> {
  const reductions = inspections.flatMap(({ mapping }) => mapping.reduce ?? []);
  const oneIn = reductions.find((each) => each.oneIn !== undefined)?.oneIn;
  const dropped = inspections
    .filter(({ mapping }) => mapping.reduce?.rolesOnly || mapping.reduce?.byDay)
    .flatMap((inspection) => withoutRole(inspection).map(({ name }) => name));
  const byDay = reductions.some((each) => each.byDay)
    ? (await db.query(`SELECT ${lines} AS from, count(*) AS to FROM ${identifier(relation)}`)).rows[0]
    : undefined;
  if (oneIn === undefined && dropped.length === 0 && !byDay) return {};
  return {
    reduced: {
      ...(oneIn === undefined ? {} : { oneIn }),
      ...(dropped.length > 0 ? { dropped: [...new Set(dropped)] } : {}),
      ...(byDay ? { byDay: { from: Number(byDay.from), to: Number(byDay.to) } } : {})
    }
  };
}
