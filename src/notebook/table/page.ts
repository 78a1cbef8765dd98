import type { Row } from '../../engine/types.ts';

/** The order in which a reader asked to see a result: one column, NULLs where the engine puts them. */
export interface Sort {
  column: string;
  descending: boolean;
}

/**
 * Gives `limit` rows of a result from row `offset` on (0 is the first), in the order of `sort`, or in the
 * result's own order. Must give the same rows for the same question. A new function means a new result.
 */
export type Page = (offset: number, limit: number, sort?: Sort) => Promise<Row[]>;

/** What a click on a heading asks next: ascending, descending, then the result's own order. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** What a whole result can be downloaded as. */
export type DownloadFormat = 'csv' | 'parquet';
