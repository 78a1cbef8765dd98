import { fingerprint } from './fingerprint.ts';
import { presetFor } from './roles/presets/index.ts';
import { treatmentsOf } from './rules/guessRules.ts';
import type { RowRules } from './rules/types.ts';
import type { Mapping, SourceColumn } from './types.ts';

const key = 'tailbook.mappings';
/** How many mappings are kept; the one unused longest goes first. */
const most = 50;

/** What is kept of a mapping: no data, and nothing that the next file's values decide. */
export type Kept = Pick<Mapping, 'roles' | 'times' | 'negatives'> & {
  order?: 'dmy' | 'mdy';
  /** What rules which rows count. Of statuses only those words that the user has given another meaning. */
  rules?: Omit<RowRules, 'spread'>;
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
    const { order, zone, rules, ...rest } = kept;
    const mapping: Mapping = {
      ...proposal,
      ...rest,
      ...(rules ? { rules: recalledRules(rules, proposal) } : {})
    };
    if (rest.times === undefined) delete mapping.times;
    return { mapping, ...(order ? { order } : {}), ...(zone === undefined ? {} : { zone }) };
  },
  /** Keeps a mapping for the next file with these columns. */
  keep(columns: SourceColumn[], mapping: Mapping): void {
    const names = columns.map(({ name }) => name);
    remembered.keepAs(names, keptOf(names, mapping));
  },
  /** Keeps what was kept of a mapping elsewhere. */
  keepAs(names: string[], kept: Kept): void {
    const name = fingerprint(names);
    const others = Object.entries(read()).filter(([each]) => each !== name);
    const entries: [string, Kept][] = [...others.slice(1 - most), [name, kept]];
    try {
      globalThis.localStorage?.setItem(key, JSON.stringify(Object.fromEntries(entries)));
    } catch {
      return; // A full or forbidden store: the next file is guessed again.
    }
  }
};

/** What is kept of a mapping of a file with some columns. */
export function keptOf(names: string[], { roles, times, negatives, dates, rules }: Mapping): Kept {
  return {
    roles,
    ...(times === undefined ? {} : { times }),
    negatives,
    ...(dates?.order === 'dmy' || dates?.order === 'mdy' ? { order: dates.order } : {}),
    ...(dates?.offsets ? { zone: dates.zone?.name ?? null } : {}),
    ...(rules ? { rules: keptRules(names, rules) } : {})
  };
}

function keptRules(names: string[], rules: RowRules): Omit<RowRules, 'spread'> {
  const kept = { ...rules };
  delete kept.spread;
  if (!kept.statuses) return kept;
  const meant = { preset: presetFor(names), deducts: rules.refunded !== undefined };
  const statuses = kept.statuses.map(({ column, treatments }) => {
    const usual = treatmentsOf(column, Object.keys(treatments), meant);
    const changed = Object.entries(treatments).filter(([value, treatment]) => usual[value] !== treatment);
    return { column, treatments: Object.fromEntries(changed) };
  });
  return { ...kept, statuses };
}

/** Rules kept, with what the file at hand says of the statuses and the lines that they speak of. */
function recalledRules(kept: Omit<RowRules, 'spread'>, { rules = {} }: Mapping): RowRules {
  const statuses = kept.statuses?.map(({ column, treatments }) => ({
    column,
    treatments: { ...rules.statuses?.find((each) => each.column === column)?.treatments, ...treatments }
  }));
  return {
    ...kept,
    ...(statuses ? { statuses } : {}),
    ...(rules.spread ? { spread: rules.spread } : {})
  };
}

function read(): Record<string, Kept> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}
