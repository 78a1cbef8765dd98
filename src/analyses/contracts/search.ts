import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { fitInBackground, FitStopped, type Renewals } from '../../models/index.ts';

type Ask = (sql: string) => Promise<Result>;

/**
 * Fits the shifted beta-geometric model to all renewals, and to what was known half-way between the first start and the
 * last day, for it to foretell what came later.
 * @param contractsOn The call of the macro that gives contracts as of a day; undefined for the cell's own.
 * @param lastDay The day that the cell sees until, as an SQL expression.
 * @returns the query of the rows 'whole' and, where two renewals had come due half-way, 'first' with the columns of
 *   `no_fit`, whose `refused` says why there are no parameters, by the names of `Refusal`; 'stopped' where the browser
 *   ended the fit. `customers` is the most renewals that had come due of one contract, `as_of` the day of 'first'.
 */
export async function search(
  contractsOn: (day?: string) => string,
  lastDay: string,
  ask: Ask,
  signal: AbortSignal
): Promise<string> {
  const parts = [await fitPart('whole', await renewalsOf(contractsOn(), ask), undefined, signal)];
  const { rows } = await ask(
    `SELECT (began + ((${lastDay} - began) // 2)::INTEGER)::VARCHAR AS day FROM (SELECT min(started_on) AS began FROM ${contractsOn()})`
  );
  const day = rows[0]?.day;
  if (typeof day !== 'string') return parts.join();
  const known = await renewalsOf(contractsOn(day), ask);
  if (known.due.length >= 2) parts.push(await fitPart('first', known, day, signal));
  return parts.join('\nUNION ALL ');
}

/** How many contracts came up for each renewal, and how many were lost at it. */
async function renewalsOf(contracts: string, ask: Ask): Promise<{ due: Float64Array; lost: Float64Array }> {
  const { rows } = await ask(
    `SELECT duration, count(*) AS leaving, count(*) FILTER (event) AS lost FROM ${contracts} WHERE duration > 0 GROUP BY duration`
  );
  const last = Math.max(0, ...rows.map(({ duration }) => Number(duration)));
  const lost = new Float64Array(last);
  const due = new Float64Array(last);
  for (const { duration, leaving, lost: gone } of rows) {
    lost[Number(duration) - 1] = Number(gone);
    for (let term = 0; term < Number(duration); term++) due[term]! += Number(leaving);
  }
  return { due, lost };
}

async function fitPart(
  part: string,
  given: Renewals,
  day: string | undefined,
  signal: AbortSignal
): Promise<string> {
  const { alpha, beta, refused } = await fitted(given, signal);
  return `SELECT ${literal(part)} AS part, ${day === undefined ? 'NULL' : literal(day)}::DATE AS as_of, 'sbg' AS model, ${alpha ?? 'NULL'}::DOUBLE AS alpha, ${beta ?? 'NULL'}::DOUBLE AS beta, ${given.due.length}::BIGINT AS customers, ${refused === undefined ? 'NULL' : literal(refused)}::VARCHAR AS refused`;
}

/** A worker that the browser ended is a refusal too, which running the cell again lifts. */
async function fitted(
  given: Renewals,
  signal: AbortSignal
): Promise<{ alpha?: number; beta?: number; refused?: string }> {
  try {
    const fit = await fitInBackground('sbg', given, { signal });
    return 'refused' in fit ? fit : fit.parameters;
  } catch (error) {
    if (!(error instanceof FitStopped)) throw error;
    return { refused: 'stopped' };
  }
}
