import {
  defaultsFor,
  relationOf as dataOf,
  resolved,
  SettingError,
  sharesInPercent,
  variableOf
} from '../analyses/index.ts';
import type { Analysis, Settings } from '../analyses/types.ts';
import { identifier } from '../engine/index.ts';
import type { Result } from '../engine/index.ts';
import type { Cell } from './cell.ts';
import { NotebookError, type Problem } from './Problem.ts';
import { tokens } from './sqlTokens.ts';
import { callsIn, dollarNames, statements, useOf, variablesIn, wholeOf, type Made } from './statements.ts';
import { readYaml } from './yaml.ts';

/** Rows that a chart cell fetches at most. */
export const chartLimit = 10_000;

/** A statement of an SQL cell that makes something, as it is run. */
export interface Making {
  sql: string;
  made: Made;
  /** Offset in the cell's body minus the offset in `sql`, to place the engine's errors. */
  offset: number;
}

/** What a cell does while a value is dragged: hidden relations, and the figures that change. Its result stays as it is. */
export interface Drafting {
  prepared: { relation: string; sql: string };
  drafted?: { relation: string; sql: string };
  figures: Record<string, string>;
}

/** What a cell searches for, before its query runs or after all else: see `Fitting`. */
export interface Search {
  relation: string;
  /** All that the numbers depend on but the data. */
  key: string;
  /** Set where nothing else waits for the numbers: the figures that read them. */
  figures?: Record<string, string>;
  search: (ask: (sql: string) => Promise<Result>, signal: AbortSignal) => Promise<string>;
}

/** What a cell does, read from its text alone. */
export interface Program {
  makes: Making[];
  /** The query whose rows are the cell's result, and how it stands after `CREATE TABLE … AS`. */
  query?: { sql: string; offset: number };
  /** Set where the query, or figures that come later, read numbers that are searched for. */
  search?: Search;
  /** Set where the query gives all rows of this relation as they are: then a view does, where the rows stay. */
  whole?: string;
  /** The relation that a page of the result is read from; undefined where the cell gives none. */
  relation?: string;
  /** Set while a value is dragged that the analysis can follow: runs instead of all else. */
  draft?: Drafting;
  /** An analysis' settings as they are written, `$name` for a parameter of the notebook. */
  settings?: Settings;
  /** What these come to: the settings that the figures are of. */
  values?: Settings;
  /** Relations that settings choose, with the columns that each must have. */
  needs?: { relation: string; columns: string[] }[];
  /** Small queries, run after the result is there. */
  figures: Record<string, string>;
  /** More of them, left out while a value is being dragged. */
  asides: Record<string, string>;
  /** Set for a chart cell: the relation that it draws. */
  chart?: string;
  /** What its author should know though it runs. */
  warnings: Problem[];
  /** The statement as shown and as it becomes an SQL cell. */
  statement: string;
  /**
   * SQL whose relations the engine names, relations named outright, and the names called, as variables or as functions.
   * Of variables, `known` are those whose value must be known before anything runs: parameters of the notebook.
   */
  reading: { sql: string[]; relations: string[]; variables: string[]; known: string[]; calls: string[] };
}

/** The relation under which a cell's own result is stored. */
export const relationOf = (cell: Cell): string => cell.name ?? `cell_${cell.id}`;

const hiddenRelations = (id: string) => ({ prepared: `drag_${id}`, drafted: `draft_${id}` });

/** True for the relations that a cell makes for itself while values of it are dragged. They stay for the next drag. */
export const isHidden = ({ id }: Cell, name: string): boolean =>
  Object.values(hiddenRelations(id)).includes(name);

/** The settings in a YAML cell. Throws a NotebookError where the YAML cannot be read. */
export function settingsOf(body: string): Settings {
  const read = readYaml(body);
  if ('map' in read) return read.map;
  throw new NotebookError({ code: 'yaml', line: read.fault.line, detail: read.fault.message });
}

/** Reads what an SQL cell does. Throws a NotebookError where it may not. */
export function sqlProgram(cell: Cell): Program {
  const all = statements(cell.body);
  if (all.length === 0) throw new NotebookError({ code: 'empty' });
  const [dollar] = dollarNames(tokens(cell.body));
  if (dollar) throw new NotebookError({ code: 'parameter-in-sql', name: dollar.name });
  const program: Program = {
    ...nothing,
    makes: [],
    statement: cell.body.trim(),
    reading: readingOf(cell.body)
  };
  all.forEach((statement, index) => {
    const use = useOf(statement);
    if (use.use === 'refused') throw new NotebookError({ code: 'statement', detail: use.word });
    if (use.use === 'make') {
      program.makes.push({ sql: use.sql, made: use.made, offset: statement.start - use.shift });
      program.reading.sql.push(use.body);
    } else if (index < all.length - 1) throw new NotebookError({ code: 'query-not-last' });
    else {
      program.query = { sql: use.table, offset: statement.start - use.shift };
      if (all.length === 1) program.whole = wholeOf(statement);
      program.reading.sql.push(statement.text);
    }
  });
  const relations = program.makes.filter(({ made }) => made.type === 'TABLE' || made.type === 'VIEW');
  return { ...program, relation: program.query ? relationOf(cell) : relations.at(-1)?.made.name };
}

/**
 * Reads what an analysis cell does, with its own or other settings. Throws a NotebookError where it cannot.
 * The statement reads parameters of the notebook where settings name them; all else is of their values.
 * @param around `params`: values of the notebook's parameters, by name; `lacking`: relations that are not there.
 * @param moved Settings that are being dragged: where the analysis can follow them, it says how.
 */
export function analysisProgram(
  cell: Cell,
  analysis: Analysis,
  settings: Settings,
  { params, lacking }: { params: ReadonlyMap<string, unknown>; lacking: readonly string[] },
  moved: ReadonlySet<string>
): Program {
  const relation = relationOf(cell);
  const named = resolved(analysis.parameters, settings, params);
  const defaults = defaultsFor(analysis.parameters, named, lacking);
  const values = { ...named, ...defaults };
  try {
    const search = searchOf(analysis, values, relation);
    const fit = search && !search.figures && { [analysis.fitting!.parameter]: search.relation };
    const statement = analysis.statement({
      ...sharesInPercent(analysis.parameters, settings, params),
      ...defaults,
      ...fit
    });
    analysis.statement(values);
    return {
      ...nothing,
      draft: draftOf(cell, analysis, values, moved),
      settings,
      values,
      needs: needsOf(analysis, values),
      query: { sql: statement, offset: 0 },
      search,
      relation,
      figures: analysis.figures(relation, { ...values, ...fit }),
      asides: analysis.asides?.(relation, { ...values, ...fit }) ?? {},
      warnings: [...unknownIn(analysis, settings), ...lackingIn(named, Object.keys(defaults))],
      statement,
      reading: {
        ...readingOf(''),
        relations: relationsNamed(analysis, values),
        variables: variablesOf(settings),
        known: knownOf(analysis, settings)
      }
    };
  } catch (cause) {
    const [name, detail] =
      cause instanceof SettingError
        ? [cause.parameter, cause.say((parameter) => analysis.label(parameter))]
        : ['', (cause as Error).message];
    throw new NotebookError({ code: 'setting', name, detail }, { cause });
  }
}

const needsOf = ({ parameters }: Analysis, values: Settings): Program['needs'] =>
  parameters.flatMap(({ name, columns, default: none }) =>
    columns && values[name] !== none ? [{ relation: String(values[name]), columns }] : []
  );

/** What is searched for, where the cell names no relation that holds it. */
function searchOf({ fitting, parameters }: Analysis, values: Settings, relation: string): Search | undefined {
  if (!fitting) return undefined;
  const own = parameters.find(({ name }) => name === fitting.parameter)?.default;
  if (values[fitting.parameter] !== own) return undefined;
  const found = `${relation}_fit`;
  return {
    relation: found,
    key: JSON.stringify(['data', ...fitting.of].map((name) => values[name] ?? null)),
    ...(fitting.figures && {
      figures: fitting.figures(relation, { ...values, [fitting.parameter]: found })
    }),
    search: (ask, signal) => fitting.search(values, ask, signal)
  };
}

/** The relations that settings name: the data, and for instance rules. */
const relationsNamed = ({ parameters }: Analysis, values: Settings): string[] =>
  [
    dataOf(values),
    ...parameters.filter(({ type }) => type === 'relation').map(({ name }) => String(values[name]))
  ].filter((relation) => variableOf(relation) === undefined);

/** A misspelt setting is ignored, and that is said. */
function unknownIn({ parameters }: Analysis, settings: Settings): Problem[] {
  const known = ['data', ...parameters.map(({ name }) => name)];
  return Object.keys(settings)
    .filter((key) => !known.includes(key))
    .map((name) => ({ code: 'setting-unknown', name, detail: known.join(', ') }));
}

/** What these settings name is not there, and that is said. */
const lackingIn = (named: Settings, keys: string[]): Problem[] =>
  [...new Set(keys.map((key) => String(named[key]).toLowerCase()))].map((name) => ({
    code: 'lacking',
    name
  }));

/** Variables that figures and their words are made of. A date is only reckoned with, in SQL. */
const knownOf = ({ parameters }: Analysis, settings: Settings): string[] =>
  Object.entries(settings)
    .filter(([key]) => parameters.find(({ name }) => name === key)?.type !== 'date')
    .flatMap(([, value]) => variablesOf(value));

function draftOf(
  { id }: Cell,
  { parameters, draft }: Analysis,
  values: Settings,
  moved: ReadonlySet<string>
): Drafting | undefined {
  const isFollowed = (name: string) => parameters.some((each) => each.name === name && each.drafted);
  if (moved.size === 0 || ![...moved].every(isFollowed)) return undefined;
  const names = hiddenRelations(id);
  const found = draft?.(values, names);
  if (!found) return undefined;
  return {
    prepared: { relation: names.prepared, sql: found.prepared },
    drafted: found.drafted === undefined ? undefined : { relation: names.drafted, sql: found.drafted },
    figures: found.figures
  };
}

/** Settings of an analysis that a dragged parameter of the notebook moves, or that differ from the kept ones. */
export function movedSettings(kept: Settings, now: Settings, params: ReadonlyMap<string, unknown>): string[] {
  return Object.keys({ ...kept, ...now }).filter((key) => {
    const value = now[key];
    return String(value) !== String(kept[key]) || variablesOf(value).some((name) => params.has(name));
  });
}

/** Reads what a chart cell does: it fetches the rows of `data`, at most `chartLimit`. */
export function chartProgram(settings: Settings): Program {
  const data = settings.data;
  if (typeof data !== 'string' || data === '') throw new NotebookError({ code: 'chart-data' });
  const statement = `SELECT * FROM ${identifier(data)} LIMIT ${chartLimit + 1}`;
  return {
    ...nothing,
    chart: data,
    statement,
    reading: { ...readingOf(''), relations: [data], variables: variablesOf(settings) }
  };
}

const nothing = { makes: [], figures: {}, asides: {}, warnings: [] };

function readingOf(sql: string): Program['reading'] {
  const all = tokens(sql);
  return { sql: [], relations: [], variables: variablesIn(all), known: [], calls: callsIn(all) };
}

/** Parameters that settings name as `$name`, at any depth. */
function variablesOf(value: unknown): string[] {
  const name = variableOf(value);
  if (name !== undefined) return [name];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(variablesOf) : [];
}
