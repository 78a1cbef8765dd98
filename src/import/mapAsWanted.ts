import type { Database } from '../engine/index.ts';
import { matchRoles, type RoleMatch, type WantedRoles } from './roles/matchRoles.ts';
import { remap } from './remap.ts';
import type { Inspection } from './types.ts';

/** The inspection mapped as a shared notebook wants it, dates and numbers read anew where other columns are used. */
export async function mapAsWanted(
  inspection: Inspection,
  wanted: WantedRoles,
  db: Database,
  signal?: AbortSignal
): Promise<{ inspection: Inspection } & Pick<RoleMatch, 'renamed' | 'missing'>> {
  const { mapping, renamed, missing } = matchRoles(wanted, inspection);
  return { inspection: await remap(inspection, mapping, db, signal), renamed, missing };
}
