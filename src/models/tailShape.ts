import type { NotFitted, OnStep } from './fit.ts';
import { maximise } from './maximise.ts';
import { logNormalTail, twoSided } from './special.ts';

/** What is compared: positive sizes, each once with how often it is there. In any order. */
export interface Sizes {
  size: ArrayLike<number>;
  /** Default: once each. */
  times?: ArrayLike<number>;
}

/** A power law and a log-normal, fitted to the same tail, and which of them fits it better. */
export interface TailShape {
  parameters: {
    /** The size from which on both are fitted: where the power law lies nearest to the data. */
    xmin: number;
    /** Exponent of the power law's density, above 1. */
    alpha: number;
    /** Mean and standard deviation of the log-normal's logarithms, of which only the part from xmin on is seen. */
    mu: number;
    sigma: number;
  };
  /** Of alpha. */
  alphaError: number;
  /** Greatest distance between the power law and the data, as shares of the tail (Kolmogorov–Smirnov). */
  distance: number;
  /** How many sizes are in the tail. */
  inTail: number;
  /** Vuong's likelihood ratio, in standard deviations: above 0 the power law fits better, below the log-normal. */
  ratio: number;
  /** How often chance alone gives a ratio as far from 0. */
  p: number;
  /** Of the power law in the tail. */
  logLikelihood: number;
  /** How many sizes there are in all. */
  customers: number;
}

/** Fewer sizes have no shape, and a tail of fewer is not looked at. */
export const fewestSizes = { all: 50, inTail: 10 } as const;

/** As many places for xmin are tried at first; then all between the neighbours of the best, or as many again. */
const mostPlaces = 20_000;

interface Descending {
  /** Logarithms of the sizes that differ, the greatest first, and how many are as great or greater. */
  logs: Float64Array;
  upTo: Float64Array;
  /** Sums of the logarithms up to there, and of their squares. */
  sums: Float64Array;
  squares: Float64Array;
}

function descending({ size, times }: Sizes): Descending {
  const counts = new Map<number, number>();
  for (let i = 0; i < size.length; i++)
    if (size[i]! > 0) counts.set(size[i]!, (counts.get(size[i]!) ?? 0) + (times?.[i] ?? 1));
  const sizes = Float64Array.from(counts.keys()).sort().reverse();
  const logs = sizes.map(Math.log);
  const upTo = new Float64Array(sizes.length);
  const sums = new Float64Array(sizes.length);
  const squares = new Float64Array(sizes.length);
  let [n, sum, square] = [0, 0, 0];
  sizes.forEach((each, i) => {
    const count = counts.get(each)!;
    n += count;
    sum += count * logs[i]!;
    square += count * logs[i]! ** 2;
    upTo[i] = n;
    sums[i] = sum;
    squares[i] = square;
  });
  return { logs, upTo, sums, squares };
}

/** Alpha for the tail from a place on, by maximum likelihood; undefined where all in it are equal. */
function alphaFrom({ logs, upTo, sums }: Descending, at: number): number | undefined {
  const excess = sums[at]! - upTo[at]! * logs[at]!;
  return excess > 1e-12 ? 1 + upTo[at]! / excess : undefined;
}

/**
 * The distance of the power law from the data from a place on, as Clauset, Shalizi and Newman measure it; where a few
 * places of the tail already show that it is beyond a limit, Infinity.
 */
function distanceFrom(data: Descending, at: number, limit: number): number {
  const alpha = alphaFrom(data, at);
  if (alpha === undefined) return Infinity;
  const { logs, upTo } = data;
  const n = upTo[at]!;
  const off = (i: number): number => {
    const law = 1 - Math.exp((1 - alpha) * (logs[i]! - logs[at]!));
    const below = (n - upTo[i]!) / n;
    const last = (n - (upTo[i - 1] ?? 0) - 1) / n;
    return Math.max(Math.abs(law - below), Math.abs(law - last));
  };
  for (let part = 1; part < 32; part++) if (off(Math.floor((at * part) / 32)) > limit) return Infinity;
  let most = 0;
  for (let i = 0; i <= at && most <= limit; i++) most = Math.max(most, off(i));
  return most;
}

/** The place where the power law lies nearest to the data from it on. */
function nearest(data: Descending, onstep?: OnStep): { at: number; distance: number } | undefined {
  const first = data.upTo.findIndex((n) => n >= fewestSizes.inTail);
  const end = data.logs.length;
  if (first < 0) return undefined;
  let best = { at: -1, distance: Infinity };
  let rounds = 0;
  const search = (from: number, to: number): number => {
    const step = Math.max(1, Math.floor((to - from) / mostPlaces));
    for (let at = from; at < to; at += step) {
      if (rounds++ % 50 === 0) onstep?.(rounds);
      const distance = distanceFrom(data, at, best.distance);
      if (distance < Infinity && distance <= best.distance) best = { at, distance };
    }
    return step;
  };
  for (let [from, to] = [first, end]; ;) {
    const step = search(from, to);
    if (step === 1 || best.at < 0) break;
    [from, to] = [Math.max(first, best.at - step), Math.min(end, best.at + step + 1)];
  }
  return best.at < 0 ? undefined : best;
}

const halfLogTwoPi = 0.9189385332046727;

/** How a variable's tail falls: like a power law, or faster, like a log-normal. */
export const tailShape = {
  /**
   * xmin by the least distance, alpha and the log-normal by maximum likelihood, the two compared by Vuong's test:
   * Clauset, Shalizi and Newman, Power-law distributions in empirical data (2009).
   * Refused: 'zeroSpend' where no size is above zero, 'tooFew', 'notConverged' where all are equal.
   */
  fit(given: Sizes, onstep?: OnStep): TailShape | NotFitted {
    const data = descending(given);
    const customers = data.upTo.at(-1) ?? 0;
    if (customers === 0) return { refused: 'zeroSpend' };
    if (customers < fewestSizes.all) return { refused: 'tooFew' };
    const found = nearest(data, onstep);
    if (!found) return { refused: 'notConverged' };
    const { at, distance } = found;
    const alpha = alphaFrom(data, at)!;
    const n = data.upTo[at]!;
    const least = data.logs[at]!;
    const sum = data.sums[at]! - n * least;
    const square = data.squares[at]! - 2 * least * data.sums[at]! + n * least ** 2;
    const logNormal = ([mean = 0, logSigma = 0]: readonly number[]): number => {
      const sigma = Math.exp(logSigma);
      const off = (square - 2 * mean * sum + n * mean ** 2) / (2 * sigma ** 2);
      return -n * (logSigma + halfLogTwoPi + logNormalTail(-mean / sigma)) - off;
    };
    const spread = Math.log(Math.max(1e-6, Math.sqrt(Math.max(0, square / n - (sum / n) ** 2))));
    const starts = [0, -1, 1, -5].map((mean) => [mean, spread]);
    const { at: highest } = maximise(logNormal, starts, { limit: 100, onstep });
    const [mean, sigma] = [highest[0]!, Math.exp(highest[1]!)];
    const beyond = logNormalTail(-mean / sigma);
    let [total, squared] = [0, 0];
    for (let i = 0; i <= at; i++) {
      const excess = data.logs[i]! - least;
      const law = Math.log(alpha - 1) - alpha * excess;
      const normal =
        -Math.log(sigma) - halfLogTwoPi - (excess - mean) ** 2 / (2 * sigma ** 2) - beyond - excess;
      const count = data.upTo[i]! - (data.upTo[i - 1] ?? 0);
      total += count * (law - normal);
      squared += count * (law - normal) ** 2;
    }
    const deviation = Math.sqrt(Math.max(0, squared / n - (total / n) ** 2) * n);
    const ratio = deviation > 1e-9 ? total / deviation : 0;
    return {
      parameters: { xmin: Math.exp(least), alpha, mu: mean + least, sigma },
      alphaError: (alpha - 1) / Math.sqrt(n),
      distance,
      inTail: n,
      ratio,
      p: twoSided(ratio),
      logLikelihood: n * (Math.log(alpha - 1) - least) - alpha * sum,
      customers
    };
  }
};
