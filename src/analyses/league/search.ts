import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { search as searchGroups } from '../kmeans/search.ts';
import { fitPart, type Wanted } from '../worth/search.ts';

/** Groups that K-means makes here at most, as many as `kmeans` makes by default. */
const most = 4;

/**
 * Fits BG/NBD and Gamma–Gamma, and groups by K-means, to what was known at the past date.
 * @returns the query of one row for the model and one for each group, as `league` reads them; of none where nobody had
 * ordered.
 */
export async function search(
  { orders, asOf, refunds }: Omit<Wanted, 'model'>,
  ask: (sql: string) => Promise<Result>,
  signal: AbortSignal
): Promise<string> {
  const { rows } = await ask(
    `SELECT 'whole' AS part, seen_on::VARCHAR AS as_of, NULL::VARCHAR AS until FROM league_days(${orders}, as_of := ${asOf ?? 'NULL'}, refunds := ${refunds})`
  );
  const day = rows[0];
  if (!day) return 'FROM no_fit';
  const model = await fitPart({ orders, model: 'bg_nbd', refunds }, day, ask, signal);
  const groups = await searchGroups(
    { orders, asOf: `DATE ${literal(String(day.as_of))}`, refunds, most },
    ask,
    signal
  );
  return `(${model}) UNION ALL BY NAME (${groups})`;
}
