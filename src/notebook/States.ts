import { idle, type CellState, type CellStatus } from './CellState.ts';
import type { Done, Due } from './due.ts';
import type { Node } from './graph.ts';
import { isOfCell, type Problem } from './Problem.ts';
import type { Program } from './program.ts';

/** The states of cells, and whom they are told. A state that says nothing new is not told. */
export class States {
  readonly #states = new Map<string, CellState>();
  readonly #tell: (id: string, state: CellState) => void;

  constructor(tell: (id: string, state: CellState) => void) {
    this.#tell = tell;
  }

  get(id: string): CellState {
    return this.#states.get(id) ?? idle;
  }

  has(id: string): boolean {
    return this.#states.has(id);
  }

  /** True where there is something to look at, new or old. */
  isSeen(id: string): boolean {
    const { figures, relation } = this.get(id);
    return figures !== undefined || relation !== undefined;
  }

  change(id: string, change: Partial<CellState>): void {
    const before = this.get(id);
    const keys = Object.keys(change) as (keyof CellState)[];
    if (this.#states.has(id) && keys.every((key) => isSame(before[key], change[key]))) return;
    const state = { ...before, ...change };
    this.#states.set(id, state);
    this.#tell(id, state);
  }

  /**
   * A change has reached the cell. Stored figures are those of their source: its arrival does not make them old.
   */
  outdate(id: string, status: CellStatus, isSource: boolean): void {
    const { stored, old } = this.get(id);
    this.change(id, { status, old: isSource && stored ? old : this.isSeen(id) });
  }

  /** The cell cannot run. Stored figures stay as they are while only the data is missing. */
  blocked({ cell, warnings, program }: Node, error: Problem): void {
    if (this.get(cell.id).stored && error.code === 'source-missing') return;
    this.change(cell.id, {
      status: error.code === 'stopped' ? 'stale' : isOfCell(error) ? 'failed' : 'blocked',
      error,
      warnings,
      blockedBy: error.code === 'blocked' ? error.name : undefined,
      started: undefined,
      searching: undefined,
      progress: undefined,
      statement: program?.statement,
      old: this.isSeen(cell.id)
    });
  }

  /** The cell has nothing to run, or there is no engine to run it. */
  resting(node: Node, program: Program | undefined): void {
    const { id } = node.cell;
    const { stored, old } = this.get(id);
    const seen = this.isSeen(id);
    const common = { ...commonState(node, program), relation: undefined };
    if (!program)
      this.change(id, { ...common, status: 'idle', warnings: node.problem ? [node.problem] : node.warnings });
    else if (stored && !old) this.change(id, { ...common, status: 'fresh' });
    else this.change(id, { ...common, status: seen ? 'stale' : 'idle', old: seen });
  }

  /** Nothing is in the cell's way. `held`: it waits until a dragged value is let go. */
  due(node: Node, program: Program, done: Done | undefined, due: Due | undefined, held: boolean): void {
    const { id } = node.cell;
    const common = commonState(node, program, done?.warning);
    const before = this.get(id);
    const old = before.stored ? before.old : this.isSeen(id);
    if (done?.problem && !due) this.change(id, { ...common, status: 'failed', error: done.problem, old });
    else if (due === 'result' || due === 'figures')
      this.change(id, { ...common, status: held ? 'stale' : 'waiting', old });
    else this.change(id, { ...common, status: 'fresh', old: false, stored: false });
  }

  forget(id: string): void {
    this.#states.delete(id);
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((each, index) => each === b[index]));

const commonState = (node: Node, program: Program | undefined, warning?: Problem): Partial<CellState> => ({
  error: undefined,
  blockedBy: undefined,
  started: undefined,
  searching: undefined,
  progress: undefined,
  warnings: warning ? [...node.warnings, warning] : node.warnings,
  statement: program?.statement
});
