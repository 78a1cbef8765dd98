import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { segmentBars, type SegmentBarsData } from './segment-bars.ts';
import type { Span } from './types.ts';
import { m, standingNames, type StandingName } from './words/lowValue.ts';

export interface LowStandingData {
  /** Customers and revenue by standing; none where it is early. */
  standings: { standing: StandingName; customers: number; revenue: number }[];
  /** What the listed contribute. */
  contribution: number;
  /** Whether no period has passed in which there were customers: then nobody is judged. */
  isEarly: boolean;
  /** Whether any cost is known: without one the listed are said to cost nothing. */
  isCosted: boolean;
}

export interface LowStandingOptions {
  /** Length of a period, as the cell says it, and how many there are. */
  every: string;
  periods: number;
  /** ISO 4217 code of the money. */
  currency?: string;
}

const protections: readonly StandingName[] = ['strategic', 'complaint', 'new', 'referrer'];

function reading(
  { standings, contribution, isEarly, isCosted }: LowStandingData,
  { every, periods, currency }: LowStandingOptions
): Span[] {
  const count = (...names: readonly StandingName[]) =>
    standings.reduce((sum, each) => sum + (names.includes(each.standing) ? each.customers : 0), 0);
  const all = count(...standingNames);
  const [listed, kept] = [count('listed'), count(...protections)];
  if (isEarly) return [{ text: m.early(every) }];
  if (!all) return [{ text: m.nobody }];
  if (all < enough) return [{ text: m.few(listed, all, enough) }];
  const money = format.money(Math.abs(contribution), currency);
  const brought = isCosted ? (contribution < 0 ? m.cost(money) : m.brought(money)) : m.paid(money);
  return [
    { text: m.listedOnes(listed, format.share(listed / all), m.spanOf(periods, every)) },
    ...(kept ? [{ text: m.protectedOnes(kept) }] : []),
    ...(listed && (isCosted || contribution > 0) ? [{ text: brought }] : [])
  ];
}

const bars = ({ standings }: LowStandingData): SegmentBarsData => ({
  segments: standingNames.flatMap((key) => {
    const found = standings.find(({ standing }) => standing === key);
    return found ? [{ ...found, segment: m[key], key }] : [];
  })
});

/** How many customers are low for long, and what keeps the others off that list. */
export const lowStanding = chart<LowStandingData, LowStandingOptions>({
  name: 'low_standing',
  title: () => m.title,
  reading,
  height: (data, { currency }, paper) => segmentBars.height(bars(data), currency ? { currency } : {}, paper),
  draw: (data, { currency }, paper) =>
    segmentBars.draw(bars(data), { order: 'given', ...(currency ? { currency } : {}) }, paper),
  twin: (data) => segmentBars.twin(bars(data), { order: 'given' })
});
