import type { Database } from '../../src/engine/types.ts';
import { inspect, loadOrders, release, type NamedBlob } from '../../src/import/index.ts';

/** What an import took, in ms, and what it loaded. */
export interface ImportTimes {
  /** Looking at the file: every byte of it, in whatever thread that happens. */
  inspect: number;
  /** Loading the mapped file, its receipt included. */
  load: number;
  rows: number;
  cents: number;
}

/**
 * Imports a file into `orders` as the site does when its proposal is accepted unchanged. `ahead`: whether the load
 * begins while the file is looked at, as on the site; without it the two times are those of the two works.
 */
export async function importOrders(
  file: NamedBlob,
  database: Database,
  { ahead = false }: { ahead?: boolean } = {}
): Promise<ImportTimes> {
  const start = performance.now();
  const inspection = await inspect(file, database, { ahead });
  const inspected = performance.now();
  const { total } = await loadOrders([inspection], database);
  const loaded = performance.now();
  await release(inspection, database);
  return {
    inspect: inspected - start,
    load: loaded - inspected,
    rows: total.rows,
    cents: Math.round(Number(total.amount) * 100)
  };
}
