import { fingerprint } from './fingerprint.ts';
import type { Mapping, SourceColumn } from './types.ts';

const key = 'tailbook.mappings';
/** How many mappings are kept; the one unused longest goes first. */
const most = 50;

/** What is kept of a mapping: no data, and nothing that the next file's values decide. */
type Kept = Pick<Mapping, 'roles' | 'times' | 'negatives'> & {
  order?: 'dmy' | 'mdy';
  /** The zone in which days begin; null for the clock as written. */
  zone?: string | null;
};

/** Mappings that the user has loaded with, by the header's fingerprint, in this browser. */
export const remembered = {
  /** The mapping last used with these columns; its readings of dates and numbers stay those of `proposal`. */
  recall(
    columns: SourceColumn[],
    proposal: Mapping
  ): ({ mapping: Mapping } & Pick<Kept, 'order' | 'zone'>) | undefined {
    const kept = read()[fingerprint(columns.map(({ name }) => name))];
    if (!kept) return undefined;
    const { order, zone, ...rest } = kept;
    const mapping: Mapping = { ...proposal, ...rest };
    if (rest.times === undefined) delete mapping.times;
    return { mapping, ...(order ? { order } : {}), ...(zone === undefined ? {} : { zone }) };
  },
  /** Keeps a mapping for the next file with these columns. */
  keep(columns: SourceColumn[], { roles, times, negatives, dates }: Mapping): void {
    const name = fingerprint(columns.map((column) => column.name));
    const others = Object.entries(read()).filter(([each]) => each !== name);
    const order = dates?.order === 'dmy' || dates?.order === 'mdy' ? { order: dates.order } : {};
    const zone = dates?.offsets ? { zone: dates.zone?.name ?? null } : {};
    const entries: [string, Kept][] = [
      ...others.slice(1 - most),
      [name, { roles, ...(times === undefined ? {} : { times }), negatives, ...order, ...zone }]
    ];
    try {
      globalThis.localStorage?.setItem(key, JSON.stringify(Object.fromEntries(entries)));
    } catch {
      return; // A full or forbidden store: the next file is guessed again.
    }
  }
};

function read(): Record<string, Kept> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
