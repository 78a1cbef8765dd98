import type { Column, Row } from '../../engine/types.ts';
import { placesOf } from './cellText.ts';
import type { Page } from './page.ts';

/**
 * How many decimals each column of doubles or decimals is written with: as many as the value that needs most of those that have
 * come. They only grow while a result is read, so that its numbers stand still.
 */
export class Places {
  #most = $state.raw<Readonly<Record<string, number>>>({});
  #result: unknown;

  /** Of a column, by its name; 0 where nothing is known of it. */
  of(column: string): number {
    return this.#most[column] ?? 0;
  }

  /**
   * The rows of a page, counted as they come.
   * @param result What the rows are of: those of another begin anew.
   */
  counting(page: Page, columns: () => readonly Column[], result: unknown): Page {
    return async (...asked) => {
      const rows = await page(...asked);
      this.#count(rows, columns(), result);
      return rows;
    };
  }

  #count(rows: readonly Row[], columns: readonly Column[], result: unknown): void {
    const before = this.#result === result ? this.#most : {};
    const most = columns
      .filter(({ type }) => type === 'double' || type === 'decimal')
      .map((column) => {
        const { name } = column;
        const places = rows.map((row) => placesOf(row[name], column));
        return [name, places.reduce((a, b) => Math.max(a, b), before[name] ?? 0)] as const;
      });
    this.#result = result;
    if (most.some(([name, places]) => places !== this.#most[name])) this.#most = Object.fromEntries(most);
  }
}
