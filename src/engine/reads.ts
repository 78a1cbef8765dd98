import { callArguments, type Argument } from './callArguments.ts';
import type { Token } from './tokens.ts';

/** A table macro as far as reading goes. Parameters are in lower case. */
export interface MacroReads {
  parameters: readonly string[];
  /** Those parameters that name a relation. */
  relationParameters: ReadonlySet<string>;
  /** Relations that the body names itself. */
  relations: readonly string[];
}

/** What is known of table functions. Names are asked for in lower case. */
export interface TableFunctions {
  /** The macro of that name, if there is one. */
  macro: (name: string) => MacroReads | undefined;
  /** True for the engine's own table functions, whose arguments are no relations. */
  builtIn: (name: string) => boolean;
}

const namesIn = ({ tokens }: Argument): string[] =>
  tokens.filter(({ kind }) => kind === 'name' || kind === 'text').map(({ value }) => value);

/** The relations that a call of a table function reads. Of an unknown function's arguments, the first is taken for one. */
function readByCall(name: string, given: readonly Argument[], functions: TableFunctions): string[] {
  const [first] = given;
  if (name === 'query_table') return first ? namesIn(first) : [];
  const macro = functions.macro(name);
  if (!macro) return functions.builtIn(name) || !first ? [] : namesIn(first).slice(0, 1);
  const byArgument = given.flatMap((argument, index) => {
    const parameter = argument.name ?? macro.parameters[index];
    return parameter !== undefined && macro.relationParameters.has(parameter) ? namesIn(argument) : [];
  });
  return [...byArgument, ...macro.relations];
}

/** A pair of brackets that the walk is inside of. */
interface Level {
  /** In a FROM clause, where each comma is followed by another relation. */
  inFrom: boolean;
  /** In PIVOT or UNPIVOT, where ON begins a list of columns. */
  inPivot: boolean;
  /** In a WITH clause, where names are given to subqueries. */
  inWith: boolean;
  /** In a call's arguments: `extract(year FROM x)` names no relation. */
  inCall: boolean;
  /** The CTE whose body this is. Its name holds from the closing bracket on: within, it means a relation outside. */
  defines?: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const relationFollows = words('FROM JOIN PIVOT UNPIVOT SUMMARIZE DESCRIBE UPDATE TABLE COPY');
/** After these, no relation follows; all but ON and USING end the FROM clause too. */
const endsFrom = words(
  'WHERE GROUP ORDER HAVING LIMIT SELECT UNION EXCEPT INTERSECT WINDOW QUALIFY SET VALUES ON USING'
);
const keepsFrom = words('ON USING');
const makes = words('CREATE DROP ALTER TEMP TEMPORARY REPLACE');
const beforeSubquery = words('IN EXISTS AS ANY ALL NOT AND OR VALUES');

/**
 * Relations that a statement's words read, by the places in which SQL names relations. It knows the clauses, the
 * CTEs and the macros' parameters; it knows no columns, so it takes statements that the engine's binder refuses
 * while their relations are missing.
 */
export function reads(tokens: readonly Token[], functions: TableFunctions): string[] {
  const found = new Set<string>();
  const defined = new Set<string>();
  const levels: Level[] = [];
  let level: Level = { inFrom: false, inPivot: false, inWith: false, inCall: false };
  let opening: Partial<Level> = {};
  let recursive = false;
  let expected = false;

  const word = (at: number): string => tokens[at]?.word ?? '';

  const isClause = (at: number): boolean => {
    if (word(at) === 'TABLE') return !makes.has(word(at - 1));
    if (word(at) !== 'FROM') return word(at) === 'JOIN' || !level.inFrom;
    return word(at - 1) !== 'DISTINCT' && (!level.inCall || word(at - 1) === '(');
  };

  const relationAt = (at: number): number => {
    let last = at;
    while (word(last + 1) === '.') last += 2;
    const name = tokens[last]?.value ?? '';
    if (word(last + 1) === '(') {
      for (const relation of readByCall(name.toLowerCase(), callArguments(tokens, last + 1), functions))
        found.add(relation);
      opening = { inCall: true };
    } else if (last > at || !defined.has(name.toLowerCase())) found.add(name);
    return last;
  };

  const definitionAt = (at: number): number => {
    const columnsEnd =
      word(at + 1) === '(' ? tokens.findIndex((_, index) => index > at && word(index) === ')') : at;
    const body = tokens.findIndex((_, index) => index > columnsEnd && word(index) === '(');
    const defines = tokens[at]?.value.toLowerCase() ?? '';
    if (recursive) defined.add(defines);
    opening = { defines };
    return Math.max(body - 1, at);
  };

  for (let at = 0; at < tokens.length; at++) {
    const here = word(at);
    if (here === '(') {
      levels.push(level);
      level = { inFrom: expected, inPivot: false, inWith: false, inCall: false, ...opening };
      opening = {};
      expected = expected && level.inFrom;
    } else if (here === ')') {
      if (level.defines !== undefined) defined.add(level.defines);
      level = levels.pop() ?? level;
      expected = false;
    } else if (here === ',') expected = level.inFrom;
    else if (here === 'WITH') level.inWith = true;
    else if (here === 'RECURSIVE') recursive = true;
    else if (relationFollows.has(here)) {
      if (!isClause(at)) continue;
      level = { ...level, inFrom: true, inPivot: here.endsWith('PIVOT'), inWith: false };
      expected = true;
    } else if (endsFrom.has(here)) {
      if (level.inPivot || !keepsFrom.has(here))
        level = { ...level, inFrom: false, inWith: false, inCall: false };
      expected = false;
    } else if (expected && here !== 'LATERAL') {
      at = relationAt(at);
      expected = false;
    } else if (level.inWith && (word(at + 1) === 'AS' || word(at + 1) === '(')) at = definitionAt(at);
    else if (word(at + 1) === '(' && tokens[at]?.kind !== 'symbol')
      opening = { inCall: !beforeSubquery.has(here) };
  }
  return [...found].sort();
}
