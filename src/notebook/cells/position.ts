import type { Problem } from '../Problem.ts';
import { tokens } from '../sqlTokens.ts';
import { dollarNames } from '../statements.ts';
import { spotOf } from '../wrongName.ts';

/** Where in a cell's body the engine points, or the name that is missing stands, as an offset; undefined for nowhere. */
export function positionOf(problem: Problem, body: string): number | undefined {
  if (problem.code === 'parameter-in-sql') return dollarNames(tokens(body))[0]?.from;
  if (problem.code === 'missing') return spotOf(problem.name, body);
  if (problem.code !== 'engine' || problem.line === undefined) return undefined;
  const lines = body.split('\n').slice(0, problem.line - 1);
  return lines.reduce((sum, line) => sum + line.length + 1, 0) + (problem.column ?? 1) - 1;
}

/** The problem without the place that the engine points to, for an editor that marks it. */
export const withoutPlace = (problem: Problem): Problem =>
  problem.code === 'engine' ? { ...problem, line: undefined, column: undefined } : problem;
