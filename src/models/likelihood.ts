import { fitPositive, type Fit, type OnStep, type Positive } from './fit.ts';
import { groupHistories, type Grouped, type Histories } from './histories.ts';
import { logSum } from './special.ts';

/**
 * A history's likelihood as the models of repeat buying have it: e^byCount (e^byAge + e^byLast). What is here are the
 * logarithms of the parts, each of which depends on a part of the history alone.
 */
export interface Terms {
  byCount(x: number): number;
  byAge(x: number, T: number): number;
  /** -Infinity where there is no such part. */
  byLast(x: number, tx: number): number;
}

/** Natural logarithm of the likelihood of all histories. */
export function logLikelihood(histories: Grouped, { byCount, byAge, byLast }: Terms): number {
  const { counts, ages, lasts, age, last, customers } = histories;
  const agePart = ages.x.map((x, i) => byAge(x, ages.T[i]!));
  const lastPart = lasts.x.map((x, i) => byLast(x, lasts.tx[i]!));
  let sum = 0;
  for (let i = 0; i < counts.x.length; i++) sum += counts.customers[i]! * byCount(counts.x[i]!);
  for (let i = 0; i < customers.length; i++)
    sum += customers[i]! * logSum(agePart[age[i]!]!, lastPart[last[i]!]!);
  return sum;
}

/** Fewer customers, or fewer who bought again, say too little about four parameters. */
export const fewest = { customers: 30, repeaters: 10 } as const;

/** A start for the rate of purchases r / alpha, from the histories; alpha is in their unit of time. */
export interface Start {
  r: number;
  alpha: number;
}

/** A model of repeat buying, as its fit needs it. */
export interface Fittable<Name extends string> {
  names: readonly Name[];
  termsOf(parameters: Positive<Name>): Terms;
  /** Where to begin, from a start for the rate and the mean T. */
  startsFrom(rate: Start, meanT: number): Positive<Name>[];
  /** Share of customers that leave at an occasion to leave (in the mean T, where they may leave at any time). */
  leaving(parameters: Positive<Name>, meanT: number): number;
  /** Parameters that need not be looked at: they say that customers are all alike, or that nobody leaves. */
  isExtreme(parameters: Positive<Name>): boolean;
}

/** Shapes of distributions beyond this are those of customers who are all alike. */
export const mostAlike = 1e4;

/** A smaller share of customers who leave is none. */
export const fewestLeaving = 1e-3;

/** Fits a model of repeat buying. Refused: 'tooFew', 'noRepeats', 'noLosses', 'notConverged'. */
export function fitRepeatBuying<Name extends string>(
  { names, termsOf, startsFrom, leaving, isExtreme }: Fittable<Name>,
  histories: Histories,
  onstep?: OnStep
): Fit<Positive<Name>> {
  const grouped = groupHistories(histories);
  if (grouped.repeats === 0) return { refused: grouped.total < fewest.customers ? 'tooFew' : 'noRepeats' };
  if (grouped.total < fewest.customers || grouped.repeaters < fewest.repeaters) return { refused: 'tooFew' };
  const rate = { r: 0.5, alpha: (0.25 * grouped.time) / grouped.repeats };
  const meanT = grouped.time / grouped.total;
  return fitPositive(
    names,
    (parameters) => (isExtreme(parameters) ? -Infinity : logLikelihood(grouped, termsOf(parameters))),
    startsFrom(rate, meanT),
    grouped.total,
    onstep,
    (highest, isMaximum) =>
      leaving(highest, meanT) < fewestLeaving ? 'noLosses' : isMaximum ? undefined : 'notConverged'
  );
}
