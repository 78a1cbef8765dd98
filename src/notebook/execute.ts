import type { Result } from '../engine/index.ts';
import type { CellState } from './CellState.ts';
import type { Due } from './due.ts';
import type { Node } from './graph.ts';
import type { Drafting, Program } from './program.ts';
import type { Runner } from './Runner.ts';

/** One run of one cell. */
export interface Job {
  node: Node;
  program: Program;
  due: Due;
  /** Of all that the numbers depend on that it searches for. */
  searchKey?: string | undefined;
  controller: AbortController;
}

/**
 * Does what is due of a cell, and gives what is then known of it.
 * @param described False leaves the columns out.
 * @param seen The figures so far, which asides join.
 * @param onprogress Called with the fraction of a long statement that is done.
 */
export async function execute(
  runner: Runner,
  { node, program, due, searchKey = '', controller }: Job,
  described: boolean,
  seen: CellState['figures'],
  onprogress: (fraction: number) => void
): Promise<Partial<CellState>> {
  const options = { signal: controller.signal, onprogress };
  const { relation, search } = program;
  const searched = (): Promise<string> | undefined =>
    search && runner.search(node.cell.id, search, searchKey, controller.signal);
  if (due === 'later') {
    await searched();
    return { figures: { ...seen, ...(await runner.results(search?.figures ?? {}, options)) } };
  }
  if (due === 'asides') return { figures: { ...seen, ...(await runner.results(program.asides, options)) } };
  if (program.chart !== undefined) {
    const { data, rows } = await runner.chart(program, options);
    return {
      figures: { data },
      columns: data.columns,
      rows,
      cut: rows > data.rows.length ? rows : undefined
    };
  }
  const state: Partial<CellState> = { relation };
  if (due === 'result') {
    const sql = search?.figures ? undefined : await searched();
    state.searched = search && sql ? { relation: search.relation, sql } : undefined;
  }
  if (due === 'result') state.rows = await runner.make(node.cell.id, program, options);
  if (due !== 'figures' && relation !== undefined && described)
    state.columns = await runner.columns(relation, options);
  if (due === 'columns') return state;
  return { ...state, figures: await runner.results(program.figures, options), settings: program.values };
}

/** Why a search ends that the reader wants no more of. */
export const givenUp = new DOMException('The search was given up.', 'AbortError');

/** The figures of a cell whose search was given up: those that read its numbers are there, without rows. */
export const withoutSearch = ({ search }: Program, seen: CellState['figures']): CellState['figures'] => ({
  ...seen,
  ...Object.fromEntries(Object.keys(search?.figures ?? {}).map((name) => [name, { columns: [], rows: [] }]))
});

/**
 * The figures that a dragged value changes; what they need is prepared where it is not there yet.
 * @param key Of all that it is prepared from.
 * @param isOver Asked before they are computed: true where nobody waits for them.
 */
export async function follow(
  runner: Runner,
  { node, controller }: Job,
  draft: Drafting,
  key: string,
  isOver: () => boolean
): Promise<Record<string, Result> | undefined> {
  const { id } = node.cell;
  await runner.prepare(id, draft, key, controller.signal);
  return isOver() ? undefined : runner.draft(id, draft, controller.signal);
}
