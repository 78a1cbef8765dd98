import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { fitInBackground, FitStopped } from '../../models/index.ts';

/** What is grouped, as SQL expressions. */
export interface Wanted {
  orders: string;
  asOf: string | undefined;
  refunds: string;
  /** The most groups that are tried; 8 by default. */
  most?: number;
}

/** Customers that the centres are fitted to at most, drawn by a hash of their id. */
const mostFitted = 10_000;

const least = 2;

const dimensions = ['recency', 'frequency', 'monetary'];

/**
 * Groups customers by the logarithms of recency, frequency and money, once for each number of groups: one row a group.
 * Where there are none, one row whose `refused` says why: 'tooFew' different customers, or 'stopped' by the browser.
 * @returns the query of these rows; of none where nobody ever ordered.
 */
export async function search(
  { orders, asOf, refunds, most = 8 }: Wanted,
  ask: (sql: string) => Promise<Result>,
  signal: AbortSignal
): Promise<string> {
  const { rows } = await ask(
    `SELECT ln(1 + greatest(recency_days, 0)) AS recency, ln(1 + greatest(summary.orders, 0)) AS frequency, ln(1 + greatest(revenue::DOUBLE, 0)) AS monetary FROM customer_summary(${orders}, as_of := ${asOf ?? 'NULL'}, refunds := ${refunds}) AS summary WHERE recency_days IS NOT NULL ORDER BY md5(customer_id), customer_id LIMIT ${mostFitted}`
  );
  if (rows.length === 0) return 'FROM no_groups';
  const points = dimensions.map((name) => Float64Array.from(rows, (row) => Number(row[name])));
  const fit = await fitted(points, most, signal);
  if ('refused' in fit) return `SELECT ${literal(fit.refused)} AS refused, ${rows.length} AS fitted_to`;
  const columns = (prefix: string, values: number[]) =>
    dimensions.map((name, d) => `${values[d]}::DOUBLE AS ${prefix}_${name}`).join(', ');
  return fit.groupings
    .flatMap(({ centres, sizes, inertia, silhouette }) =>
      centres.map(
        (centre, place) =>
          `SELECT ${centres.length} AS k, ${place + 1} AS cluster, ${columns('z', centre)}, ${columns('mean', fit.means)}, ${columns('deviation', fit.deviations)}, ${sizes[place]} AS customers, ${inertia}::DOUBLE AS inertia, ${silhouette}::DOUBLE AS silhouette, ${rows.length} AS fitted_to, ${fit.silhouetteOf} AS silhouette_of, NULL::VARCHAR AS refused`
      )
    )
    .join('\nUNION ALL ');
}

/** A worker that the browser ended is a refusal too, which running the cell again lifts. */
async function fitted(points: Float64Array[], most: number, signal: AbortSignal) {
  try {
    return await fitInBackground('kMeans', { points, least, most }, { signal });
  } catch (error) {
    if (!(error instanceof FitStopped)) throw error;
    return { refused: 'stopped' };
  }
}
