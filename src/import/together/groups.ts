import { fingerprint } from '../fingerprint.ts';
import type { FileKind } from '../roles/kinds.ts';
import { recognise } from '../roles/recognise.ts';
import type { Inspection, Role } from '../types.ts';
import { isWhole } from './whole.ts';

/** The files with one header: parts of one export. */
export interface Group {
  files: Inspection[];
  /** The first of them, which stands for all. */
  first: Inspection;
  /** What its header says that it is a table of. */
  kind: FileKind;
}

/** Divides files by their header, in the order in which they came. */
export function groupByHeader(inspections: readonly Inspection[]): Group[] {
  const groups = new Map<string, Inspection[]>();
  for (const inspection of inspections) {
    const name = fingerprint(inspection.columns.map(({ name: column }) => column));
    groups.set(name, [...(groups.get(name) ?? []), inspection]);
  }
  return [...groups.values()].map((files) => ({
    files,
    first: files[0]!,
    kind: recognise(files[0]!.columns).kind
  }));
}

/** Whether a column of the group has been found for a role. */
export const has = ({ first }: Group, role: Role): boolean => first.mapping.roles[role] !== undefined;

/** Whether the group alone says who bought, when, and for how much. */
export const isComplete = (group: Group): boolean =>
  group.kind !== 'touches' && group.kind !== 'customers' && isWhole(group.first);
