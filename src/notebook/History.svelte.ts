import type { NotebookDocument } from './document.ts';

/** Changes of one kind within this time, in milliseconds, are undone together. */
const together = 1500;

/** What the notebook was before each change. Documents share their unchanged cells, so that a step costs little. */
export class History {
  #past = $state.raw<readonly NotebookDocument[]>([]);
  #future = $state.raw<readonly NotebookDocument[]>([]);
  #last: { key: string; at: number } | undefined;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps a document that is about to change. Changes under one key that follow each other closely are one step. */
  record(before: NotebookDocument, key?: string): void {
    const now = performance.now();
    const same = key !== undefined && this.#last?.key === key && now - this.#last.at < together;
    if (!same) this.#past = [...this.#past, before];
    this.#future = [];
    this.#last = key === undefined ? undefined : { key, at: now };
  }

  /** Ends a step: the next change is a step of its own. */
  close(): void {
    this.#last = undefined;
  }

  /** The document before the last step, given the present one. */
  undo(present: NotebookDocument): NotebookDocument | undefined {
    const before = this.#past.at(-1);
    if (!before) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [present, ...this.#future];
    this.close();
    return before;
  }

  /** The document that the last undo left. */
  redo(present: NotebookDocument): NotebookDocument | undefined {
    const [after, ...rest] = this.#future;
    if (!after) return undefined;
    this.#future = rest;
    this.#past = [...this.#past, present];
    this.close();
    return after;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
    this.close();
  }
}
