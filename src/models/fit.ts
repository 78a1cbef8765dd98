import { maximise } from './maximise.ts';

/**
 * Why there are no parameters:
 * - 'tooFew' customers, or too few of them who bought again;
 * - 'noRepeats': nobody bought again;
 * - 'zeroSpend': nobody spent money;
 * - 'noLosses': nobody left (contracts), or the likelihood is the higher the fewer leave;
 * - 'notConverged': no highest likelihood, or one that tells some parameter not even within a factor of twenty.
 */
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

/** A parameter's logarithm with a greater standard error is not told by the data: a factor of twenty either way. */
const vaguest = 3;

/**
 * Fits positive parameters, by their logarithms.
 * @param starts Where to begin; a later one only where the one before leads nowhere.
 * @param refuse Why the highest point that was found is no answer; undefined where it is one. Default: it is one where
 *   it is a maximum.
 */
export function fitPositive<Name extends string>(
  names: readonly Name[],
  logLikelihood: (parameters: Positive<Name>) => number,
  starts: readonly Positive<Name>[],
  customers: number,
  onstep?: OnStep,
  refuse: (highest: Positive<Name>, isMaximum: boolean) => Refusal | undefined = (_, isMaximum) =>
    isMaximum ? undefined : 'notConverged'
): Fit<Positive<Name>> {
  const named = (values: (k: number) => number) =>
    Object.fromEntries(names.map((name, k) => [name, values(k)])) as Positive<Name>;
  const { at, value, iterations, converged, covariance } = maximise(
    (logs) => logLikelihood(named((k) => Math.exp(logs[k]!))),
    starts.map((start) => names.map((name) => Math.log(start[name]))),
    { onstep }
  );
  const parameters = named((k) => Math.exp(at[k]!));
  const isMaximum = converged && !!covariance?.every((row, k) => Math.sqrt(row[k]!) < vaguest);
  const refused = refuse(parameters, isMaximum);
  if (refused || !covariance) return { refused: refused ?? 'notConverged' };
  return {
    parameters,
    logLikelihood: value,
    standardErrors: named((k) => Math.exp(at[k]!) * Math.sqrt(covariance[k]![k]!)),
    iterations,
    customers
  };
}
