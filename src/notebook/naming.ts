import { isName, type Cell } from './cell.ts';
import type { Problem } from './Problem.ts';

/** Names in use: by cells, and by what no cell may clobber. */
export interface TakenNames {
  cells: readonly Cell[];
  /** Names of sources. */
  sources: readonly string[];
  /** Lower case: see `Surroundings.reserved`. */
  reserved: ReadonlySet<string>;
}

/** Why a cell cannot have a name; undefined where it can. */
export function nameFault(
  name: string,
  { cells, sources, reserved }: TakenNames,
  id?: string
): Problem | undefined {
  const key = name.toLowerCase();
  if (!isName(name)) return { code: 'name-invalid', name };
  if (reserved.has(key) || isInternal(key) || sources.some((source) => source.toLowerCase() === key))
    return { code: 'reserved', name };
  return cells.some((cell) => cell.id !== id && cell.name?.toLowerCase() === key)
    ? { code: 'duplicate', name }
    : undefined;
}

/** The word, or the word and the first number from 2 on that makes it a name a cell can have. */
export function freeName(word: string, taken: TakenNames): string {
  const start = isName(word) ? word : 'cell';
  let name = start;
  for (let number = 2; nameFault(name, taken); number++) name = `${start}_${number}`;
  return name;
}

/** True for the names that the notebook itself gives: to results of unnamed cells, and to what drags make. */
export const isInternal = (name: string): boolean => /^(?:cell|drag|draft)_\d+$/i.test(name);
