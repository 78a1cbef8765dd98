import { literal } from '../../engine/index.ts';
import type { Result, Row } from '../../engine/types.ts';
import { fitInBackground, FitStopped, type ModelName } from '../../models/index.ts';

/** What the fit is of, as SQL expressions; `model` by its name in the relation. */
export interface Wanted {
  orders: string;
  model: string;
  asOf: string | undefined;
  refunds: string;
  /** True where no back-test is wanted: then nothing is fitted to the first half of the days. */
  onlyWhole?: boolean;
}

type Ask = (sql: string) => Promise<Result>;

const repeatBuying: Record<string, 'bgNbd' | 'mbgNbd' | 'paretoNbd'> = {
  bg_nbd: 'bgNbd',
  mbg_nbd: 'mbgNbd',
  pareto_nbd: 'paretoNbd'
};

/** Days in the unit of time that is fitted in. Of no consequence for what is said, but for the numbers' size. */
const unitDays = 7;

const numbers = ['r', 'alpha', 'a', 'b', 's', 'beta', 'p', 'q', 'v', 'log_likelihood', 'customers'];

/**
 * Fits repeat buying and spending to all orders, and to those of the first half of the days: one row each.
 * @returns the query of these rows; of none where nobody ever ordered.
 */
export async function search(
  { model, onlyWhole = false, ...wanted }: Wanted,
  ask: Ask,
  signal: AbortSignal
): Promise<string> {
  const rows: string[] = [];
  const parts = await partsOf(wanted, ask);
  for (const each of onlyWhole ? parts.slice(0, 1) : parts)
    rows.push(await fitPart({ model, ...wanted }, each, ask, signal));
  return rows.length > 0 ? rows.join('\nUNION ALL ') : 'FROM no_fit';
}

/**
 * Fits repeat buying and spending to the orders up to a day.
 * @param part What the row is called, its day `as_of` and, where it is held against what came, the last day of that.
 * @returns the query of one row, whose `refused` and `spend_refused` say why there are no parameters, by the names of
 * `Refusal`; 'stopped' where the browser ended the fit.
 */
export async function fitPart(
  { model, orders, refunds }: Omit<Wanted, 'asOf'>,
  { part, as_of, until }: Row,
  ask: Ask,
  signal: AbortSignal
): Promise<string> {
  const summary = `btyd_summary(${orders}, as_of := DATE ${literal(String(as_of))}, unit_days := ${unitDays}, refunds := ${refunds})`;
  const histories = await ask(`SELECT x, t_x, T, count(*) AS n FROM ${summary} GROUP BY ALL`);
  const { x, t_x: tx, T, n: customers } = await columns(histories, ['x', 't_x', 'T', 'n']);
  const buying = await fitted(repeatBuying[model]!, { x, tx, T, customers }, signal);
  const spent = await ask(`SELECT x, z FROM ${summary} WHERE x > 0 AND z IS NOT NULL`);
  const spending = await fitted('gammaGamma', await columns(spent, ['x', 'z']), signal);
  const found: Record<string, number> = { ...spending.found, ...buying.found };
  return `SELECT ${text(part)} AS part, ${text(as_of)}::DATE AS as_of, ${text(until)}::DATE AS until, ${literal(model)} AS model, ${unitDays}::DOUBLE AS unit_days, ${numbers
    .map((name) => `${found[name] ?? 'NULL'}::DOUBLE AS ${name}`)
    .join(', ')}, ${text(buying.refused)} AS refused, ${text(spending.refused)} AS spend_refused`;
}

/** The reference dates: of all orders, and of those of the first half of the days until the last order. */
async function partsOf({ orders, asOf, refunds }: Omit<Wanted, 'model'>, ask: Ask): Promise<Row[]> {
  const kept = asOf === undefined ? '' : ` AND ordered_at < ${asOf} + INTERVAL 1 DAY`;
  const { rows } = await ask(
    `WITH days AS (SELECT min(ordered_at)::DATE AS first_on, max(ordered_at)::DATE AS last_on FROM order_lines(${orders}) WHERE customer_id IS NOT NULL AND (${refunds} = 'orders' OR amount > 0 OR amount IS NULL)${kept}) SELECT 'whole' AS part, coalesce(${asOf ?? 'NULL'}, last_on + 1)::VARCHAR AS as_of, NULL::VARCHAR AS until FROM days WHERE first_on IS NOT NULL UNION ALL SELECT 'first', (first_on + ((last_on - first_on) // 2)::INTEGER)::VARCHAR, last_on::VARCHAR FROM days WHERE last_on > first_on`
  );
  return rows;
}

/** Fits one model; a worker that the browser ended is a refusal too, which running the cell again lifts. */
async function fitted<Name extends Exclude<ModelName, 'kMeans'>>(
  name: Name,
  given: Parameters<typeof fitInBackground<Name>>[1],
  signal: AbortSignal
): Promise<{ found: Record<string, number>; refused?: string }> {
  try {
    const fit = await fitInBackground(name, given, { signal });
    if ('refused' in fit) return { found: {}, refused: fit.refused };
    return {
      found: { ...fit.parameters, log_likelihood: fit.logLikelihood, customers: fit.customers }
    };
  } catch (error) {
    if (!(error instanceof FitStopped)) throw error;
    return { found: {}, refused: 'stopped' };
  }
}

/** Rows that are read in one go: few enough for the page to answer in between. */
const atOnce = 20_000;

/** Columns of numbers, read bit by bit. */
async function columns<Name extends string>(
  { rows }: Result,
  names: readonly Name[]
): Promise<Record<Name, Float64Array>> {
  const read = names.map((name) => [name, new Float64Array(rows.length)] as const);
  for (let start = 0; start < rows.length; start += atOnce) {
    const end = Math.min(start + atOnce, rows.length);
    for (const [name, values] of read)
      for (let at = start; at < end; at++) values[at] = Number(rows[at]![name]);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return Object.fromEntries(read) as Record<Name, Float64Array>;
}

const text = (value: unknown): string =>
  value === undefined || value === null ? 'NULL::VARCHAR' : literal(String(value));
