import type { Row } from '../../engine/types.ts';

interface Source {
  /** Rows of the whole result. */
  rowCount: number;
  /** Gives `limit` rows from `offset` on. */
  load: (offset: number, limit: number, signal: AbortSignal) => Promise<Row[]>;
  /** Rows `first` to `end` (excluded) have come. */
  onarrive: (first: number, end: number) => void;
  /** A window could not be loaded. It is asked for again with the next `want`. */
  onfail: (error: unknown) => void;
}

/** Rows of one request: a few screens, so that slow scrolling seldom waits. */
export const windowSize = 250;

/** Windows kept: 20,000 rows around where the reader has been. */
const keptWindows = 80;

/**
 * The rows of a long result, fetched in windows where the reader looks. One request is under way at a time,
 * because the engine answers one at a time; when it ends, the newest view decides which is next, so that places
 * scrolled past are never asked for. A row is either the row at its index or missing, never another.
 */
export class RowWindows {
  #source: Source;
  #kept = new Map<number, Row[]>();
  #wanted: number[] = [];
  #loading = false;
  readonly #controller = new AbortController();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Whether no rows have come yet. */
  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** The row at an index, or undefined while it has not come. */
  row(index: number): Row | undefined {
    return this.#kept.get(Math.floor(index / windowSize))?.[index % windowSize];
  }

  /** Says which rows, `first` to `end` (excluded), the reader sees now. A screen before and after them is fetched too. */
  want(first: number, end: number): void {
    const last = Math.ceil(this.#source.rowCount / windowSize) - 1;
    const at = (row: number) => Math.min(last, Math.max(0, Math.floor(row / windowSize)));
    const screen = end - first;
    const seen = [at(first), at(end - 1), at(end - 1 + screen), at(first - screen)];
    this.#wanted = [...new Set(seen)];
    for (const window of this.#wanted) this.#touch(window);
    void this.#fetch();
  }

  /** Drops what is under way: nothing is reported any more. */
  close(): void {
    this.#controller.abort();
  }

  #touch(window: number): void {
    const rows = this.#kept.get(window);
    if (!rows) return;
    this.#kept.delete(window);
    this.#kept.set(window, rows);
  }

  async #fetch(): Promise<void> {
    if (this.#loading) return;
    const { rowCount, load, onarrive, onfail } = this.#source;
    const { signal } = this.#controller;
    this.#loading = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const offset = next * windowSize;
      try {
        const rows = await load(offset, Math.min(windowSize, rowCount - offset), signal);
        if (signal.aborted) return;
        this.#keep(next, rows);
        onarrive(offset, offset + rows.length);
      } catch (error) {
        this.#wanted = [];
        if (!signal.aborted) onfail(error);
      }
    }
    this.#loading = false;
  }

  #next(): number | undefined {
    return this.#controller.signal.aborted
      ? undefined
      : this.#wanted.find((window) => !this.#kept.has(window));
  }

  #keep(window: number, rows: Row[]): void {
    this.#kept.set(window, rows);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= keptWindows) return;
      this.#kept.delete(old);
    }
  }
}
