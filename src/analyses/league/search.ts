import type { Result } from '../../engine/types.ts';
import { fitPart, type Wanted } from '../worth/search.ts';

/**
 * Fits BG/NBD and Gamma–Gamma to what was known at the past date.
 * @returns the query of one row, as `league` reads it; of none where nobody had ordered.
 */
export async function search(
  { orders, asOf, refunds }: Omit<Wanted, 'model'>,
  ask: (sql: string) => Promise<Result>,
  signal: AbortSignal
): Promise<string> {
  const { rows } = await ask(
    `SELECT 'whole' AS part, seen_on::VARCHAR AS as_of, NULL::VARCHAR AS until FROM league_days(${orders}, as_of := ${asOf ?? 'NULL'}, refunds := ${refunds})`
  );
  return rows[0] ? fitPart({ orders, model: 'bg_nbd', refunds }, rows[0], ask, signal) : 'FROM no_fit';
}
