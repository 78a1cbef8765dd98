import type { CellState } from './CellState.ts';

/**
 * Passes the states of cells on. Those that can wait are told in a task of their own, only the newest of each cell: the
 * engine is asked for what comes next before the page draws what there is, and both work at once.
 */
export class Telling {
  readonly #tell: (id: string, state: CellState) => void;
  readonly #waiting = new Map<string, CellState>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (id: string, state: CellState) => void) {
    this.#tell = tell;
  }

  tell(id: string, state: CellState, canWait: boolean): void {
    this.#waiting.set(id, state);
    if (canWait) this.#timer ??= setTimeout(() => this.flush());
    else this.flush();
  }

  /** Tells what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [id, state] of waiting) this.#tell(id, state);
  }
}
