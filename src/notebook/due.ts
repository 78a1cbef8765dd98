import type { Problem } from './Problem.ts';
import type { Program } from './program.ts';

/** What a run depends on, as text: two equal keys need no second run. */
export interface Keys {
  result: string;
  figures: string;
  asides: string | undefined;
  later: string | undefined;
}

/** What a cell's last run has left. */
export interface Done extends Keys {
  /** Counts results, for those who read them. */
  version: number;
  /** False where a run during a drag left the columns out. */
  described: boolean;
  /** Set where the run failed. */
  problem?: Problem;
  /** Set where the asides failed, or what comes later. */
  warning?: Problem;
  /** When it ran, as a count of all runs. */
  turn: number;
}

/**
 * What a run would have to do: all, the columns that a drag left out, the figures only, the asides, the figures that
 * follow a dragged value, or what these will need; 'later' is a search that nothing waits for.
 */
export type Due = 'result' | 'columns' | 'figures' | 'asides' | 'later' | 'draft' | 'prepare';

/** The keys of a program under the versions and values of all that it names. */
export function keysOf(
  { makes, query, search, relation, chart, statement, figures, asides }: Program,
  inputs: string[]
): Keys {
  return {
    result: JSON.stringify([
      relation,
      makes.map((each) => each.sql),
      query?.sql,
      search?.figures ? undefined : search?.key,
      chart && statement,
      inputs
    ]),
    figures: JSON.stringify(figures),
    asides: JSON.stringify(asides),
    later: search?.figures && JSON.stringify([search.key, search.figures])
  };
}

/** True where the result stands, and the numbers that were searched for: then cells that read them may run. */
export const hasResult = (due: Due | undefined, { search }: Program): boolean =>
  search?.figures ? due === undefined : due !== 'result';

/** What is read first comes first: the asides after it, and last a search that nothing waits for. */
export const rankOf = (due: Due): number => (due === 'later' ? 2 : due === 'asides' ? 1 : 0);

/** What is left to do after the last run; undefined where nothing is. */
export function dueOf(done: Done | undefined, keys: Keys): Due | undefined {
  if (done?.result !== keys.result) return 'result';
  if (done.figures !== keys.figures) return done.problem ? 'result' : 'figures';
  if (done.problem) return undefined;
  if (!done.described) return 'columns';
  if (done.asides !== keys.asides && keys.asides !== '{}') return 'asides';
  return done.later === keys.later ? undefined : 'later';
}
