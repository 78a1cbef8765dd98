import type { Engine } from '../engine/index.ts';
import type { Inspection } from '../import/index.ts';
import { afterPaint } from './afterPaint.ts';
import type { Orders } from './Orders.svelte.ts';

/** What a reading needs of the page around it. */
export interface ReadingOptions {
  engine: Engine;
  orders: Orders;
  /** The files are loaded. */
  onloaded: () => void;
  /** They could not be read, for another reason than the engine's. */
  onfault: (error: unknown) => Promise<void>;
}

/** How files come into the page unasked: one reading at a time, and the newest wins. */
export class Reading {
  #isRunning = $state(false);
  /** A reading that has not come to its end. */
  #unread: (() => Promise<Inspection[]>) | undefined;
  /** Counts what was opened: files that were being fetched for something else are no longer wanted. */
  #turn = 0;
  readonly #options: ReadingOptions;

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  /** True while files are being loaded. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Gives up what is being read: something else has come. */
  drop(): void {
    this.#turn++;
    this.#unread = undefined;
    this.#isRunning = false;
  }

  /** Starts the engine, reads files and loads them in place of those that are there. */
  async run(read: () => Promise<Inspection[]>): Promise<void> {
    const { engine, orders, onloaded, onfault } = this.#options;
    const turn = ++this.#turn;
    this.#unread = read;
    this.#isRunning = true;
    try {
      await afterPaint();
      await engine.start();
      const inspections = await read();
      if (turn !== this.#turn) return;
      await orders.load(inspections, { alone: true });
      this.#unread = undefined;
      onloaded();
    } catch (error) {
      if (turn === this.#turn && engine.state.name !== 'failed') await onfault(error);
    } finally {
      if (turn === this.#turn) this.#isRunning = false;
    }
  }

  /** Reads once more what did not come to its end. */
  async again(): Promise<void> {
    if (this.#unread) await this.run(this.#unread);
  }
}
