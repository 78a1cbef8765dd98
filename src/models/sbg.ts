import { fitPositive, type Fit, type OnStep, type Positive } from './fit.ts';
import { fewest } from './likelihood.ts';
import { hypergeometricFromOne } from './special.ts';

/** Chances to leave at each renewal from Beta(alpha, beta), one a customer. */
export type SbgName = 'alpha' | 'beta';

type Parameters = Positive<SbgName>;

/** Contracts by the number of the renewal, the first at 0: how many were due to be renewed, and how many were not. */
export interface Renewals {
  due: ArrayLike<number>;
  lost: ArrayLike<number>;
}

/** Share of those with a contract in its term `term - 1` that renew it for `term`, where the first term is 0. */
const retention = ({ alpha, beta }: Parameters, term: number): number =>
  (beta + term - 1) / (alpha + beta + term - 1);

/** Share of all that is left in a term, where the first is 0. */
function survival(parameters: Parameters, term: number): number {
  let share = 1;
  for (let t = 1; t <= term; t++) share *= retention(parameters, t);
  return share;
}

/**
 * Shifted beta-geometric: contracts that are renewed or not, term after term.
 * Fader & Hardie, How to project customer retention, Journal of Interactive Marketing 21 (2007).
 */
export const sbg = {
  /**
   * By maximum likelihood; customers need not have begun together. Refused: 'tooFew' renewals or customers,
   * 'noLosses', 'notConverged'.
   */
  fit({ due, lost }: Renewals, onstep?: OnStep): Fit<Parameters> {
    const last = due.length;
    if (last < 2 || due[0]! < fewest.customers) return { refused: 'tooFew' };
    if (Array.from(lost).every((each) => each === 0)) return { refused: 'noLosses' };
    const logLikelihood = (parameters: Parameters): number => {
      let sum = 0;
      for (let term = 1; term <= last; term++) {
        const renewed = retention(parameters, term);
        const left = lost[term - 1]!;
        sum += left * Math.log1p(-renewed) + (due[term - 1]! - left) * Math.log(renewed);
      }
      return sum;
    };
    return fitPositive(
      ['alpha', 'beta'],
      logLikelihood,
      [
        { alpha: 1, beta: 2 },
        { alpha: 0.2, beta: 1 },
        { alpha: 5, beta: 20 }
      ],
      due[0]!,
      onstep
    );
  },
  retention,
  survival,

  /**
   * Terms still to come for a customer who has renewed `term - 1` times, each less the discount for the time until
   * then, before the next renewal is known (DERL: Fader & Hardie, Customer-base valuation, Marketing Science 29, 2010).
   * @param rate What a term takes off: 0.1 for 10 %; above 0.
   */
  discountedTerms(parameters: Parameters, term: number, rate: number): number {
    const { alpha, beta } = parameters;
    return (
      retention(parameters, term) * hypergeometricFromOne(beta + term, alpha + beta + term, 1 / (1 + rate))
    );
  }
};
