import type { Database } from '../engine/index.ts';
import type { Proposal } from './ImportFile.ts';
import { mapAsWanted } from './mapAsWanted.ts';
import type { Wanted } from './readings/Readings.ts';
import { remembered } from './remembered.ts';
import type { Inspection } from './types.ts';

/** The mapping that a notebook wants, else the one last used for this header, else the guess. */
export async function proposalOf(
  load: Inspection,
  wanted: Wanted | undefined,
  db: Database
): Promise<Proposal> {
  if (load.relation !== undefined) return { load };
  const isWanted = wanted !== undefined && Object.keys(wanted.roles).length > 0;
  const last = isWanted ? wanted : remembered.recall(load.columns);
  if (!last) return { load };
  const { inspection, notices } = await mapAsWanted(load, last, db);
  return { load: inspection, remembered: !isWanted, notices };
}
