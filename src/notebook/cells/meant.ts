import type { EditorRelation } from '../editor/index.ts';
import type { Problem } from '../Problem.ts';
import { nearest } from '../nearest.ts';
import { tokens } from '../sqlTokens.ts';
import { wrongName } from '../wrongName.ts';

/** A name that nothing has, and what its writer may have meant. */
export interface Meant {
  /** The name as it stands in the query. */
  wrong: string;
  /** Best first, without quotes; none where all that the engine offers is columns that hold nothing. */
  candidates: string[];
}

const candidateLine = /\n*(?:Did you mean|Candidate bindings:|Candidate tables:)[: ]*(.*)/;

/**
 * What the engine, or a list of names, has to offer for a name that is not there.
 * @param relations What could be read: where the notebook itself misses one, the nearest are offered; of those that the
 * query names, columns that hold nothing are not.
 */
export function meantBy(
  problem: Problem,
  relations: readonly EditorRelation[],
  sql: string
): Meant | undefined {
  if (problem.code === 'missing') {
    const candidates = nearest(
      problem.name,
      relations.map(({ name }) => name)
    );
    return candidates.length ? offered(problem.name, candidates) : undefined;
  }
  if (problem.code !== 'engine') return undefined;
  const word = reservedWord(problem.detail, sql);
  if (word !== undefined) {
    const candidates = nearest(
      word,
      relations.map(({ name }) => name)
    );
    return candidates.length ? offered(word, candidates) : undefined;
  }
  const wrong = wrongName(problem.detail);
  const list = candidateLine.exec(problem.detail)?.[1];
  if (wrong === undefined || list === undefined) return undefined;
  const names = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name!);
  const empty = emptyIn(sql, relations);
  return offered(
    wrong,
    names.filter((name) => !empty.has(name.split('.').at(-1)!.toLowerCase()))
  );
}

/** A word of SQL that stands where a relation is named, and is not the beginning of a clause: "FROM order". */
function reservedWord(detail: string, sql: string): string | undefined {
  const near = /^syntax error at or near "(\w+)"/.exec(detail)?.[1];
  const stands = near && new RegExp(`\\b(?:from|join)\\s+(${near})\\b(?!\\s+by\\b)`, 'i').exec(sql);
  return stands?.[1];
}

/** The columns that hold nothing, of the relations that a query names; not those that it writes itself. */
function emptyIn(sql: string, relations: readonly EditorRelation[]): ReadonlySet<string> {
  const written = new Set(tokens(sql).map(({ text }) => text.toLowerCase()));
  const named = relations.filter(({ name }) => written.has(name.toLowerCase()));
  const filled = new Set(named.flatMap(({ columns }) => columns.map(({ name }) => name.toLowerCase())));
  const empty = named.flatMap((relation) => relation.empty ?? []).map((name) => name.toLowerCase());
  return new Set(empty.filter((name) => !filled.has(name) && !written.has(name)));
}

/** The problem with nothing but these as what the engine offers for the name. */
export function withOffers(problem: Problem, candidates: readonly string[]): Problem {
  if (problem.code !== 'engine') return problem;
  const names = candidates.map((name) => `"${name}"`).join(', ');
  const detail = problem.detail.replace(candidateLine, (line, list: string) =>
    names && list ? line.slice(0, -list.length) + names : ''
  );
  return { ...problem, detail };
}

const offered = (wrong: string, candidates: string[]): Meant => ({
  wrong,
  candidates: candidates.slice(0, 3)
});
