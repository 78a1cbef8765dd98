import type { Database } from '../../engine/index.ts';
import type { Proposal } from '../ImportFile.ts';
import { proposalOf } from '../proposalOf.ts';
import { readAs, type FileReading } from '../readings/fileReadings.ts';
import type { Wanted } from '../readings/Readings.ts';
import type { Inspection } from '../types.ts';
import { agreeOnDates } from './agreeOnDates.ts';
import { saidOf, type InspectedFile } from './whole.ts';

/**
 * How arranged files are proposed to be loaded: as was said of them, as the notebook wants, as last time, or as guessed.
 * @param files The files as they were arranged.
 * @param kept How the notebook reads files, by their names.
 */
export async function proposals(
  loads: readonly Inspection[],
  files: readonly InspectedFile[],
  { wanted, kept }: { wanted: Wanted | undefined; kept: Record<string, FileReading> },
  db: Database
): Promise<Proposal[]> {
  const mapped = agreeOnDates(
    await Promise.all(loads.map((load) => proposalOf(load, saidOf(load, files) ?? wanted, db)))
  );
  const read = readAs(
    mapped.map(({ load }) => load),
    kept
  );
  return mapped.map((each, i) => ({ ...each, load: read[i]! }));
}
