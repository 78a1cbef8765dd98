import { language } from '../../i18n/index.ts';
import { periodOf, type Period } from './periods.ts';
import type { Point } from './points.ts';
import type { RawSpec } from './spec.ts';
import { placed } from './values.ts';

/** How long the stretches of an axis of dates are. */
export type Stretch = Exclude<Period, 'day'>;

/** The last stretch of an axis, of which the data hold only a part. */
export interface Unfinished {
  start: Date;
  stretch: Stretch;
  /** The last day that the data hold. */
  until: Date;
}

const day = 864e5;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The first day after a stretch. UTC. */
function endOf(start: Date, stretch: Stretch): number {
  if (stretch === 'week') return start.getTime() + 7 * day;
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + monthsOf[stretch], 1);
}

/**
 * The last stretch of the x of some points, where `until` of the specification, the last day of the data, lies within
 * it and before its last day. Undefined where the last stretch is over, or nothing can be told.
 */
export function unfinishedOf(points: readonly Point[], { until }: RawSpec): Unfinished | undefined {
  const last = typeof until === 'string' || until instanceof Date ? placed(until, 'time') : undefined;
  const moments = points.flatMap(({ x }) => (x instanceof Date ? [x] : []));
  const stretch = periodOf(moments);
  if (!(last instanceof Date) || !stretch) return undefined;
  const start = moments.reduce((a, b) => (b > a ? b : a));
  const isWithin = last >= start && last.getTime() < endOf(start, stretch) - day;
  return isWithin ? { start, stretch, until: last } : undefined;
}

/** True for what stands in a stretch that is not over. */
export const isIn = ({ x }: Point, open: Unfinished | undefined): boolean =>
  x instanceof Date && x.getTime() === open?.start.getTime();

/** "Mar 14", in the current language. */
export const dayOf = ({ until }: Unfinished): string =>
  new Intl.DateTimeFormat(language.tag, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(until);

/** The points of one line, parted where a stretch begins that is not over: that part begins with the last point before. */
export function partedAt(
  points: readonly Point[],
  open: Unfinished | undefined
): [ended: Point[], running: Point[]] {
  const [ended, running] = [
    points.filter((each) => !isIn(each, open)),
    points.filter((each) => isIn(each, open))
  ];
  if (!running.length || !ended.length) return [ended, running];
  const before = ended.reduce((a, b) => (Number(b.x) > Number(a.x) ? b : a));
  return [ended, [before, ...running]];
}
