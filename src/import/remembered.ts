import { fingerprint } from './fingerprint.ts';
import { besideReadingsOf, readingsOf } from './readings/readingsOf.ts';
import type { Readings } from './readings/Readings.ts';
import { besideRolesOf } from './together/besideRoles.ts';
import { rolesOf, type WantedRoles } from './roles/matchRoles.ts';
import { besideRelations, type BesideRelation, type Inspection, type SourceColumn } from './types.ts';

const key = 'tailbook.mappings';
/** How many mappings are kept; the one unused longest goes first. */
const most = 50;

/** What is looked at of a file to keep its mapping. */
export type Mapped = Pick<Inspection, 'columns' | 'mapping' | 'dates' | 'amounts' | 'evidence' | 'relation'>;

/** What is kept of a mapping: no data, and nothing that the next file's values decide. */
export interface Kept {
  roles: WantedRoles;
  read: Readings;
  /** Of customers and touches: whether the user has said that files with this header are these. */
  isChosen?: true;
}

/** Mappings that the user has loaded with, by the header's fingerprint, in this browser. */
export const remembered = {
  /** What is kept of the mapping last used with these columns. */
  recall(columns: SourceColumn[], relation?: BesideRelation): Kept | undefined {
    const kept = read()[keyOf(namesOf(columns), relation)];
    return kept?.read ? kept : undefined;
  },
  /** What the user has said that files with these columns become; undefined where nothing was said. */
  choice: (columns: SourceColumn[]): BesideRelation | undefined =>
    besideRelations.find((relation) => remembered.recall(columns, relation)?.isChosen),
  /** Keeps a file's mapping for the next file with its columns. `isChosen`: the user has said what it becomes. */
  keep(inspection: Mapped, isChosen = false): void {
    const kept = keptOf(inspection);
    const { columns, relation } = inspection;
    const isSaid = relation !== undefined && (isChosen || remembered.choice(columns) === relation);
    remembered.keepAs(namesOf(columns), isSaid ? { ...kept, isChosen: true } : kept, relation, isChosen);
  },
  /** Keeps what was kept of a mapping elsewhere; `isOnly`: what was said of these columns before holds no longer. */
  keepAs(names: string[], kept: Kept, relation?: BesideRelation, isOnly = true): void {
    const gone = isOnly ? besideRelations.map((each) => keyOf(names, each)) : [];
    write(keyOf(names, relation), kept, gone);
  }
};

const namesOf = (columns: SourceColumn[]): string[] => columns.map(({ name }) => name);

/** The name under which a mapping is kept: one header may be orders here and a log there. */
const keyOf = (names: string[], relation?: BesideRelation): string =>
  `${relation === undefined ? '' : `${relation} `}${fingerprint(names)}`;

/** Writes a mapping behind all others, without those of the names `gone`. */
function write(name: string, kept: Kept, gone: readonly string[]): void {
  const others = Object.entries(read()).filter(([each]) => each !== name && !gone.includes(each));
  const entries: [string, Kept][] = [...others.slice(1 - most), [name, kept]];
  try {
    globalThis.localStorage?.setItem(key, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    return; // A full or forbidden store: the next file is guessed again.
  }
}

/** What is kept of a file's mapping. */
export const keptOf = (inspection: Mapped): Kept =>
  inspection.relation === undefined
    ? { roles: rolesOf(inspection.mapping), read: readingsOf(inspection) }
    : { roles: besideRolesOf(inspection), read: besideReadingsOf(inspection) };

function read(): Record<string, Kept> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
