import { fingerprint } from './fingerprint.ts';
import { readingsOf } from './readings/readingsOf.ts';
import type { Readings } from './readings/Readings.ts';
import { rolesOf, type WantedRoles } from './roles/matchRoles.ts';
import type { Inspection, SourceColumn } from './types.ts';

const key = 'tailbook.mappings';
/** How many mappings are kept; the one unused longest goes first. */
const most = 50;

/** What is kept of a mapping: no data, and nothing that the next file's values decide. */
export interface Kept {
  roles: WantedRoles;
  read: Readings;
}

/** Mappings that the user has loaded with, by the header's fingerprint, in this browser. */
export const remembered = {
  /** What is kept of the mapping last used with these columns. */
  recall(columns: SourceColumn[]): Kept | undefined {
    const kept = read()[fingerprint(columns.map(({ name }) => name))];
    return kept?.read ? kept : undefined;
  },
  /** Keeps a file's mapping for the next file with its columns. */
  keep(inspection: Parameters<typeof keptOf>[0]): void {
    remembered.keepAs(
      inspection.columns.map(({ name }) => name),
      keptOf(inspection)
    );
  },
  /** Keeps what was kept of a mapping elsewhere. */
  keepAs(names: string[], kept: Kept): void {
    const name = fingerprint(names);
    const others = Object.entries(read()).filter(([each]) => each !== name);
    const entries: [string, Kept][] = [...others.slice(1 - most), [name, kept]];
    try {
      globalThis.localStorage?.setItem(key, JSON.stringify(Object.fromEntries(entries)));
    } catch {
      return; // A full or forbidden store: the next file is guessed again.
    }
  }
};

/** What is kept of a file's mapping. */
export const keptOf = (
  inspection: Pick<Inspection, 'columns' | 'mapping' | 'dates' | 'amounts' | 'evidence'>
): Kept => ({
  roles: rolesOf(inspection.mapping),
  read: readingsOf(inspection)
});

function read(): Record<string, Kept> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
