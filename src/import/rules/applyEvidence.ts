import type { Database } from '../../engine/index.ts';
import { presetFor } from '../roles/presets/index.ts';
import { withoutJoins } from '../together/joinSql.ts';
import type { Inspection } from '../types.ts';
import { treatmentsOf } from './guessRules.ts';
import { orderEvidence, type OrderEvidence, type StatusValue } from './orderEvidence.ts';
import { reasonIn } from './questions.ts';
import type { Treatment } from './statusWords.ts';
import { firstLineOnly } from './totalsGuess.ts';
import type { RowRules } from './types.ts';

/** The inspection with what its whole file says of its rules: statuses, refunds and totals. What the user set stays. */
export async function applyEvidence(
  inspection: Inspection,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const own = inspection.joins?.length ? ownPart(inspection) : undefined;
  if (own) {
    const { evidence, mapping } = await applyEvidence(own, db, signal);
    const mapped = { ...inspection.mapping };
    delete mapped.rules;
    return {
      ...inspection,
      ...(evidence ? { evidence } : {}),
      mapping: { ...mapped, ...(mapping.rules ? { rules: mapping.rules } : {}) }
    };
  }
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
    const meant = {
      ...treatmentsOf(column, values, { preset, deducts: before.refunded !== undefined }),
      ...treatments
    };
    for (const each of counted.values)
      if ((!former || !(each.value in treatments)) && takesBack(column, each, meant))
        meant[each.value] = 'refund';
    return [{ column, treatments: meant }];
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

/** Whether rows that their status would leave out are the other side of sales that count: all below zero. */
const takesBack = (
  column: string,
  { value, isBelow }: StatusValue,
  meant: Record<string, Treatment>
): boolean =>
  isBelow === true &&
  meant[value] === 'leave out' &&
  ['refunded', 'cancelled'].includes(reasonIn(column, value));

/** A joined file as it was before, where its money and its rules are of its own columns; undefined where they are not. */
function ownPart(inspection: Inspection): Inspection | undefined {
  const plain = withoutJoins(inspection);
  const own = new Set(plain.columns.map(({ name }) => name));
  const { roles, times, less, rules } = inspection.mapping;
  const speaking = [
    roles.amount,
    times,
    less,
    rules?.paid,
    rules?.cancelled,
    rules?.refunded?.column,
    ...(rules?.statuses ?? []).map(({ column }) => column)
  ];
  if (speaking.some((column) => column !== undefined && !own.has(column))) return undefined;
  return {
    ...plain,
    mapping: {
      ...plain.mapping,
      roles: Object.fromEntries(Object.entries(roles).filter(([, column]) => own.has(column)))
    }
  };
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
