import type { Cell } from './cell.ts';
import type { Problem } from './Problem.ts';

/**
 * Cells during whose run the engine stopped. Once may have been chance, so they run once more; after a second time in
 * a row they are not run by themselves, for that would end every engine to come.
 */
export class Killers {
  readonly #known = new Map<string, { body: string; problem: Problem; times: number }>();

  /** The engine stopped while this cell ran. */
  add({ id, body }: Cell, problem: Problem): void {
    const known = this.#known.get(id);
    this.#known.set(id, { body, problem, times: known?.body === body ? known.times + 1 : 1 });
  }

  /** Why the cell is held back; undefined for another text, or where its author has asked for it again. */
  problemOf({ id, body }: Cell): Problem | undefined {
    const known = this.#known.get(id);
    return known?.body === body && known.times > 1 ? known.problem : undefined;
  }

  /** It ran to its end, was asked for again, or is gone. */
  forget(id: string): void {
    this.#known.delete(id);
  }
}
