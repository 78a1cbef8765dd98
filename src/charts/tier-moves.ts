import { cohortCode } from './cohort-cells.ts';
import type { TierName } from './types.ts';

/** A tier of a customer at a period's end; `none` is without an order in the period, `new` not yet a customer. */
export type TierState = TierName | 'none' | 'new';

/** How many customers came from one tier to another in one period: counts of the macro `movement`'s rows. */
export interface TierMove {
  /** First and last day of the period, UTC. */
  period: Date;
  period_end: Date;
  from: TierState;
  to: TierState;
  customers: number;
}

export interface TierMovesData {
  /** Moves of complete periods, the earliest first. Those of the first period of all come from `new`. */
  moves: TierMove[];
  /** How many periods are complete, where moves hold the latest of them alone. */
  periods?: number;
}

export interface TierMovesOptions {
  /** Length of a period; undefined where there are two periods, before and after a day. */
  every?: 'month' | 'quarter' | 'half-year' | 'year';
}

/** Tiers in which a customer can be, the best first. */
export const states: TierState[] = ['head', 'waist', 'tail', 'none'];

/** A period and the moves into it. */
export interface Step {
  start: Date;
  end: Date;
  moves: TierMove[];
}

/** The periods of some moves, the earliest first. */
export function stepsOf({ moves }: TierMovesData): Step[] {
  const steps = new Map<number, Step>();
  for (const move of moves) {
    const key = move.period.getTime();
    const step = steps.get(key) ?? { start: move.period, end: move.period_end, moves: [] };
    step.moves.push(move);
    steps.set(key, step);
  }
  return [...steps.values()].sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** How many customers moves that meet a condition are of. */
export const count = (moves: TierMove[], meets: (move: TierMove) => boolean): number =>
  moves.reduce((sum, move) => sum + (meets(move) ? move.customers : 0), 0);

/** A period's name, the same in every language: 2025-06, 2025-Q2, 2025-H1, 2025, or its last day. */
export function periodCode({ start, end }: Pick<Step, 'start' | 'end'>, { every }: TierMovesOptions): string {
  if (!every) return end.toISOString().slice(0, 10);
  if (every === 'half-year') return `${start.getUTCFullYear()}-H${start.getUTCMonth() < 6 ? 1 : 2}`;
  return cohortCode(start, every);
}

/**
 * The 95 % interval of a share of n of which x were found, 0 to 1, by Wilson (1927).
 * @param base n, above 0.
 */
export function wilson(x: number, base: number): [low: number, high: number] {
  const z = 1.959963984540054;
  const centre = x + (z * z) / 2;
  const margin = z * Math.sqrt((x * (base - x)) / base + (z * z) / 4);
  return [Math.max(0, (centre - margin) / (base + z * z)), Math.min(1, (centre + margin) / (base + z * z))];
}
