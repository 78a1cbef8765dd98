import type { Settings } from '../analyses/types.ts';
import type { Cell } from './cell.ts';
import type { ParamValue } from './params.ts';
import type { Problem } from './Problem.ts';
import { movedSettings, settingsOf, type Program } from './program.ts';
import type { Node } from './graph.ts';

/** Values on their way: what runs in place of what the notebook says, until it says the same. */
export class Drag {
  /** Of a cell, by id: what it does under the dragged settings, or why it cannot. */
  readonly cells = new Map<string, Program | Problem>();
  readonly params = new Map<string, ParamValue>();
  /** Cells that follow a dragged parameter; undefined for all that name it. */
  watched: readonly string[] | undefined;
  readonly #moved = new Map<string, Set<string>>();
  readonly #followed = new Map<string, { key: string; turn: number }>();

  get isOn(): boolean {
    return this.cells.size + this.params.size > 0;
  }

  /** Cells whose figures have followed: they are not those of the cells' results. */
  get followed(): Iterable<string> {
    return this.#followed.keys();
  }

  /** True for a cell that runs during the drag. */
  moves({ cell, params }: Node): boolean {
    if (this.cells.has(cell.id)) return true;
    return (this.watched?.includes(cell.id) ?? true) && params.some((name) => this.params.has(name));
  }

  /** All settings of a cell that the drag has moved so far, these included. Throws a NotebookError for a cell that cannot be read. */
  movedIn(cell: Cell, settings: Settings): ReadonlySet<string> {
    const moved = this.#moved.get(cell.id) ?? new Set();
    for (const name of movedSettings(settingsOf(cell.body), settings, this.params)) moved.add(name);
    this.#moved.set(cell.id, moved);
    return moved;
  }

  /** The settings under which a cell is dragged; undefined where it is not. */
  settingsOf(id: string): Settings | undefined {
    const dragged = this.cells.get(id);
    return dragged && 'statement' in dragged ? dragged.settings : undefined;
  }

  /** What a cell does now. */
  programOf(node: Node): Program | undefined {
    const dragged = this.cells.get(node.cell.id);
    return dragged && 'statement' in dragged ? dragged : node.program;
  }

  /** Why a cell cannot do what it says now. */
  problemOf(node: Node): Problem | undefined {
    const dragged = this.cells.get(node.cell.id);
    if (!dragged) return node.problem;
    return 'code' in dragged ? dragged : undefined;
  }

  /** The figures of a cell are those that the key stands for. */
  follow(id: string, key: string, turn: number): void {
    this.#followed.set(id, { key, turn });
  }

  hasFollowed(id: string, key: string): boolean {
    return this.#followed.get(id)?.key === key;
  }

  /** When a cell's figures last followed, as a count of all runs. */
  turnOf(id: string): number {
    return this.#followed.get(id)?.turn ?? 0;
  }
}
