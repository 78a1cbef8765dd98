import type { Settings } from '../analyses/types.ts';
import type { Cell } from './cell.ts';
import type { ParamValue } from './params.ts';
import type { Problem } from './Problem.ts';
import { movedSettings, settingsOf, type Program } from './program.ts';
import type { Node } from './graph.ts';

/** A round that takes longer, in ms, makes way for newer values. */
const longRound = 250;

/**
 * Values on their way: what runs in place of what the notebook says, until it says the same. Parameters move in
 * rounds: all that depends on a value runs before the newest one is taken, unless that takes long.
 */
export class Drag {
  /** Of a cell, by id: what it does under the dragged settings, or why it cannot. */
  readonly cells = new Map<string, Program | Problem>();
  readonly params = new Map<string, ParamValue>();
  /** Cells that depend on a dragged parameter, through others too. */
  reached: ReadonlySet<string> = new Set();
  /** Cells that follow a dragged parameter; undefined for all that depend on it. */
  watched: readonly string[] | undefined;
  readonly #newest = new Map<string, ParamValue>();
  #roundBegan = 0;
  readonly #moved = new Map<string, Set<string>>();
  readonly #followed = new Map<string, { key: string; turn: number }>();

  get isOn(): boolean {
    return this.cells.size + this.params.size > 0;
  }

  /** Whether a parameter has been dragged on since the round began. */
  get isBehind(): boolean {
    return this.#newest.size > 0;
  }

  /** Whether the next round is due though this one is not done. */
  get isLate(): boolean {
    return this.isBehind && performance.now() - this.#roundBegan > longRound;
  }

  /** A parameter has been dragged to a value, which the next round takes; only cells `watched` follow, if given. */
  move(name: string, value: ParamValue, watched?: readonly string[]): void {
    this.#newest.set(name, value);
    this.watched = watched;
  }

  /** Takes the newest values. */
  beginRound(): this {
    for (const [name, value] of this.#newest) this.params.set(name, value);
    this.#newest.clear();
    this.#roundBegan = performance.now();
    return this;
  }

  /** Cells whose figures have followed: they are not those of the cells' results. */
  get followed(): Iterable<string> {
    return this.#followed.keys();
  }

  /** True for a cell that runs during the drag. */
  moves({ cell: { id } }: Node): boolean {
    return this.cells.has(id) || (this.reached.has(id) && (this.watched?.includes(id) ?? true));
  }

  /** True for a cell that names a dragged parameter and follows it. */
  isNamedIn({ cell: { id }, params }: Node): boolean {
    return (this.watched?.includes(id) ?? true) && params.some((name) => this.params.has(name));
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
