import { literal } from '../../engine/index.ts';
import type { Result } from '../../engine/types.ts';
import { fitInBackground, FitStopped, type Renewals } from '../../models/index.ts';

type Ask = (sql: string) => Promise<Result>;

/**
 * Fits the shifted beta-geometric model to all renewals, and to the first half of them, for it to foretell the others.
 * @param contracts The call of the macro that gives contracts.
 * @returns the query of the rows 'whole' and, from four renewals on, 'first' with the columns of `no_fit`, whose `refused`
 *   says why there are no parameters, by the names of `Refusal`; 'stopped' where the browser ended the fit. `customers` is
 *   the number of renewals that a row is fitted to.
 */
export async function search(contracts: string, ask: Ask, signal: AbortSignal): Promise<string> {
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
  const half = Math.ceil(last / 2);
  const parts = [await fitPart('whole', { due, lost }, signal)];
  if (last >= 4)
    parts.push(await fitPart('first', { due: due.slice(0, half), lost: lost.slice(0, half) }, signal));
  return parts.join('\nUNION ALL ');
}

async function fitPart(part: string, given: Renewals, signal: AbortSignal): Promise<string> {
  const { alpha, beta, refused } = await fitted(given, signal);
  return `SELECT ${literal(part)} AS part, 'sbg' AS model, ${alpha ?? 'NULL'}::DOUBLE AS alpha, ${beta ?? 'NULL'}::DOUBLE AS beta, ${given.due.length}::BIGINT AS customers, ${refused === undefined ? 'NULL' : literal(refused)}::VARCHAR AS refused`;
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
