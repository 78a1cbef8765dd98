import { untrack } from 'svelte';
import type { Column } from '../../engine/types.ts';
import { nextSorts, shownColumns, untouched, withFilter, type Filter, type Gestures } from './gestures.ts';
import type { Page } from './page.ts';
import { countOf, pageOf, type ResultSource } from './ResultSource.ts';

/** A result as a table is given it. */
export interface TableResult {
  columns: Column[];
  /** Rows without any filter. */
  rowCount: number;
  /** Gives rows where there is no source: such rows cannot be filtered. With neither, rows are on their way. */
  page?: Page;
  source?: ResultSource;
}

/** Filters whose rows have been counted, and whose count they are. */
interface Counted {
  source: ResultSource;
  filters: readonly Filter[];
  rows: number;
}

const unfiltered: readonly Filter[] = [];

const same = (a: readonly Filter[], b: readonly Filter[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A result as its reader sees it: what is filtered, sorted, pinned and hidden, and the rows that come of it. Filtered
 * rows are shown when they have been counted; until then those before them stay.
 */
export class TableView {
  readonly #result: () => TableResult;
  #gestures = $state.raw<Gestures>(untouched);
  #counted = $state.raw<Counted>();
  #failure = $state.raw<unknown>();
  #folded = $state.raw<readonly string[]>([]);
  #attempt = $state(0);

  /** Call in a component: counts anew whenever the result or a filter changes. */
  constructor(result: () => TableResult) {
    this.#result = result;
    $effect(() => {
      const source = this.#source;
      const { filters } = this.gestures;
      void this.#attempt;
      if (!source || filters.length === 0) return;
      const controller = new AbortController();
      untrack(() => void this.#count(source, filters, controller.signal));
      return () => controller.abort();
    });
  }

  /** Each apart from the others, so that rows are not fetched again where only another part of the result is new. */
  readonly #source: ResultSource | undefined = $derived.by(() => this.#result().source);
  readonly #given: Page | undefined = $derived.by(() => this.#result().page);
  readonly #hasSource: boolean = $derived(this.#source !== undefined);
  readonly #columns: Column[] = $derived.by(() => this.#result().columns);
  readonly #names: string = $derived.by(() => JSON.stringify(this.#columns.map(({ name }) => name)));
  readonly #whole: number = $derived.by(() => this.#result().rowCount);

  /** What the reader has done, as far as the result still has the columns for it. */
  readonly gestures: Gestures = $derived.by(() => {
    const names = new Set(JSON.parse(this.#names) as string[]);
    const { filters, sorts, pinned, hidden } = this.#gestures;
    const has = ({ column }: { column: string }) => names.has(column);
    return {
      filters: this.#hasSource ? filters.filter(has) : [],
      sorts: sorts.filter(has),
      pinned: pinned.filter((name) => names.has(name)),
      hidden: hidden.filter((name) => names.has(name))
    };
  });

  /** The columns that are shown, pinned ones first. */
  readonly columns: Column[] = $derived.by(() =>
    shownColumns(this.#columns, this.gestures).filter(({ name }) => !this.#folded.includes(name))
  );

  /** Columns that the table leaves out by itself: unlike hidden ones, they are in all that is made of its rows. */
  get folded(): readonly string[] {
    return this.#folded;
  }

  fold(columns: readonly string[]): void {
    this.#folded = columns;
  }

  readonly #left: Counted | undefined = $derived.by(() => {
    const source = this.#source;
    return source && this.gestures.filters.length && this.#counted?.source === source
      ? this.#counted
      : undefined;
  });

  /** The filters whose rows are shown. */
  readonly filters: readonly Filter[] = $derived(this.#left?.filters ?? unfiltered);

  /** Rows that are shown. */
  readonly rowCount: number = $derived.by(() => this.#left?.rows ?? this.#whole);

  /** Whether filters are being counted. */
  get isCounting(): boolean {
    return !this.#failure && !same(this.filters, this.gestures.filters);
  }

  /** The rows that are shown, by any order. */
  readonly page: Page = $derived.by(() => {
    if (this.#source) return pageOf(this.#source, this.filters);
    return this.#given ?? (() => new Promise(() => {}));
  });

  /** What went wrong with the last count, if it did. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Counts again after a failure. */
  retry(): void {
    this.#attempt += 1;
  }

  /** Puts a column into the order, turns it round, or takes it out: see `nextSorts`. */
  sort(column: string, adding = false): void {
    this.change({ sorts: nextSorts(this.gestures.sorts, column, adding) });
  }

  /** Filters a column, or (undefined) shows all of it again. */
  filter(column: string, filter: Filter | undefined): void {
    this.#gestures = withFilter(this.gestures, column, filter);
  }

  change(changes: Partial<Gestures>): void {
    this.#gestures = { ...this.gestures, ...changes };
  }

  async #count(source: ResultSource, filters: readonly Filter[], signal: AbortSignal): Promise<void> {
    this.#failure = undefined;
    try {
      const rows = await countOf(source, filters, signal);
      if (!signal.aborted) this.#counted = { source, filters, rows };
    } catch (error) {
      if (!signal.aborted) this.#failure = error;
    }
  }
}
