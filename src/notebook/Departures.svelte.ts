import type { Cell } from './cell.ts';
import type { Graph } from './graph.ts';

/** A name that a cell had, and that others still name. */
export interface Departure {
  /** The name that nothing has any more. */
  name: string;
  /** The cell after which this is said: the one that was renamed, or what stood before the one removed; null before all. */
  after: string | null;
  /** What the cell is called now; undefined where it was removed or has no name. */
  now?: string;
  /** The cell as it was. */
  cell: Cell;
  /** Cells that are left behind. */
  readers: Cell[];
}

type Left = Omit<Departure, 'readers' | 'now'>;

/** Names that cells had while the notebook was open. Whoever gives a name again, or names it no more, ends a departure. */
export class Departures {
  #left = $state.raw<readonly Left[]>([]);

  /** A cell has given up its name. */
  add(left: Left): void {
    this.#left = [...this.#left.filter(({ name }) => name !== left.name), left];
  }

  clear(): void {
    this.#left = [];
  }

  /** Those of which something is left behind. */
  among(cells: readonly Cell[], { nodes }: Graph): Departure[] {
    if (this.#left.length === 0) return [];
    const taken = new Set(cells.map(({ name }) => name?.toLowerCase()));
    return this.#left.flatMap((left) => {
      const key = left.name.toLowerCase();
      if (taken.has(key)) return [];
      const readers = cells.filter(({ id }) =>
        nodes.get(id)?.others.some((other) => other.toLowerCase() === key)
      );
      const after = cells.some(({ id }) => id === left.after) ? left.after : null;
      const now = cells.find(({ id }) => id === left.cell.id)?.name;
      return readers.length ? [{ ...left, after, now, readers }] : [];
    });
  }
}
