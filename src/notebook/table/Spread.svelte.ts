import { distributionsSql, readDistributions, type Distributions } from './distributions.ts';
import type { ResultSource } from './ResultSource.ts';
import type { TableView } from './TableView.svelte.ts';

/** Shorter tables are read at a glance. */
const least = 30;

/** How the values of each column are spread: asked of the engine when the page has nothing else to do. */
export class Spread {
  readonly #view: TableView;
  readonly #source: () => ResultSource | undefined;
  #found = $state.raw<Distributions>();
  /** Whether the table is on the screen. */
  isSeen = $state(false);

  /** Call in a component: asks anew when the result or its filters change, and not at all while nobody sees it. */
  constructor(view: TableView, source: () => ResultSource | undefined) {
    this.#view = view;
    this.#source = source;
    $effect(() => {
      const asked = source();
      if (!asked || !this.isSeen || !this.isWanted) return;
      const { columns, filters, rowCount } = view;
      const sql = distributionsSql(asked.from, filters, columns, rowCount);
      const controller = new AbortController();
      const { signal } = controller;
      const start = () =>
        void asked.query(sql, { signal }).then(
          ({ rows }) => (this.#found = signal.aborted ? this.#found : readDistributions(columns, rows)),
          () => undefined
        );
      const timer = setTimeout(
        () => ('requestIdleCallback' in window ? requestIdleCallback(start) : start()),
        150
      );
      return () => {
        clearTimeout(timer);
        controller.abort();
      };
    });
  }

  /** Whether the headings have room for them. */
  get isWanted(): boolean {
    return this.#source() !== undefined && this.#view.rowCount > least;
  }

  get found(): Distributions | undefined {
    return this.isWanted ? this.#found : undefined;
  }

  /** Rows of the sample; undefined where every row is counted. */
  get sample(): number | undefined {
    const { found } = this;
    return found && found.rows < this.#view.rowCount ? found.rows : undefined;
  }
}
