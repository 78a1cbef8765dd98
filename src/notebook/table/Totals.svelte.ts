import type { Column, Result, Value } from '../../engine/types.ts';
import { identifier } from '../../engine/index.ts';
import { placesOf } from './cellText.ts';
import { whereSql } from './gestureSql.ts';
import { m } from './gestureWords.ts';
import type { ResultSource } from './ResultSource.ts';
import type { TableView } from './TableView.svelte.ts';
import { totalKinds, totalSql, type TotalKind } from './totals.ts';

/** The totals of the rows that a table shows, computed by the engine while they are shown. */
export class Totals {
  readonly #view: TableView;
  readonly #shares: () => readonly string[];
  #chosen = $state.raw<Readonly<Record<string, TotalKind>>>({});
  #result = $state.raw<Result>();
  #failure = $state.raw<unknown>();
  /** Whether the reader wants them. */
  isShown = $state(false);

  /**
   * Call in a component: computes anew whenever what is shown changes.
   * @param shares Columns that hold shares of a whole.
   */
  constructor(view: TableView, source: () => ResultSource | undefined, shares: () => readonly string[]) {
    this.#view = view;
    this.#shares = shares;
    $effect(() => {
      const asked = source();
      if (!asked || !this.isShown) return;
      const controller = new AbortController();
      void this.#compute(asked, this.#expressions(), controller.signal);
      return () => controller.abort();
    });
  }

  /** What went wrong, if they could not be computed. */
  get failure(): unknown {
    return this.isShown ? this.#failure : undefined;
  }

  kinds(column: Column): TotalKind[] {
    return totalKinds(column, this.#shares());
  }

  kind(column: Column): TotalKind {
    return this.#chosen[column.name] ?? this.kinds(column)[0] ?? 'none';
  }

  choose(column: Column, kind: TotalKind): void {
    this.#chosen = { ...this.#chosen, [column.name]: kind };
  }

  /** A column's total with its own type, once it is there. */
  of(column: Column): { value: Value; column: Column } | undefined {
    const name = nameOf(column.name, this.kind(column));
    const described = this.#result?.columns.find((each) => each.name === name);
    const value = this.#result?.rows[0]?.[name];
    return described && value !== undefined ? { value, column: described } : undefined;
  }

  /** Decimals that the total of a column of decimals needs; 0 where it is of another type, or not there. */
  places(column: Column): number {
    const total = this.isShown && column.type === 'decimal' ? this.of(column) : undefined;
    return total?.column.type === 'decimal' ? placesOf(total.value, total.column) : 0;
  }

  /** The text that a column must have room for: what its total says, and the total. */
  widest(column: Column, textOf: (value: Value, described: Column, of: Column) => string | null): string {
    const kind = this.kind(column);
    const total = this.of(column);
    return kind === 'none'
      ? ''
      : `${m.total(kind)}   ${total ? textOf(total.value, total.column, column) : ''}`;
  }

  #expressions(): string[] {
    return this.#view.columns.flatMap((column) => {
      const kind = this.kind(column);
      const sql = totalSql(kind, column.name);
      return sql ? [`${sql} AS ${identifier(nameOf(column.name, kind))}`] : [];
    });
  }

  async #compute(source: ResultSource, expressions: string[], signal: AbortSignal): Promise<void> {
    this.#failure = undefined;
    if (expressions.length === 0) return;
    const sql = `SELECT ${expressions.join(', ')} FROM ${source.from}${whereSql(this.#view.filters)}`;
    try {
      const result = await source.query(sql, { signal });
      if (!signal.aborted) this.#result = result;
    } catch (error) {
      if (!signal.aborted) this.#failure = error;
    }
  }
}

const nameOf = (column: string, kind: TotalKind): string => `${kind} ${column}`;
