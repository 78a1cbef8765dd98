import type { Database } from '../engine/index.ts';
import { dateEvidence } from './values/dateEvidence.ts';
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
  const changed = (role: 'ordered_at' | 'amount') => mapping.roles[role] !== before.roles[role];
  if (!changed('ordered_at') && !changed('amount')) return { ...inspection, mapping };
  const date = mapping.roles.ordered_at;
  const dates = !changed('ordered_at')
    ? inspection.dates
    : date === undefined
      ? undefined
      : await dateEvidence(inspection, date, db, signal);
  const read = withReadings(mapping, columns, dates);
  const kept = changed('ordered_at') ? undefined : mapping.dates;
  return { ...inspection, dates, mapping: { ...read, ...(kept ? { dates: kept } : {}) } };
}
