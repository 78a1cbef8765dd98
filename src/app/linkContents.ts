import { SettingError } from '../analyses/index.ts';
import {
  canonicalSources,
  relationSpots,
  type Cell,
  type FrontMatter,
  type Notebook
} from '../notebook/index.ts';
import { filesIn } from './sources.ts';

/** A cell that has not run: its prose as Markdown, or what it would run (SQL, or its settings where it draws). */
export type Unrun = { prose: string } | { name: string; statement: string };

/** What a notebook says and would run, in its order. */
export function contentsOf(notebook: Notebook): Unrun[] {
  return notebook.cells
    .filter(({ kind, body }) => kind !== 'text' || body.trim())
    .map((cell) => {
      if (cell.kind === 'text') return { prose: cell.body };
      const analysis = notebook.analyses.find(({ kind }) => kind === cell.kind);
      const name = [analysis?.title() ?? cell.kind, cell.name].filter(Boolean).join(' · ');
      return { name, statement: statementOf(notebook, cell) };
    });
}

/** What a cell would run, or why it cannot; of a cell that is no analysis, what is written in it. */
function statementOf(notebook: Notebook, { id, kind, body }: Cell): string {
  const analysis = notebook.analyses.find((each) => each.kind === kind);
  if (!analysis) return body;
  try {
    return analysis.statement(notebook.settings(id));
  } catch (error) {
    if (error instanceof SettingError) return error.say((parameter) => analysis.label(parameter));
    return error instanceof Error ? error.message : body;
  }
}

/** A relation that a notebook was made on. */
export interface MadeOn {
  relation: string;
  /** Its files, as the notebook names them; none where a link leaves them out. */
  files: string[];
  /** The columns of its files that the notebook speaks of. */
  columns: string[];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a map, or of a list of maps. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => texts(each));
  return isMap(value)
    ? Object.values(value).filter((each): each is string => typeof each === 'string' && each !== '')
    : [];
}

/** Every column that a source names: by its role, as the key of a join, and of its statuses. */
function columnsOf({ roles, joins, read }: Record<string, unknown>): string[] {
  const { status, statuses } = isMap(read) ? read : {};
  return [
    ...texts(roles),
    ...texts(joins).flatMap((keys) => keys.split(' = ')),
    ...texts({ status }),
    ...(isMap(statuses) ? Object.keys(statuses) : [])
  ].filter(Boolean);
}

const dateOrders: Record<string, string> = { dmy: 'DD/MM/YYYY', mdy: 'MM/DD/YYYY', ymd: 'YYYY/MM/DD' };

/** What a notebook says aloud of the reader's files: names of columns, words of statuses, and how values are read. */
export function namedIn({ sources }: Pick<FrontMatter, 'sources'>): {
  columns: string[];
  statuses: string[];
  readings: string[];
} {
  const readings = Object.values(sources).flatMap(({ read }) => {
    const { dates, zone, currency } = isMap(read) ? read : {};
    return texts({ dates: dateOrders[String(dates)] ?? dates, zone, currency });
  });
  const words = Object.values(sources).flatMap(({ read }) =>
    isMap(read) && isMap(read.statuses)
      ? Object.values(read.statuses).flatMap((meant) => (isMap(meant) ? Object.keys(meant) : []))
      : []
  );
  return {
    columns: [...new Set(Object.values(sources).flatMap(columnsOf))],
    statuses: [...new Set(words)],
    readings: [...new Set(readings)]
  };
}

/** The relations that a notebook was made on, orders first. */
export const madeOn = ({ sources }: Pick<FrontMatter, 'sources'>): MadeOn[] =>
  Object.entries(sources)
    .map(([relation, source]) => ({
      relation,
      files: filesIn(source),
      columns: [...new Set(texts(source.roles))]
    }))
    .sort((a, b) => Number(b.relation === 'orders') - Number(a.relation === 'orders'));

/** The relations of files that a notebook's cells read, in the order in which they first do. */
export function neededBy(notebook: Notebook): string[] {
  const known = [...new Set([...canonicalSources, ...Object.keys(notebook.frontMatter.sources)])];
  const reads = (cell: Cell, name: string): boolean =>
    cell.kind === 'chart'
      ? notebook.settings(cell.id).data === name
      : relationSpots(statementOf(notebook, cell), name).length > 0;
  const cells = notebook.cells.filter(({ kind }) => kind !== 'text');
  return [...new Set(cells.flatMap((cell) => known.filter((name) => reads(cell, name))))];
}
