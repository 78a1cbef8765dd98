import type { Problem } from '../Problem.ts';
import { nearest } from '../nearest.ts';
import { wrongName } from '../wrongName.ts';

/** A name that nothing has, and what its writer may have meant. */
export interface Meant {
  /** The name as it stands in the query. */
  wrong: string;
  /** Best first, without quotes. */
  candidates: string[];
}

const candidateLine = /\n*(?:Did you mean|Candidate bindings:|Candidate tables:)[: ]*(.*)/;

/**
 * What the engine, or a list of names, has to offer for a name that is not there.
 * @param names Relations that could be read: where the notebook itself misses one, the nearest are offered.
 */
export function meantBy(problem: Problem, names: readonly string[]): Meant | undefined {
  if (problem.code === 'missing') return offered(problem.name, nearest(problem.name, names));
  if (problem.code !== 'engine') return undefined;
  const wrong = wrongName(problem.detail);
  const list = candidateLine.exec(problem.detail)?.[1];
  if (wrong === undefined || list === undefined) return undefined;
  return offered(
    wrong,
    [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name!)
  );
}

/** The problem without what the engine offers for the name, for an editor that offers it itself. */
export const withoutOffers = (problem: Problem): Problem =>
  problem.code === 'engine' ? { ...problem, detail: problem.detail.replace(candidateLine, '') } : problem;

const offered = (wrong: string, candidates: string[]): Meant | undefined =>
  candidates.length ? { wrong, candidates: candidates.slice(0, 3) } : undefined;
