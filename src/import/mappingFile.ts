import { keptOf, type Kept } from './remembered.ts';
import { roles, type Mapping, type SourceColumn } from './types.ts';

/** A mapping as a file that can be passed on: names of columns and what they are, no row of data. */
export interface MappingFile {
  tailbook: 'mapping';
  version: 1;
  /** The header that it is for, in its order. */
  columns: string[];
  mapping: Kept;
}

/** Above this many bytes a file is no mapping. */
const mostBytes = 256 << 10;

/** A file's mapping as text to save. */
export function printMappingFile(columns: SourceColumn[], mapping: Mapping): string {
  const names = columns.map(({ name }) => name);
  const file: MappingFile = {
    tailbook: 'mapping',
    version: 1,
    columns: names,
    mapping: keptOf(names, mapping)
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
    return read?.tailbook === 'mapping' && isNames(read.columns) && isKept(read.mapping, read.columns)
      ? { tailbook: 'mapping', version: 1, columns: read.columns, mapping: read.mapping }
      : undefined;
  } catch {
    return undefined;
  }
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

/** Whether a mapping speaks of the header's columns only. */
function isKept(value: unknown, columns: string[]): value is Kept {
  if (typeof value !== 'object' || value === null || !('roles' in value)) return false;
  const { roles: mapped, rules, times } = value as Partial<Kept>;
  const named = [
    ...Object.values(mapped ?? {}),
    times,
    rules?.paid,
    rules?.cancelled,
    rules?.refunded?.column,
    ...(rules?.statuses ?? []).map(({ column }) => column)
  ].filter((name) => name !== undefined);
  return (
    Object.keys(mapped ?? {}).every((role) => (roles as readonly string[]).includes(role)) &&
    named.every((name) => columns.includes(name))
  );
}
