import type { OfMonths } from '../stretchName.ts';

/** Stretches of time that the rows of a chart can be put together by. */
export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

const day = 864e5;

/** The first day of the period that a moment lies in; weeks begin on Monday. UTC. */
export function startOf(date: Date, period: Period): Date {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === 'year') return new Date(Date.UTC(year, 0));
  if (period === 'quarter') return new Date(Date.UTC(year, month - (month % 3)));
  if (period === 'month') return new Date(Date.UTC(year, month));
  const at = Math.floor(date.getTime() / day);
  return new Date((period === 'day' ? at : at - ((at + 3) % 7)) * day);
}

/** True for periods that begin on firsts of months. */
export const isOfMonths = (period: Period): period is OfMonths => period !== 'day' && period !== 'week';

/** The periods that moments are the first days of; undefined where they are anything else, or too few to tell. */
export function periodOf(moments: Date[]): Exclude<Period, 'day'> | undefined {
  const dates = [...new Set(moments.map(Number))].map((time) => new Date(time));
  if (dates.length < 2 || dates.some((date) => date.getTime() % day)) return undefined;
  if (dates.every((date) => date.getUTCDate() === 1)) {
    if (dates.every((date) => date.getUTCMonth() === 0)) return 'year';
    return dates.length > 2 && dates.every((date) => date.getUTCMonth() % 3 === 0) ? 'quarter' : 'month';
  }
  const isWeekly = dates.every((date) => date.getUTCDay() === dates[0]!.getUTCDay());
  return dates.length > 2 && isWeekly ? 'week' : undefined;
}

/** The period of which a span of time holds neither too many nor too few. */
export function fittingPeriod(from: Date | number, to: Date | number): Period {
  const span = (Number(to) - Number(from)) / day;
  return span <= 62 ? 'day' : span <= 400 ? 'week' : 'month';
}
