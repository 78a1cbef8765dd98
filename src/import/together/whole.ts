import type { Database } from '../../engine/index.ts';
import type { ImportFile } from '../ImportFile.ts';
import { proposalOf, withMore } from '../proposalOf.ts';
import { keptOf } from '../remembered.ts';
import type { Wanted } from '../readings/Readings.ts';
import type { Inspection } from '../types.ts';

/** Whether the columns of a file have been found that say who bought, when, and for how much. */
export const isWhole = ({ mapping: { roles } }: Pick<Inspection, 'mapping'>): boolean =>
  roles.customer_id !== undefined && roles.ordered_at !== undefined && roles.amount !== undefined;

/** A file that has been read. */
export interface InspectedFile extends ImportFile {
  inspection: Inspection;
  /** How its own columns are mapped, where its names did not say that it holds orders. */
  said?: Wanted;
}

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
      const { inspection, load } = file;
      if (isWhole(inspection)) return file;
      const isOwn = load !== undefined && load.relation === undefined && !load.joins;
      const mapped = isOwn && isWhole(load) ? load : (await proposalOf(inspection, wanted, db)).load;
      return isWhole(mapped) ? { ...file, inspection: mapped, said: keptOf(mapped) } : file;
    })
  );
}

/** How a file is to be mapped whose names did not say that it holds orders: as its own columns are, and what is joined to it as guessed. */
export function saidOf(load: Inspection, files: readonly InspectedFile[]): Wanted | undefined {
  if (load.relation !== undefined) return undefined;
  const said = files.find(({ inspection }) => inspection.path === load.path)?.said;
  return said && { ...said, roles: withMore(said.roles, load) };
}

/** A file as it was arranged. */
export function inspectedAs(file: ImportFile, files: readonly InspectedFile[]): ImportFile {
  const arranged = files.find(({ key }) => key === file.key);
  return arranged ? { ...file, inspection: arranged.inspection } : file;
}
