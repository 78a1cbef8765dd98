import type { Problem } from '../Problem.ts';
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

/** Names that a slip of the hand turns into a word, the nearest first. */
function nearest(word: string, names: readonly string[]): string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  return names
    .map((name) => ({ name, edits: editsBetween(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}

/** How many letters are to be put in, taken out or changed to make one word of another (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1)
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (other[at - 1] === letter ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
