import type { Fit, OnStep, Positive } from './fit.ts';
import type { Histories } from './histories.ts';

/** One customer's history, in the unit of time of the parameters: see `Histories`. */
export interface History {
  x: number;
  tx: number;
  T: number;
}

/** A model of customers who buy at their own pace until they leave unnoticed. */
export interface RepeatBuying<Name extends string> {
  /** By maximum likelihood. Refused: 'tooFew', 'noRepeats', 'noLosses', 'notConverged'. */
  fit(histories: Histories, onstep?: OnStep): Fit<Positive<Name>>;
  /** Probability that the customer is still there, 0 to 1. */
  pAlive(parameters: Positive<Name>, history: History): number;
  /** Purchases expected in a time t from the end of the history on. */
  expectedPurchases(parameters: Positive<Name>, t: number, history: History): number;
  /** Repeat purchases expected of anyone in a time t from the first purchase on. */
  expectedFromStart(parameters: Positive<Name>, t: number): number;
}
