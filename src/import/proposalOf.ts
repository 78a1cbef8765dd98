import type { Database } from '../engine/index.ts';
import type { Proposal } from './ImportFile.ts';
import { mapAsWanted } from './mapAsWanted.ts';
import type { Wanted } from './readings/Readings.ts';
import { besideAsWanted } from './together/besideRoles.ts';
import { remembered } from './remembered.ts';
import { matchRoles, type WantedRoles } from './roles/matchRoles.ts';
import type { Inspection, Role } from './types.ts';

/**
 * The mapping that a notebook wants of the file that it speaks of, else the one last used for this header, else the
 * guess. Of a file without the notebook's columns nothing is wanted; of one that was never loaded here and has more
 * columns than the notebook knows, these are guessed.
 */
export async function proposalOf(
  load: Inspection,
  wanted: Wanted | undefined,
  db: Database
): Promise<Proposal> {
  if (load.relation !== undefined) {
    const asWanted = await besideAsWanted(load, wanted?.beside?.[load.relation], db);
    if (asWanted) return asWanted;
    const last = remembered.recall(load.columns, load.relation);
    const again = await besideAsWanted(load, last && { ...last, roles: [last.roles] }, db);
    return again ? { ...again, remembered: true } : { load };
  }
  const isWanted = wanted !== undefined && speaksOf(wanted, load);
  const known = remembered.recall(load.columns);
  const last = !isWanted ? known : known ? wanted : { ...wanted, roles: withMore(wanted.roles, load) };
  if (!last) return { load };
  const { inspection, notices } = await mapAsWanted(load, last, db);
  return { load: inspection, remembered: !isWanted, notices };
}

/** Roles that say what an order was of, not whose, when or how much. */
const describing = ['quantity', 'product', 'category', 'channel', 'region'] as const satisfies Role[];

/** The roles that are wanted, and of those that are not, the describing ones that other columns can play. */
export function withMore(roles: WantedRoles, load: Inspection): WantedRoles {
  const taken = new Set(Object.values(matchRoles(roles, load).mapping.roles));
  const { times, less, roles: guessed } = load.mapping;
  for (const factor of [times, less]) if (factor !== undefined) taken.add(factor);
  const more = describing.flatMap((role) => {
    const column = guessed[role];
    return column === undefined || taken.has(column) ? [] : [[role, column] as const];
  });
  return { ...Object.fromEntries(more), ...roles };
}

/** True where every column that is wanted is in the file. */
export function speaksOf({ roles }: Wanted, load: Inspection): boolean {
  const { renamed, missing } = matchRoles(roles, load);
  return Object.keys(roles).length > 0 && renamed.length + missing.length === 0;
}
