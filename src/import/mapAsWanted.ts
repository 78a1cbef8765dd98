import type { Database } from '../engine/index.ts';
import { applyReadings } from './readings/applyReadings.ts';
import { checkReadings } from './readings/checkReadings.ts';
import type { ReadingNotice, Wanted } from './readings/Readings.ts';
import { remap } from './remap.ts';
import { matchRoles, type RoleMatch } from './roles/matchRoles.ts';
import type { Inspection } from './types.ts';

/**
 * The inspection mapped and read as a notebook, a saved mapping or the memory wants it; dates and numbers are read anew
 * where other columns are used. What of the readings was not taken is in `notices`; nothing wrong in them throws.
 */
export async function mapAsWanted(
  inspection: Inspection,
  wanted: Wanted,
  db: Database,
  signal?: AbortSignal
): Promise<{ inspection: Inspection; notices: ReadingNotice[] } & Pick<RoleMatch, 'renamed' | 'missing'>> {
  const { mapping, renamed, missing } = matchRoles(wanted.roles, inspection);
  const { readings, notices } = checkReadings(wanted.read);
  const mapped = await remap(inspection, mapping, db, signal);
  const read = await applyReadings(mapped, readings, db, signal);
  return { inspection: read.inspection, renamed, missing, notices: [...notices, ...read.notices] };
}
