import type { Database } from '../../engine/index.ts';
import { presetFor } from '../roles/presets/index.ts';
import type { Inspection } from '../types.ts';
import { treatmentsOf } from './guessRules.ts';
import { orderEvidence, type OrderEvidence } from './orderEvidence.ts';
import { firstLineOnly } from './totalsGuess.ts';
import type { RowRules } from './types.ts';

/** The inspection with what its whole file says of its rules: statuses, refunds and totals. What the user set stays. */
export async function applyEvidence(
  inspection: Inspection,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const { evidence: former, ...rest } = inspection;
  const found = await orderEvidence(inspection, db, signal);
  const evidence = found && { ...found, ...totalsOf(found, former, inspection) };
  if (!evidence) return rest;
  const { columns, mapping } = inspection;
  const before = mapping.rules ?? {};
  const preset = presetFor(columns.map(({ name }) => name));
  const statuses = (before.statuses ?? []).flatMap(({ column, treatments }) => {
    const counted = evidence.statuses.find((each) => each.column === column);
    if (!counted) return [];
    const values = counted.values.map(({ value }) => value);
    return [
      {
        column,
        treatments: {
          ...treatmentsOf(column, values, { preset, deducts: before.refunded !== undefined }),
          ...treatments
        }
      }
    ];
  });
  const speaking = [
    ...statuses.map(({ column }) => column),
    ...[before.cancelled ?? [], before.paid ?? []].flat(),
    ...(['customer_id', 'ordered_at', 'channel', 'region'] as const).flatMap(
      (role) => mapping.roles[role] ?? []
    )
  ];
  const spread = evidence.totals ? firstLineOnly(columns, mapping, speaking) : [];
  const rules: RowRules = { ...before };
  for (const decided of ['statuses', 'spread', 'totals'] as const) delete rules[decided];
  if (statuses.length > 0) rules.statuses = statuses;
  if (spread.length > 0) rules.spread = spread;
  if (evidence.totals?.kind === 'every' && evidence.totals.column === mapping.roles.amount)
    rules.totals = 'once';
  if (before.refunded)
    rules.refunded = { ...before.refunded, deduct: evidence.refunded?.gross === undefined };
  return { ...rest, evidence, mapping: { ...mapping, rules } };
}

/** What is known of totals. Where the lines' own prices were chosen instead, what was known of the total stays. */
function totalsOf(
  { totals }: OrderEvidence,
  former: OrderEvidence | undefined,
  { mapping: { roles, times } }: Inspection
): Pick<OrderEvidence, 'totals'> {
  const before = former?.totals;
  const isByLines = before?.price !== undefined && roles.amount === before.price && times === before.quantity;
  const known = isByLines ? before : totals;
  return known ? { totals: known } : {};
}
