import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Histories } from './index.ts';

/** Whether this machine has the true figures of the models. */
export const hasTruth = inject('shared').truth.includes('btyd.json');

/** The text of a file of the shared folder, by its path in there. */
export const textOf = (path: string): string => readFileSync(`${inject('shared').folder}/${path}`, 'utf8');

/** The lines of a CSV without quotes, below its header, as numbers; each column by its name. */
export function columnsOf(path: string): Record<string, Float64Array> {
  const [header, ...lines] = textOf(path).trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(','));
  return Object.fromEntries(
    header!.split(',').map((name, k) => [name, Float64Array.from(cells, (each) => Number(each[k]))])
  );
}

/** The columns of a table of customers that models are fitted to. */
export const historiesOf = (columns: Record<string, Float64Array>): Histories => ({
  x: columns.x!,
  tx: columns.t_x!,
  T: columns.T!
});

/** The greatest distance of two lists, relative to the second where it is above 1, else absolute. */
export const apart = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - other[i]!) / Math.max(1, Math.abs(other[i]!))),
    0
  );

/** The greatest distance of parameters from others of the same names, relative to these. */
export const relative = (one: Record<string, number>, other: Record<string, number>): number =>
  Math.max(...Object.keys(one).map((name) => Math.abs(one[name]! / other[name]! - 1)));
