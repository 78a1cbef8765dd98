import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { fitInBackground, FitStopped, type ManyOpportunities } from '../../models/index.ts';

/** What the fit is of, as SQL expressions. */
export interface Wanted {
  orders: string;
  every: string;
  asOf: string | undefined;
}

type Ask = (sql: string) => Promise<Result>;

const monthsOf: Record<string, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const numbers = ['alpha', 'beta', 'gamma', 'delta', 'log_likelihood', 'customers'];

/**
 * Fits BG/BB to all chances to buy, and to those of the first half of the periods, for it to foretell the others.
 * @returns the query of the rows 'whole' and, from four chances on, 'first' with the columns of `no_fit`, whose `refused`
 *   says why there are no parameters, by the names of `Refusal`; 'stopped' where the browser ended the fit.
 */
export async function search(wanted: Wanted, ask: Ask, signal: AbortSignal): Promise<string> {
  const { orders, every, asOf } = wanted;
  const until =
    asOf ?? `(SELECT max(ordered_at)::DATE FROM order_lines(${orders}) WHERE customer_id IS NOT NULL)`;
  const { rows } = await ask(
    `SELECT max(opportunities) AS chances, ${until}::VARCHAR AS until, (min(first_on) + to_months(((1 + (max(opportunities) + 1) // 2) * ${monthsOf[every] ?? 1})::INTEGER) - INTERVAL 1 DAY)::DATE::VARCHAR AS half FROM ${historiesOf(wanted)}`
  );
  const { chances, until: end, half } = rows[0]!;
  const parts = [await fitPart('whole', wanted, 'NULL', ask, signal)];
  if (Number(chances) >= 4)
    parts.push(await fitPart('first', { ...wanted, asOf: dayOf(half) }, dayOf(end), ask, signal));
  return parts.join('\nUNION ALL ');
}

const dayOf = (day: unknown): string => `DATE ${literal(String(day))}`;

const historiesOf = ({ orders, every, asOf }: Wanted): string =>
  `opportunities(${orders}, every := ${literal(every)}, as_of := ${asOf ?? 'NULL'})`;

async function fitPart(
  part: string,
  wanted: Wanted,
  until: string,
  ask: Ask,
  signal: AbortSignal
): Promise<string> {
  const { rows } = await ask(
    `SELECT taken AS x, last_taken AS tx, opportunities AS n, count(*) AS customers FROM ${historiesOf(wanted)} WHERE opportunities > 0 GROUP BY ALL`
  );
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const given = { x: column('x'), tx: column('tx'), n: column('n'), customers: column('customers') };
  const { found, refused } = await fitted(given, signal);
  return `SELECT ${literal(part)} AS part, ${wanted.asOf ?? 'NULL'}::DATE AS as_of, ${until}::DATE AS until, 'bg_bb' AS model, ${numbers
    .map((name) => `${found[name] ?? 'NULL'}::DOUBLE AS ${name}`)
    .join(', ')}, ${refused === undefined ? 'NULL' : literal(refused)}::VARCHAR AS refused`;
}

/** A worker that the browser ended is a refusal too, which running the cell again lifts. */
async function fitted(
  given: ManyOpportunities,
  signal: AbortSignal
): Promise<{ found: Record<string, number>; refused?: string }> {
  try {
    const fit = await fitInBackground('bgBb', given, { signal });
    if ('refused' in fit) return { found: {}, refused: fit.refused };
    return {
      found: { ...fit.parameters, log_likelihood: fit.logLikelihood, customers: fit.customers }
    };
  } catch (error) {
    if (!(error instanceof FitStopped)) throw error;
    return { found: {}, refused: 'stopped' };
  }
}
