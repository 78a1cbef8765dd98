import type { Database } from '../engine/index.ts';
import type { Proposal } from './ImportFile.ts';
import { mapAsWanted } from './mapAsWanted.ts';
import type { Wanted } from './readings/Readings.ts';
import { remembered } from './remembered.ts';
import { matchRoles } from './roles/matchRoles.ts';
import type { Inspection } from './types.ts';

/**
 * The mapping that a notebook wants of the file that it speaks of, else the one last used for this header, else the
 * guess. Of a file without the notebook's columns nothing is wanted.
 */
export async function proposalOf(
  load: Inspection,
  wanted: Wanted | undefined,
  db: Database
): Promise<Proposal> {
  if (load.relation !== undefined) return { load };
  const isWanted = wanted !== undefined && speaksOf(wanted, load);
  const last = isWanted ? wanted : remembered.recall(load.columns);
  if (!last) return { load };
  const { inspection, notices } = await mapAsWanted(load, last, db);
  return { load: inspection, remembered: !isWanted, notices };
}

/** True where every column that is wanted is in the file. */
function speaksOf({ roles }: Wanted, load: Inspection): boolean {
  const { renamed, missing } = matchRoles(roles, load);
  return Object.keys(roles).length > 0 && renamed.length + missing.length === 0;
}
