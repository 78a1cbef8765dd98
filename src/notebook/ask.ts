import { EngineError, identifier } from '../engine/index.ts';
import type { Database, Result } from '../engine/index.ts';
import { problemOf } from './engineProblem.ts';
import { NotebookError } from './Problem.ts';
import { dollarNames, statements, useOf, variablesIn } from './statements.ts';
import { tokens } from './sqlTokens.ts';

/** How much of a query's rows is wanted, and in which order. */
export interface AskOptions {
  limit: number;
  /** The first counts most. Default: the query's own order. */
  sorts?: readonly { column: string; descending: boolean }[];
  signal?: AbortSignal;
  /** True for a parameter or variable that there is: another would be no more than NULL. Default: all are. */
  isKnown?: (variable: string) => boolean;
}

const before = 'SELECT * FROM (';

/** The first rows of one query, beside the cells: nothing is made. Throws a NotebookError where it is none or fails. */
export async function ask(
  database: Database,
  sql: string,
  { limit, sorts = [], signal, isKnown = () => true }: AskOptions
): Promise<Result> {
  const [statement, second] = statements(sql);
  if (!statement) throw new NotebookError({ code: 'empty' });
  const [dollar] = dollarNames(tokens(sql));
  if (dollar) throw new NotebookError({ code: 'parameter-in-sql', name: dollar.name });
  const missing = variablesIn(tokens(sql)).find((name) => !isKnown(name));
  if (missing !== undefined) throw new NotebookError({ code: 'parameter-missing', name: missing });
  if (second) throw new NotebookError({ code: 'query-not-last' });
  const use = useOf(statement);
  if (use.use === 'refused') throw new NotebookError({ code: 'statement', detail: use.word });
  if (use.use === 'make') throw new NotebookError({ code: 'not-a-query' });
  const keys = sorts.map(
    ({ column, descending }) => `${identifier(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`
  );
  const order = keys.length ? ` ORDER BY ${keys.join(', ')}` : '';
  try {
    return await database.query(`${before}${use.table}\n)${order} LIMIT ${limit}`, { signal });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new NotebookError(problemOf(error), { cause: error });
  }
}
