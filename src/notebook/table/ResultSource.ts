import type { QueryOptions, Result } from '../../engine/types.ts';
import { orderSql, whereSql } from './gestureSql.ts';
import type { Filter } from './gestures.ts';
import type { Page } from './page.ts';

/** Where a result's rows are asked for. */
export interface ResultSource {
  /** What stands behind FROM: a quoted name, or a query in brackets. */
  from: string;
  /** What orders rows that a sort leaves equal: `rowid` for a table. Default: the engine's choice. */
  tie?: string;
  /** Asks the engine. Throws EngineError, or the signal's AbortError. */
  query: (sql: string, options?: QueryOptions) => Promise<Result>;
}

/** The rows of a source that filters leave. */
export const pageOf =
  ({ from, tie, query }: ResultSource, filters: readonly Filter[] = []): Page =>
  async (offset, limit, sorts = [], signal) => {
    const rows = `${from}${whereSql(filters)}${orderSql(sorts, tie)}`;
    const { rows: page } = await query(`SELECT * FROM ${rows}\nLIMIT ${limit} OFFSET ${offset}`, {
      ...(signal ? { signal } : {})
    });
    return page;
  };

/** How many rows filters leave. */
export async function countOf(
  { from, query }: ResultSource,
  filters: readonly Filter[],
  signal: AbortSignal
): Promise<number> {
  const { rows } = await query(`SELECT count(*) AS n FROM ${from}${whereSql(filters)}`, { signal });
  return Number(rows[0]?.n);
}
