import type { Database } from '../engine/index.ts';
import { joinedAmountEvidence, joinedDateEvidence } from './together/joinInspections.ts';
import { applyEvidence } from './rules/applyEvidence.ts';
import { withReadings } from './mapping.ts';
import type { Inspection, Mapping, Role } from './types.ts';

/**
 * The inspection with another mapping. Where the date's column changed its evidence is gathered anew; where the
 * date's or the amount's changed, so are the readings; where another column speaks of money or of what counts, so is
 * what the whole file says of it. A reading that the user set stays.
 */
export async function remap(
  inspection: Inspection,
  mapping: Mapping,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const { columns, mapping: before } = inspection;
  const changed = (role: Role) => mapping.roles[role] !== before.roles[role];
  const ruled =
    changed('amount') ||
    changed('order_id') ||
    mapping.times !== before.times ||
    ruleColumns(mapping) !== ruleColumns(before);
  let mapped = { ...inspection, mapping };
  if (changed('ordered_at') || changed('amount') || changed('cost')) {
    const date = mapping.roles.ordered_at;
    const dates = !changed('ordered_at')
      ? inspection.dates
      : date === undefined
        ? undefined
        : await joinedDateEvidence(inspection, date, db, signal);
    const paid = mapping.roles.amount;
    const amounts = !changed('amount')
      ? inspection.amounts
      : paid === undefined
        ? undefined
        : await joinedAmountEvidence(inspection, paid, db, signal);
    const read = withReadings(mapping, columns, dates, amounts);
    const kept = changed('ordered_at') ? undefined : mapping.dates;
    const numbers = changed('amount') ? read.numbers : mapping.numbers;
    mapped = {
      ...inspection,
      dates,
      amounts,
      mapping: { ...read, numbers, ...(kept ? { dates: kept } : {}) }
    };
  }
  return ruled ? applyEvidence(mapped, db, signal) : mapped;
}

const ruleColumns = ({ rules }: Mapping): string =>
  JSON.stringify([
    rules?.statuses?.map(({ column }) => column),
    rules?.paid,
    rules?.cancelled,
    rules?.refunded?.column
  ]);
