import type { Row } from '../../engine/types.ts';
import type { Sort } from './gestures.ts';

/**
 * Gives `limit` rows of a result from row `offset` on (0 is the first), in the order of `sorts`, or in the
 * result's own order. Must give the same rows for the same question. A new function means a new result. The signal
 * says that nobody waits for the rows any more.
 */
export type Page = (
  offset: number,
  limit: number,
  sorts?: readonly Sort[],
  signal?: AbortSignal
) => Promise<Row[]>;

/** What a whole result can be downloaded as. */
export type DownloadFormat = 'csv' | 'xlsx' | 'parquet';

/** How a file is written: what ends it, and who hears of its progress, a fraction from 0 to 1. */
export interface Writing {
  signal?: AbortSignal | undefined;
  onprogress?: ((fraction: number) => void) | undefined;
}
