import type { Database } from '../../engine/index.ts';
import type { ImportFile } from '../ImportFile.ts';
import { mapAsWanted } from '../mapAsWanted.ts';
import { proposalOf, speaksOf, withMore } from '../proposalOf.ts';
import { keptOf } from '../remembered.ts';
import { matchRoles, rolesOf } from '../roles/matchRoles.ts';
import type { Wanted } from '../readings/Readings.ts';
import type { Inspection } from '../types.ts';

/** Whether the columns of a file have been found that say who bought, when, and for how much. */
export const isWhole = ({ mapping: { roles } }: Pick<Inspection, 'mapping'>): boolean =>
  roles.customer_id !== undefined && roles.ordered_at !== undefined && roles.amount !== undefined;

/** A file that has been read. */
export interface InspectedFile extends ImportFile {
  inspection: Inspection;
}

/** Whether several files were read, and the columns of none say that it holds orders: which of them does is not known. */
export const isWithoutOrders = (files: readonly ImportFile[]): boolean =>
  files.length > 1 &&
  files.every(
    ({ part, load, failure }) =>
      failure !== undefined || (part?.kind === 'orders' && load !== undefined && !isWhole(load))
  ) &&
  files.filter(({ load }) => load !== undefined).length > 1;

/** What changes of a file that the user has mapped: of orders it is said, for whatever else comes beside them. */
export const asMapped = (load: Inspection): Partial<ImportFile> => ({
  load,
  remembered: false,
  ...(load.relation === undefined ? { said: keptOf(load) } : {})
});

/**
 * Those of the files that have been read, as they are arranged with each other. Of a file whose names do not say that
 * it holds orders, the user may have said it, or the notebook, or the memory of files with its columns.
 */
export function asArranged(
  files: readonly ImportFile[],
  wanted: Wanted | undefined,
  db: Database
): Promise<InspectedFile[]> {
  const read = files.filter((file): file is InspectedFile => file.inspection !== undefined);
  return Promise.all(
    read.map(async (file) => {
      const { inspection, load, said } = file;
      if (isWhole(inspection)) return file;
      const isOwn = load !== undefined && load.relation === undefined && !load.joins;
      const isMapped = isOwn && isWhole(load);
      const mapped = isMapped
        ? load
        : (await proposalOf(inspection, ownOf(said, inspection) ?? wanted, db)).load;
      return isWhole(mapped) ? { ...file, inspection: mapped, said: said ?? keptOf(mapped) } : file;
    })
  );
}

/** Files as they are arranged for a notebook: those whose names do not say that they hold orders as it maps these. */
export const asWantedWhole = (
  inspections: readonly Inspection[],
  wanted: Wanted,
  db: Database
): Promise<Inspection[]> =>
  Promise.all(
    inspections.map(async (each) =>
      isWhole(each) || !speaksOf(wanted, each) ? each : (await mapAsWanted(each, wanted, db)).inspection
    )
  );

/** How orders are to be mapped that were mapped before others came: as said, and what is joined to them now as guessed. */
export function saidOf(load: Inspection, files: readonly InspectedFile[]): Wanted | undefined {
  if (load.relation !== undefined) return undefined;
  const said = files.find(({ inspection }) => inspection.path === load.path)?.said;
  const own = ownOf(said, load);
  return own && { ...own, roles: withMore(own.roles, load) };
}

/** What was said of a file, without the roles of columns that it does not have, or not with what is joined to it now. */
function ownOf(said: Wanted | undefined, load: Inspection): Wanted | undefined {
  if (!said) return undefined;
  const { mapping } = matchRoles(said.roles, { ...load, mapping: { ...load.mapping, roles: {} } });
  return { ...said, roles: rolesOf(mapping) };
}

/** A file as it was arranged, and what is said of it. */
export function inspectedAs(file: ImportFile, files: readonly InspectedFile[]): ImportFile {
  const arranged = files.find(({ key }) => key === file.key);
  if (!arranged) return file;
  const { inspection, said } = arranged;
  return { ...file, inspection, ...(said ? { said } : {}) };
}
