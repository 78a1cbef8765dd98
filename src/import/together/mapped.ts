import type { Database } from '../../engine/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ImportFile } from '../ImportFile.ts';
import { readingProblem } from '../moments/readingProblem.ts';
import { remap } from '../remap.ts';
import type { Inspection, Mapping } from '../types.ts';
import { sameChange } from './sameChange.ts';
import { asMapped } from './whole.ts';

/** Whether two files hold the same, in the same columns. */
export const isAlike = (one: Inspection | undefined, other: Inspection): boolean =>
  one?.relation === other.relation && headerOf(one) === headerOf(other);

const headerOf = (load: Inspection | undefined): string | undefined =>
  load && fingerprint(load.columns.map(({ name }) => name));

/**
 * What changes of a file as `seen` becomes `mapping`: all of it where the file still is as it was seen, else what
 * differs between the two; a problem where it cannot be read so.
 */
export async function mapped(
  load: Inspection,
  { seen, mapping }: { seen: Mapping; mapping: Mapping },
  db: Database
): Promise<Partial<ImportFile>> {
  try {
    const wanted = load.mapping === seen ? mapping : sameChange(seen, mapping, load);
    return asMapped(await remap(load, wanted, db));
  } catch (error) {
    return { failure: await readingProblem(load.file, error) };
  }
}
