import { relationOf as dataOf } from '../analyses/index.ts';
import { EngineError } from '../engine/index.ts';
import type { Problem } from './Problem.ts';
import { oddName } from './oddName.ts';
import type { Program } from './program.ts';
import { creating } from './Runner.ts';
import { spotOf, wrongName } from './wrongName.ts';

/**
 * What the engine refused, with the place in the cell's body where the engine points into SQL that stands there: of a
 * name that nothing has, the place of that name.
 */
export function engineProblem(error: unknown, program: Program, body: string): Problem {
  if (!(error instanceof EngineError))
    return { code: 'engine', engine: 'sql', detail: String((error as Error).message ?? error) };
  const attribute = /Could not find key "(.+)" in struct/.exec(error.message)?.[1]?.toLowerCase();
  const { customers, ...others } = program.values ?? {};
  const chosen = Object.values(others).find((value) => String(value).toLowerCase() === attribute);
  if (chosen !== undefined)
    return customers === undefined
      ? { code: 'relation-column', name: String(chosen), of: dataOf(others) }
      : { code: 'customers-column', name: String(chosen), of: String(customers) };
  const wrong = wrongName(error.message);
  const lacking = program.needs?.filter(({ columns }) => columns.includes(wrong ?? ''));
  if (wrong !== undefined && lacking?.length === 1)
    return { code: 'relation-column', name: wrong, of: lacking[0]!.relation };
  const problem = problemOf(error);
  const pointed = error.position === undefined ? undefined : bodyOffset(error.sql, error.position, program);
  if (pointed === undefined || pointed < 0 || pointed > body.length) return problem;
  // Of `o.amout` the engine points to the `o`.
  const at = (wrong === undefined ? undefined : spotOf(wrong, body, pointed)) ?? pointed;
  const before = body.slice(0, at).split('\n');
  return { ...problem, line: before.length, column: before.at(-1)!.length + 1 };
}

/** What the engine refused, in its own words. */
export function problemOf(error: EngineError): Problem & { code: 'engine' } {
  const quote = oddName(error);
  return { code: 'engine', engine: error.code, detail: error.message, ...(quote && { quote }) };
}

function bodyOffset(sql: string | undefined, position: number, program: Program): number | undefined {
  const making = program.makes.find((each) => each.sql === sql);
  if (making) return position + making.offset;
  const { query, relation } = program;
  if (!query || relation === undefined || sql !== creating(relation) + query.sql) return undefined;
  return position - creating(relation).length + query.offset;
}
