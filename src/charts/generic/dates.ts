import { format } from '../../i18n/index.ts';

const day = 864e5;
const dayMonth = 75;
const monthYear = 365 * 4;

function days(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / day;
}

/** Writes dates of an axis as years, months or days, whichever its span asks for. UTC. */
export function dateWriter(from: Date, to: Date): (date: Date) => string {
  const span = days(from, to);
  if (span > monthYear) return (date) => String(date.getUTCFullYear());
  return span > dayMonth ? format.month : format.date;
}

/** Round dates between two, at most `most` of them: firsts of years or months, or days. UTC. */
export function dateTicks(from: Date, to: Date, most: number): Date[] {
  const span = days(from, to);
  const ticks: Date[] = [];
  if (span <= dayMonth) {
    const step = [1, 2, 4, 7, 14, 28, 56].find((each) => span / each + 1 <= most) ?? 75;
    for (let time = from.getTime(); time <= to.getTime(); time += step * day) ticks.push(new Date(time));
    return ticks;
  }
  const fitting = span > monthYear ? [12, 24, 60, 120, 240] : [1, 2, 3, 6, 12, 24];
  const step = fitting.find((months) => span / 30.4 / months + 1 <= most) ?? 600;
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth() + (from.getUTCDate() > 1 ? 1 : 0);
  const last = to.getUTCFullYear() * 12 + to.getUTCMonth();
  for (let month = Math.ceil(first / step) * step; month <= last; month += step)
    ticks.push(new Date(Date.UTC(Math.floor(month / 12), month % 12)));
  return ticks;
}
