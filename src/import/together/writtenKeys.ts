import type { Inspection } from '../types.ts';

/** The columns by which a file is looked up: the one that asks, and the one that answers. */
export interface WrittenKey {
  on: string;
  key: string;
}

/** The keys that a notebook's `joins` give for the files among those that were read: `{ products.csv: sku = product_id }`. */
export function writtenKeys(joins: unknown, files: readonly Inspection[]): Map<Inspection, WrittenKey> {
  const keys = new Map<Inspection, WrittenKey>();
  if (typeof joins !== 'object' || joins === null) return keys;
  for (const [name, written] of Object.entries(joins)) {
    const file = files.find((each) => each.name === name.replace(/^[^#]*\//, ''));
    if (!file || typeof written !== 'string') continue;
    const [on = '', key = on] = written.split(' = ');
    keys.set(file, { on, key });
  }
  return keys;
}
