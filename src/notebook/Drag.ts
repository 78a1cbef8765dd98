import type { ParamValue } from './params.ts';
import type { Problem } from './Problem.ts';
import type { Program } from './program.ts';
import type { Node } from './graph.ts';

/** Values on their way: what runs in place of what the notebook says, until it says the same. */
export class Drag {
  /** Of a cell, by id: what it does under the dragged settings, or why it cannot. */
  readonly cells = new Map<string, Program | Problem>();
  readonly params = new Map<string, ParamValue>();
  /** Cells that follow a dragged parameter; undefined for all that name it. */
  watched: readonly string[] | undefined;

  get isOn(): boolean {
    return this.cells.size + this.params.size > 0;
  }

  /** True for a cell that runs during the drag. */
  moves({ cell, params }: Node): boolean {
    if (this.cells.has(cell.id)) return true;
    return (this.watched?.includes(cell.id) ?? true) && params.some((name) => this.params.has(name));
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
}
