import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { fitInBackground, FitStopped } from '../../models/index.ts';

type Ask = (sql: string) => Promise<Result>;

const text = (value: string | undefined): string => (value === undefined ? 'NULL::VARCHAR' : literal(value));

/**
 * Fits both laws to the values of items.
 * @returns the query of one row with the columns of `no_shape`, whose `refused` says why there are no numbers, by the
 *   names of `Refusal`; 'stopped' where the browser ended the fit.
 */
export async function search(orders: string, by: string, ask: Ask, signal: AbortSignal): Promise<string> {
  const { rows } = await ask(
    `SELECT value::DOUBLE AS value, count(*) AS n FROM item_values(${literal(orders)}, by := ${literal(by)}) WHERE value > 0 GROUP BY value`
  );
  const given = {
    size: Float64Array.from(rows, ({ value }) => Number(value)),
    times: Float64Array.from(rows, ({ n }) => Number(n))
  };
  const { found, refused } = await fitted(given, signal);
  const columns = ['xmin', 'alpha', 'mu', 'sigma', 'alpha_error', 'distance', 'ratio', 'p']
    .map((name) => `${found[name] ?? 'NULL'}::DOUBLE AS ${name}`)
    .join(', ');
  const items = given.times.reduce((sum, n) => sum + n, 0);
  return `SELECT ${columns}, ${found.in_tail ?? 'NULL'}::BIGINT AS in_tail, ${items}::BIGINT AS items, ${text(refused)} AS refused`;
}

/** A worker that the browser ended is a refusal too, which running the cell again lifts. */
async function fitted(
  given: { size: Float64Array; times: Float64Array },
  signal: AbortSignal
): Promise<{ found: Record<string, number>; refused?: string }> {
  try {
    const fit = await fitInBackground('tailShape', given, { signal });
    if ('refused' in fit) return { found: {}, refused: fit.refused };
    const { parameters, alphaError: alpha_error, distance, ratio, p, inTail: in_tail } = fit;
    return { found: { ...parameters, alpha_error, distance, ratio, p, in_tail } };
  } catch (error) {
    if (!(error instanceof FitStopped)) throw error;
    return { found: {}, refused: 'stopped' };
  }
}
