import { maximise } from './maximise.ts';

/** Why there are no parameters: too few customers, nobody (or too few) who bought again, no climb to a highest likelihood, no money spent, nobody who left. */
export type Refusal = 'tooFew' | 'noRepeats' | 'notConverged' | 'zeroSpend' | 'noLosses';

/** A model fitted by maximum likelihood. */
export interface Fitted<Parameters> {
  parameters: Parameters;
  /** Natural logarithm of the likelihood, in the unit of time of the histories. */
  logLikelihood: number;
  standardErrors: Parameters;
  /** Rounds of the search. */
  iterations: number;
  /** Customers that the likelihood speaks of. */
  customers: number;
}

/** A model that these customers do not give. */
export interface NotFitted {
  refused: Refusal;
}

export type Fit<Parameters> = Fitted<Parameters> | NotFitted;

/** Is told of each round of the search. */
export type OnStep = (iterations: number) => void;

/** Parameters of a model by their names. All are positive. */
export type Positive<Name extends string> = Record<Name, number>;

/**
 * Fits positive parameters, by their logarithms.
 * @param starts Where to begin; a later one only where the one before leads nowhere.
 */
export function fitPositive<Name extends string>(
  names: readonly Name[],
  logLikelihood: (parameters: Positive<Name>) => number,
  starts: readonly Positive<Name>[],
  customers: number,
  onstep?: OnStep
): Fit<Positive<Name>> {
  const named = (values: (k: number) => number) =>
    Object.fromEntries(names.map((name, k) => [name, values(k)])) as Positive<Name>;
  const { at, value, iterations, converged, covariance } = maximise(
    (logs) => logLikelihood(named((k) => Math.exp(logs[k]!))),
    starts.map((start) => names.map((name) => Math.log(start[name]))),
    { onstep }
  );
  if (!converged || !covariance) return { refused: 'notConverged' };
  return {
    parameters: named((k) => Math.exp(at[k]!)),
    logLikelihood: value,
    standardErrors: named((k) => Math.exp(at[k]!) * Math.sqrt(covariance[k]![k]!)),
    iterations,
    customers
  };
}
