import type { Inspection } from '../types.ts';
import { writtenKeys } from './writtenKeys.ts';

/** A join that a notebook gives and that was not made so, because a file no longer has its columns. */
export interface UnmetJoin {
  why: 'join';
  /** The file that was to be looked up. */
  file: string;
  /** The keys as they are written, `sku = product_id`, and those of them that are missing. */
  wanted: string;
  missing: string[];
  /** The keys by which it is joined instead; undefined where it is not joined. */
  used: string | undefined;
}

/** The joins of a notebook whose columns are missing from the files that were read, by the file that was to be looked up. */
export function unmetJoins(
  joins: unknown,
  files: readonly Inspection[],
  loads: readonly Inspection[]
): Map<Inspection, UnmetJoin> {
  const unmet = new Map<Inspection, UnmetJoin>();
  if (files.length < 2) return unmet;
  for (const [file, { on, key }] of writtenKeys(joins, files)) {
    const others = files.filter((each) => each !== file);
    const missing = [
      ...(others.some((each) => holds(each, on)) ? [] : [on]),
      ...(holds(file, key) ? [] : [key])
    ];
    if (missing.length === 0) continue;
    const used = loads
      .flatMap((load) => load.joins ?? [])
      .find((join) => join.files.some(({ path }) => path === file.path));
    unmet.set(file, {
      why: 'join',
      file: file.name,
      wanted: written(on, key),
      missing: [...new Set(missing)],
      used: used && written(used.on, used.key)
    });
  }
  return unmet;
}

const holds = ({ columns }: Inspection, column: string): boolean =>
  columns.some(({ name }) => name === column);

const written = (on: string, key: string): string => (on === key ? on : `${on} = ${key}`);
