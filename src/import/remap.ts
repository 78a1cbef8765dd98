import type { Database } from '../engine/index.ts';
import { joinedAmountEvidence, joinedDateEvidence } from './together/joinInspections.ts';
import { withReadings } from './mapping.ts';
import type { Inspection, Mapping } from './types.ts';

/**
 * The inspection with another mapping. Where the date's column changed its evidence is gathered anew; where the
 * date's or the amount's changed, so are the readings. A reading that the user set stays.
 */
export async function remap(
  inspection: Inspection,
  mapping: Mapping,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection> {
  const { columns, mapping: before } = inspection;
  const changed = (role: 'ordered_at' | 'amount' | 'cost') => mapping.roles[role] !== before.roles[role];
  if (!changed('ordered_at') && !changed('amount') && !changed('cost')) return { ...inspection, mapping };
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
  return { ...inspection, dates, amounts, mapping: { ...read, numbers, ...(kept ? { dates: kept } : {}) } };
}
