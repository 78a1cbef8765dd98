import { keptOf, type Kept, type Mapped } from './remembered.ts';
import { matchRoles } from './roles/matchRoles.ts';
import { besideRelations, roles, touchParts, type BesideRelation } from './types.ts';

/** A mapping as a file that can be passed on: names of columns, what they are and how they are read, no row of data. */
export interface MappingFile {
  tailbook: 'mapping';
  version: 2;
  /** What files with this header become. Default: orders. */
  relation?: BesideRelation;
  /** The header that it is for, in its order. */
  columns: string[];
  /** As a notebook has it; its readings are checked where they are applied. */
  mapping: Kept;
}

/** Above this many bytes a file is no mapping. */
const mostBytes = 256 << 10;

/** A file's mapping as text to save. */
export function printMappingFile(inspection: Mapped): string {
  const file: MappingFile = {
    tailbook: 'mapping',
    version: 2,
    ...(inspection.relation === undefined ? {} : { relation: inspection.relation }),
    columns: inspection.columns.map(({ name }) => name),
    mapping: keptOf(inspection)
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a saved mapping; undefined where the file is none. */
export async function readMappingFile(
  file: Blob & { readonly name?: string }
): Promise<MappingFile | undefined> {
  if (file.size > mostBytes || !/\.json$/i.test(file.name ?? '')) return undefined;
  try {
    const read = JSON.parse(await file.text()) as Partial<MappingFile> | null;
    if (read?.tailbook !== 'mapping' || !isNames(read.columns)) return undefined;
    const { columns, mapping, relation } = read;
    if (relation !== undefined && !besideRelations.includes(relation)) return undefined;
    return isKept(mapping, columns, relation)
      ? relation === undefined
        ? { tailbook: 'mapping', version: 2, columns, mapping }
        : { tailbook: 'mapping', version: 2, relation, columns, mapping: { ...mapping, isChosen: true } }
      : undefined;
  } catch {
    return undefined;
  }
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

/** Whether a mapping gives known roles to columns of the header only, and has readings. */
function isKept(value: unknown, names: string[], relation: BesideRelation | undefined): value is Kept {
  if (typeof value !== 'object' || value === null || !('roles' in value) || !('read' in value)) return false;
  const { roles: mapped, read } = value;
  if (typeof mapped !== 'object' || mapped === null || typeof read !== 'object' || read === null)
    return false;
  const known: readonly string[] = relation === undefined ? roles : ['customer_id', 'at', ...touchParts];
  const isKnown = Object.entries(mapped).every(
    ([role, column]) => known.includes(role) && typeof column === 'string'
  );
  // Of customers and logs, '' says that no column plays a part though one was proposed.
  if (relation !== undefined)
    return (
      isKnown && Object.values(mapped as Kept['roles']).every((name) => name === '' || names.includes(name))
    );
  const columns = names.map((name) => ({ name, type: 'text' as const, samples: [] }));
  const unmapped = { roles: {}, numbers: { decimal: '.' as const }, negatives: 'keep' as const };
  return isKnown && matchRoles(mapped, { columns, mapping: unmapped }).missing.length === 0;
}
