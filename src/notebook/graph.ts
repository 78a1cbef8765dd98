import type { Analysis, Settings } from '../analyses/types.ts';
import type { Cell } from './cell.ts';
import { isInternal } from './naming.ts';
import { orderOf } from './order.ts';
import type { Percent } from '../analyses/index.ts';
import type { ParamValue } from './params.ts';
import { NotebookError, type Problem } from './Problem.ts';
import {
  analysisProgram,
  chartProgram,
  isHidden,
  relationOf,
  settingsOf,
  sqlProgram,
  type Program
} from './program.ts';
import { tokens } from './sqlTokens.ts';
import { wordsIn, type Made } from './statements.ts';

/** What a cell depends on and what depends on it. */
export interface Node {
  cell: Cell;
  /** Undefined where the cell does nothing (prose, an unknown kind) or cannot be read: see `problem`. */
  program?: Program;
  /** Relations, macros and variables under which others see this cell, lower case. */
  provides: string[];
  /** Cells that this one names, by id. */
  reads: string[];
  /** Sources that it names, as the graph's `sources` spell them. */
  sources: string[];
  /** Parameters that it names. */
  params: string[];
  /** Relations that it names and that are neither cell nor source: the engine may know them. */
  others: string[];
  /** Why the cell is not run. */
  problem?: Problem;
  /** What its author should know though it runs. */
  warnings: Problem[];
}

/** The cells of a notebook and how they hang together. */
export interface Graph {
  /** By cell id. */
  nodes: Map<string, Node>;
  /** Ids in order of dependence. */
  order: string[];
}

/** The graph of no cells. */
export const emptyGraph: Graph = { nodes: new Map(), order: [] };

/** What the names in cells can stand for. */
export interface Surroundings {
  analyses: readonly Analysis[];
  /** Names of sources, loaded or not. */
  sources: readonly string[];
  /** Relations that analyses are read without, for they are not there: see `lackingBeside`. */
  lacking: readonly string[];
  /** Values of the notebook's parameters, by name; undefined for those that cannot be used. */
  params: ReadonlyMap<string, ParamValue | Percent | undefined>;
  /** Names that no cell may have or make, lower case: relations of the library, and its macros with `()` after the name. */
  reserved: ReadonlySet<string>;
  /** Relations that a statement reads, by the engine's parser; without an engine its words are taken. */
  relationsOf?: (sql: string) => Promise<string[]>;
}

/** Finds what every cell names, the order that follows, and what is wrong with the names. */
export async function graphOf(cells: readonly Cell[], around: Surroundings): Promise<Graph> {
  const nodes = new Map(cells.map((cell) => [cell.id, nodeOf(cell, around)]));
  const owners = ownersOf([...nodes.values()], around);
  await Promise.all([...nodes.values()].map((node) => resolve(node, owners, around)));
  const { order, cycles } = orderOf([...nodes.keys()], (id) => nodes.get(id)!.reads);
  for (const cycle of cycles)
    cycle.forEach((id, index) => {
      const cells = [...cycle.slice(index), ...cycle.slice(0, index)];
      const names = cells.map((member) => labelOf(nodes.get(member)!.cell));
      nodes.get(id)!.problem ??= { code: 'cycle', names, cells };
    });
  return { nodes, order };
}

/** How messages call a cell. */
export const labelOf = (cell: Cell): string => cell.name ?? cell.kind;

/**
 * What a cell does; while a value is dragged, with these settings instead of its own.
 * Throws a NotebookError where it cannot be read.
 * @param moved The settings that are being dragged.
 */
export function programOf(
  cell: Cell,
  around: Surroundings,
  settings?: Settings,
  moved: ReadonlySet<string> = new Set()
): Program | undefined {
  if (cell.kind === 'text') return undefined;
  if (cell.kind === 'sql') return sqlProgram(cell);
  if (cell.kind === 'chart') return chartProgram(settings ?? settingsOf(cell.body));
  const analysis = around.analyses.find(({ kind }) => kind === cell.kind);
  if (!analysis) throw new NotebookError({ code: 'kind-unknown', name: cell.kind });
  return analysisProgram(cell, analysis, settings ?? settingsOf(cell.body), around, moved);
}

/** What is read of a cell, or why it cannot be read. */
export function tried(read: () => Program | undefined): Program | Problem | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    return error.problem;
  }
}

function nodeOf(cell: Cell, around: Surroundings): Node {
  const node: Node = { cell, provides: [], reads: [], sources: [], params: [], others: [], warnings: [] };
  if (cell.name) node.provides.push(cell.name.toLowerCase());
  const read = tried(() => programOf(cell, around));
  if (read && 'code' in read) node.problem = read;
  else node.program = read;
  node.warnings.push(...(node.program?.warnings ?? []));
  for (const { made } of node.program?.makes ?? []) node.provides.push(keyOf(made));
  if (node.program?.search) node.provides.push(node.program.search.relation.toLowerCase());
  return node;
}

/** Variables and macros live in spaces of their own. */
/** The key under which a cell provides a variable. */
export const variable = (name: string): string => `$${name.toLowerCase()}`;
const macro = (name: string): string => `${name.toLowerCase()}()`;
const keyOf = ({ type, name }: Made): string =>
  type === 'VARIABLE' ? variable(name) : type.startsWith('MACRO') ? macro(name) : name.toLowerCase();
const plain = (key: string): string => key.replace(/^\$|\(\)$/g, '');

/** Who stands for which name. The first cell keeps a name that several want; both are told. */
function ownersOf(nodes: Node[], around: Surroundings): Map<string, Node> {
  const owners = new Map<string, Node>();
  const taken = new Set([
    ...around.sources.map((name) => name.toLowerCase()),
    ...around.reserved,
    ...[...around.params.keys()].map(variable)
  ]);
  for (const node of nodes)
    for (const name of new Set(node.provides)) {
      const owner = owners.get(name);
      if (taken.has(name) || isInternal(name)) node.problem = { code: 'reserved', name: plain(name) };
      else if (owner) {
        node.problem = { code: 'duplicate', name: plain(name) };
        owner.warnings.push({ code: 'name-wanted', name: plain(name) });
      } else owners.set(name, node);
    }
  return owners;
}

async function resolve(node: Node, owners: Map<string, Node>, around: Surroundings): Promise<void> {
  const { program } = node;
  if (!program) return;
  const own = new Set(program.makes.map(({ made }) => made.name.toLowerCase()));
  const sources = new Map(around.sources.map((name) => [name.toLowerCase(), name]));
  const found = {
    reads: new Set<string>(),
    sources: new Set<string>(),
    params: new Set<string>(),
    others: new Set<string>()
  };
  const name = (relation: string, certain: boolean): void => {
    const key = relation.toLowerCase();
    if (own.has(key)) return;
    const owner = owners.get(key);
    const source = sources.get(key);
    // Without the engine's parser its own name may be a column or a function.
    if (owner === node && !certain) return;
    if (owner) found.reads.add(owner.cell.id);
    else if (source) found.sources.add(source);
    else if (certain) found.others.add(relation);
  };
  for (const relation of program.reading.relations) name(relation, true);
  for (const sql of program.reading.sql) {
    const relations = await around.relationsOf?.(sql).catch(() => []);
    if (relations?.length) relations.forEach((relation) => name(relation, true));
    else wordsIn(tokens(sql)).forEach((word) => name(word, false));
  }
  for (const call of program.reading.calls) {
    const owner = owners.get(macro(call));
    if (owner && owner !== node) found.reads.add(owner.cell.id);
  }
  for (const each of program.reading.variables) {
    const owner = owners.get(variable(each));
    if (owner === node) continue;
    if (owner && !program.reading.known.includes(each)) found.reads.add(owner.cell.id);
    else if (around.params.has(each)) found.params.add(each);
    else node.problem ??= { code: 'parameter-missing', name: each };
  }
  Object.assign(node, {
    reads: [...found.reads],
    sources: [...found.sources],
    params: [...found.params],
    others: [...found.others]
  });
}

/** True for what a cell made and still means to make, hidden relations included. A cell that cannot be read keeps what it made. */
export function isStillMade(node: Node | undefined, { type, name }: Made): boolean {
  if (!node) return false;
  const { program, cell } = node;
  if (isHidden(cell, name)) return true;
  if (!program) return node.provides.includes(name.toLowerCase()) || name === relationOf(cell);
  const isResult =
    (type === 'TABLE' || type === 'VIEW') && program.query !== undefined && program.relation === name;
  if (type === 'TABLE' && program.search?.relation === name) return true;
  return isResult || program.makes.some(({ made }) => made.type === type && made.name === name);
}

/** The nodes of which this is true, and all that read them. */
export function reachedFrom({ order, nodes }: Graph, isChanged: (node: Node) => boolean): Set<string> {
  const reached = new Set<string>();
  for (const id of order) {
    const node = nodes.get(id)!;
    if (isChanged(node) || node.reads.some((read) => reached.has(read))) reached.add(id);
  }
  return reached;
}
