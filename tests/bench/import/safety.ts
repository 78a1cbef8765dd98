import type { Database } from '../../../src/engine/types.ts';
import { ImportProblem, inspect, loadTable, release, type NamedBlob } from '../../../src/import/index.ts';

/** What became of one file: read with its account, refused with a message, or a fault of ours. */
export interface Outcome {
  kind: 'table' | 'message' | 'fault';
  /** The message's code, or the fault's words. */
  detail: string;
  rows?: number;
  rejected?: number;
  /** ms. */
  took: number;
}

/** Reads a file as a table and says how that went; a receipt that does not add up is a fault. */
export async function readSafely(file: NamedBlob, db: Database): Promise<Outcome> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    const inspection = await inspect(file, db);
    try {
      const { rows, loaded, rejected, blank, discrepancy } = await loadTable(inspection, db);
      if (discrepancy !== 0)
        return {
          kind: 'fault',
          detail: `${rows} rows ≠ ${loaded} loaded + ${rejected} rejected + ${blank} blank`,
          took: took()
        };
      return { kind: 'table', detail: '', rows: loaded, rejected, took: took() };
    } finally {
      await release(inspection, db);
    }
  } catch (error) {
    if (error instanceof ImportProblem) return { kind: 'message', detail: error.code, took: took() };
    return { kind: 'fault', detail: String(error).split('\n')[0] ?? '', took: took() };
  }
}
