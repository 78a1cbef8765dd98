import { fingerprint } from './fingerprint.ts';
import { besideReadingsOf, readingsOf } from './readings/readingsOf.ts';
import type { Readings } from './readings/Readings.ts';
import { besideRolesOf } from './together/besideRoles.ts';
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
  recall(columns: SourceColumn[], relation?: Inspection['relation']): Kept | undefined {
    const kept = read()[keyOf(columns, relation)];
    return kept?.read ? kept : undefined;
  },
  /** Keeps a file's mapping for the next file with its columns. */
  keep(inspection: Parameters<typeof keptOf>[0]): void {
    write(keyOf(inspection.columns), keptOf(inspection));
  },
  /** Keeps how a file of customers or touches was mapped for the next one with its columns. */
  keepBeside(inspection: Inspection): void {
    const kept = { roles: besideRolesOf(inspection), read: besideReadingsOf(inspection) };
    write(keyOf(inspection.columns, inspection.relation), kept);
  },
  /** Keeps what was kept of a mapping of orders elsewhere. */
  keepAs(names: string[], kept: Kept): void {
    write(fingerprint(names), kept);
  }
};

/** The name under which a mapping is kept: one header may be orders here and a log there. */
function keyOf(columns: SourceColumn[], relation?: Inspection['relation']): string {
  const name = fingerprint(columns.map((each) => each.name));
  return relation === undefined ? name : `${relation} ${name}`;
}

function write(name: string, kept: Kept): void {
  const others = Object.entries(read()).filter(([each]) => each !== name);
  const entries: [string, Kept][] = [...others.slice(1 - most), [name, kept]];
  try {
    globalThis.localStorage?.setItem(key, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    return; // A full or forbidden store: the next file is guessed again.
  }
}

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
