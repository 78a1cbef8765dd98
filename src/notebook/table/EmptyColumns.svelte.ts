import { untrack } from 'svelte';
import { identifier } from '../../engine/index.ts';
import type { ResultSource } from './ResultSource.ts';
import type { TableResult, TableView } from './TableView.svelte.ts';

/** The columns of a result in which nothing stands: folded until they are asked for. What is downloaded keeps them. */
export class EmptyColumns {
  readonly #view: TableView;
  #names = $state.raw<readonly string[]>([]);
  #isFolded = $state(true);

  /** Call in a component: looks at each other result. Until that is done, what was folded before stays so. */
  constructor(view: TableView, result: () => TableResult) {
    this.#view = view;
    const source = $derived(result().source);
    const names = $derived(JSON.stringify(result().columns.map(({ name }) => name)));
    const isOne = $derived(result().rowCount < 2);
    $effect(() => {
      const columns = JSON.parse(names) as string[];
      if (!source || isOne) return untrack(() => this.#found([]));
      const controller = new AbortController();
      void this.#look(source, columns, controller.signal);
      return () => controller.abort();
    });
  }

  /** Their names; none of a result that is empty in all columns, or has but one row. */
  get names(): readonly string[] {
    return this.#names;
  }

  get isFolded(): boolean {
    return this.#isFolded;
  }

  toggle(): void {
    this.#isFolded = !this.#isFolded;
    this.#found(this.#names);
  }

  #found(names: readonly string[]): void {
    this.#names = names;
    this.#view.fold(this.#isFolded ? names : []);
  }

  async #look({ from, query }: ResultSource, columns: string[], signal: AbortSignal): Promise<void> {
    const counts = columns.map((name, at) => `count(${identifier(name)}) AS n${at}`);
    const counted = await query(`SELECT ${counts.join(', ')} FROM ${from}`, { signal }).catch(
      () => undefined
    );
    const [row] = counted?.rows ?? [];
    if (signal.aborted || !row) return;
    const empty = columns.filter((_, at) => Number(row[`n${at}`]) === 0);
    this.#found(empty.length < columns.length ? empty : []);
  }
}
