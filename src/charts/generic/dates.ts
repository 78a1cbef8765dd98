import { format } from '../../i18n/index.ts';
import { stretchName, type OfMonths } from '../stretchName.ts';

const day = 864e5;
const dayMonth = 75;
const monthYear = 365 * 4;
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function days(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / day;
}

/** Writes dates of an axis as years, quarters, months or days, whichever its span and its `stretch` ask for. UTC. */
export function dateWriter(from: Date, to: Date, stretch?: OfMonths): (date: Date) => string {
  const span = days(from, to);
  if (stretch && stretch !== 'year' && span <= monthYear) return (date) => stretchName(date, stretch);
  if (span > monthYear || stretch === 'year') return (date) => String(date.getUTCFullYear());
  return span > dayMonth ? format.month : format.date;
}

/** Round dates between two, at most `most` of them: firsts of years, quarters or months, or days. UTC. */
export function dateTicks(from: Date, to: Date, most: number, stretch?: OfMonths): Date[] {
  const span = days(from, to);
  const ticks: Date[] = [];
  if (span <= dayMonth && !stretch) {
    const step = [1, 2, 4, 7, 14, 28, 56].find((each) => span / each + 1 <= most) ?? 75;
    for (let time = from.getTime(); time <= to.getTime(); time += step * day) ticks.push(new Date(time));
    return ticks;
  }
  const least = stretch ? monthsIn[stretch] : 1;
  const steps = span > monthYear ? [12, 24, 60, 120, 240] : [1, 2, 3, 6, 12, 24];
  const fitting = steps.filter((months) => months >= least);
  const step = fitting.find((months) => span / 30.4 / months + 1 <= most) ?? 600;
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth() + (from.getUTCDate() > 1 ? 1 : 0);
  const last = to.getUTCFullYear() * 12 + to.getUTCMonth();
  for (let month = Math.ceil(first / step) * step; month <= last; month += step)
    ticks.push(new Date(Date.UTC(Math.floor(month / 12), month % 12)));
  return ticks;
}
