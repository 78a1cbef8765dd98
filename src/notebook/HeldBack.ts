import type { Cell } from './cell.ts';
import type { Problem } from './Problem.ts';

/**
 * Cells that do not run by themselves: those that the reader has stopped, and those during whose run the engine
 * stopped. Once may have been chance, so these run once more; after a second time in a row they would end every
 * engine to come. Another text, or being asked for, sets a cell free.
 */
export class HeldBack {
  readonly #known = new Map<string, { body: string; problem: Problem; times: number }>();

  /** The engine stopped while this cell ran. */
  broke({ id, body }: Cell, problem: Problem): void {
    const known = this.#known.get(id);
    this.#known.set(id, { body, problem, times: known?.body === body ? known.times + 1 : 1 });
  }

  /** The reader wants no more of it for now. */
  stop({ id, body }: Cell): void {
    this.#known.set(id, { body, problem: { code: 'stopped' }, times: Infinity });
  }

  /** Why the cell is held back; undefined where it is not. */
  problemOf({ id, body }: Cell): Problem | undefined {
    const known = this.#known.get(id);
    return known?.body === body && known.times > 1 ? known.problem : undefined;
  }

  /** It ran to its end, was asked for again, or is gone. */
  free(id: string): void {
    this.#known.delete(id);
  }
}
