/** A function's highest point, as far as it was found. */
export interface Maximum {
  at: number[];
  value: number;
  /** Rounds of the search. */
  iterations: number;
  /** Whether the slope is nil there and the function falls in every direction. */
  converged: boolean;
  /** Minus the inverse of the second derivatives there, where `converged`. */
  covariance?: number[][];
}

export interface MaximiseOptions {
  /** Is told of each round. */
  onstep?: (iterations: number) => void;
  /** Arguments beyond this distance from 0 are not looked at. Default: 14, enough for logarithms of parameters. */
  limit?: number;
}

const mostRounds = 500;

/** Newton's steps after the search: each doubles the number of right digits. */
const mostRefinements = 8;

/** The size of the simplex at which Newton's steps are tried first, and after which nothing is left to climb. */
const nearby = 0.05;
const summit = 1e-4;

/** The step of numeric derivatives, for arguments that are logarithms. */
const difference = 1e-3;

/**
 * The highest point of a smooth function, from the first start from which one is found: Nelder & Mead's simplex (1965)
 * finds the place, Newton's steps with numeric derivatives refine it and tell whether it is one.
 */
export function maximise(
  f: (at: readonly number[]) => number,
  starts: readonly (readonly number[])[],
  { onstep, limit = 14 }: MaximiseOptions = {}
): Maximum {
  const bounded = (at: readonly number[]) => {
    const value = at.some((each) => Math.abs(each) > limit) ? -Infinity : f(at);
    return Number.isNaN(value) ? -Infinity : value;
  };
  let best: Maximum = { at: [...starts[0]!], value: -Infinity, iterations: 0, converged: false };
  let rounds = 0;
  for (const start of starts) {
    const onround = () => {
      rounds++;
      onstep?.(rounds);
    };
    let found = refine(bounded, climb(bounded, start, nearby, onround), onround);
    if (!found.converged) found = refine(bounded, climb(bounded, found.at, summit, onround), onround);
    if (found.converged || found.value > best.value) best = { ...found, iterations: rounds };
    if (best.converged) break;
  }
  return { ...best, iterations: rounds };
}

interface Point {
  at: number[];
  value: number;
}

function climb(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  until: number,
  onround: () => void
): Point {
  const size = start.length;
  const point = (at: number[]): Point => ({ at, value: f(at) });
  const corners = [
    point([...start]),
    ...start.map((_, i) => point(start.map((each, k) => (k === i ? each + 0.5 : each))))
  ];
  for (let round = 0; round < mostRounds; round++) {
    onround();
    corners.sort((one, other) => other.value - one.value);
    const [best, worst] = [corners[0]!, corners[size]!];
    if (spreadOf(corners) < until) break;
    const centre = start.map(
      (_, k) => corners.slice(0, size).reduce((sum, { at }) => sum + at[k]!, 0) / size
    );
    const beyond = (factor: number) => point(centre.map((each, k) => each + factor * (each - worst.at[k]!)));
    const mirrored = beyond(1);
    if (mirrored.value > best.value) {
      const further = beyond(2);
      corners[size] = further.value > mirrored.value ? further : mirrored;
    } else if (mirrored.value > corners[size - 1]!.value) corners[size] = mirrored;
    else {
      const nearer = beyond(mirrored.value > worst.value ? 0.5 : -0.5);
      if (nearer.value > Math.max(mirrored.value, worst.value)) corners[size] = nearer;
      else
        for (let i = 1; i <= size; i++)
          corners[i] = point(corners[i]!.at.map((each, k) => (each + best.at[k]!) / 2));
    }
  }
  return corners.sort((one, other) => other.value - one.value)[0]!;
}

const spreadOf = (corners: readonly Point[]): number =>
  Math.max(...corners.flatMap(({ at }) => at.map((each, k) => Math.abs(each - corners[0]!.at[k]!))));

function refine(
  f: (at: readonly number[]) => number,
  from: Point,
  onround: () => void
): Omit<Maximum, 'iterations'> {
  let { at, value } = from;
  for (let round = 0; round < mostRefinements; round++) {
    onround();
    const { slope, curvature } = derivatives(f, at, value);
    const covariance = inverse(curvature.map((row) => row.map((each) => -each)));
    if (!covariance) break;
    const step = covariance.map((row) => row.reduce((sum, each, k) => sum + each * slope[k]!, 0));
    if (Math.max(...step.map(Math.abs)) < 1e-6) return { at, value, converged: true, covariance };
    let length = 1;
    const next = () => at.map((each, k) => each + length * step[k]!);
    while (length > 1e-4 && !(f(next()) >= value)) length /= 2;
    if (length <= 1e-4) {
      // Rounding hides what is left to climb.
      if (Math.max(...step.map(Math.abs)) < 1e-4) return { at, value, converged: true, covariance };
      break;
    }
    at = next();
    value = f(at);
  }
  return { at, value, converged: false };
}

function derivatives(f: (at: readonly number[]) => number, at: readonly number[], value: number) {
  const moved = (...steps: [number, number][]) => {
    const there = [...at];
    for (const [k, step] of steps) there[k]! += step * difference;
    return f(there);
  };
  const up = at.map((_, k) => moved([k, 1]));
  const down = at.map((_, k) => moved([k, -1]));
  const curvature = at.map((_, i) =>
    at.map((_, k) =>
      i === k
        ? (up[i]! - 2 * value + down[i]!) / difference ** 2
        : (moved([i, 1], [k, 1]) -
            moved([i, 1], [k, -1]) -
            moved([i, -1], [k, 1]) +
            moved([i, -1], [k, -1])) /
          (4 * difference ** 2)
    )
  );
  return { slope: up.map((each, k) => (each - down[k]!) / (2 * difference)), curvature };
}

/** The inverse of a symmetric positive definite matrix, by Cholesky; undefined for any other. */
function inverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const root = matrix.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++)
    for (let k = 0; k <= i; k++) {
      let rest = matrix[i]![k]!;
      for (let j = 0; j < k; j++) rest -= root[i]![j]! * root[k]![j]!;
      if (i === k && !(rest > 0)) return undefined;
      root[i]![k] = i === k ? Math.sqrt(rest) : rest / root[k]![k]!;
    }
  const columns = matrix.map((_, column) => {
    const solved = new Array<number>(size).fill(0);
    for (let i = 0; i < size; i++) {
      let rest = i === column ? 1 : 0;
      for (let j = 0; j < i; j++) rest -= root[i]![j]! * solved[j]!;
      solved[i] = rest / root[i]![i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let rest = solved[i]!;
      for (let j = i + 1; j < size; j++) rest -= root[j]![i]! * solved[j]!;
      solved[i] = rest / root[i]![i]!;
    }
    return solved;
  });
  return columns;
}
