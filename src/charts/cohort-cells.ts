import { format } from '../i18n/index.ts';
import type { Row } from '../engine/types.ts';
import { enough } from './enough.ts';
import type { Grain, Span, TwinTable } from './types.ts';
import { m } from './words/cohorts.ts';

/** One cohort in one period: a row of the macro `cohorts`. */
export interface CohortCell {
  /** First day of the period of the first order, UTC. */
  cohort: Date;
  /** Periods since then; 0 is the cohort's own. */
  period: number;
  cohort_size: number;
  /** How many of the cohort were active. */
  customers: number;
  /** `customers / cohort_size`, 0 to 1. */
  retention: number;
  /** False where the period had not ended by the last order. */
  complete: boolean;
}

export interface CohortData {
  cells: CohortCell[];
  /** Of earlier cohorts that are not drawn, by period that had ended: how many customers, and how many were active. */
  earlier?: { period: number; size: number; customers: number }[];
}

export interface CohortOptions {
  /** Length of a period, by default a month. */
  grain?: Grain;
  /** By default classic: active in that period; rolling: in that one or any later. */
  kind?: 'classic' | 'rolling';
}

/** A cohort and its cells in order of period, without period 0 (everyone is there). */
export interface Cohort {
  start: Date;
  size: number;
  cells: CohortCell[];
}

export function cohortsOf({ cells }: CohortData): Cohort[] {
  const found = new Map<number, Cohort>();
  for (const cell of cells) {
    const key = cell.cohort.getTime();
    const cohort = found.get(key) ?? { start: cell.cohort, size: cell.cohort_size, cells: [] };
    if (cell.period > 0) cohort.cells.push(cell);
    found.set(key, cohort);
  }
  const cohorts = [...found.values()].sort((a, b) => a.start.getTime() - b.start.getTime());
  for (const cohort of cohorts) cohort.cells.sort((a, b) => a.period - b.period);
  return cohorts;
}

/** What came of all cohorts whose period had ended. */
export interface Pooled {
  period: number;
  /** How many there were, and how many of them were active. */
  size: number;
  customers: number;
  retention: number;
}

/** Retention by period over all cohorts whose period had ended, weighted by their size; those not drawn among them. */
export function pooled({ cells, earlier = [] }: CohortData): Pooled[] {
  const sums = new Map<number, { customers: number; size: number }>();
  const ended = cells
    .filter(({ period, complete }) => complete && period > 0)
    .map(({ period, customers, cohort_size: size }) => ({ period, customers, size }));
  for (const { period, customers, size } of [...ended, ...earlier]) {
    const sum = sums.get(period) ?? { customers: 0, size: 0 };
    sums.set(period, { customers: sum.customers + customers, size: sum.size + size });
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([period, { customers, size }]) => ({
      period,
      size,
      customers,
      retention: size ? customers / size : 0
    }));
}

/** A cohort's name where there is room: "Dec 2010". */
export function cohortName(start: Date, grain: Grain = 'month'): string {
  if (grain === 'month') return format.month(start);
  return grain === 'day' || grain === 'week' ? format.date(start) : cohortCode(start, grain);
}

/** A cohort's name in a narrow column, the same in every language: 2010-12, 2011-Q1, 2011, 2010-12-06. */
export function cohortCode(start: Date, grain: Grain = 'month'): string {
  const iso = start.toISOString();
  if (grain === 'year') return iso.slice(0, 4);
  if (grain === 'quarter') return `${iso.slice(0, 4)}-Q${Math.floor(start.getUTCMonth() / 3) + 1}`;
  return iso.slice(0, grain === 'month' ? 7 : 10);
}

const within = {
  day: 'inDay',
  week: 'inWeek',
  month: 'inMonth',
  quarter: 'inQuarter',
  year: 'inYear'
} as const;
const nth = {
  day: 'nthDay',
  week: 'nthWeek',
  month: 'nthMonth',
  quarter: 'nthQuarter',
  year: 'nthYear'
} as const;

/** A period in a tooltip: "Month 3". */
export function periodName(period: number, grain: Grain = 'month'): string {
  return m[nth[grain]](format.number(period));
}

/** The cell in words, for cursor and tooltip. */
export function cellLabel(cell: CohortCell, grain: Grain = 'month'): string {
  const say = cell.complete ? m.stopCell : m.stopSoFar;
  return `${m.stop(cohortName(cell.cohort, grain), cell.cohort_size)}\n${say(
    periodName(cell.period, grain),
    format.number(cell.customers),
    format.share(cell.retention)
  )}`;
}

/** What both cohort charts say: the pooled first and third (or last) period, and the cohort that came back best. */
export function cohortReading(
  data: CohortData,
  { grain = 'month', kind = 'classic' }: CohortOptions
): Span[] {
  const cohorts = cohortsOf(data);
  const line = pooled(data);
  const first = line.find(({ period }) => period === 1);
  if (!first) {
    const customers = cohorts.reduce((sum, { size }) => sum + size, 0);
    return [{ text: m.nothing(customers, grain) }];
  }
  const period = (n: number) => m[within[grain]](format.number(n));
  if (first.size < enough) {
    const few = kind === 'rolling' ? m.rollingFew : m.pooledFew;
    return [{ text: few(first.customers, first.size, period(1)) + m.tooFew(enough) }];
  }
  const later = line.find((point) => point.period === 3) ?? line.at(-1);
  const say = kind === 'rolling' ? m.rolling : m.pooled;
  let text = say(format.share(first.retention), period(1));
  if (later && later.period > 1) text += m.also(format.share(later.retention), period(later.period));
  // Customers of the file's first period may have come long before it: their coming back is no cohort's.
  const firsts = cohorts
    .slice(1)
    .flatMap(({ cells, size }) =>
      cells.filter((cell) => cell.period === 1 && cell.complete && cell.customers > 0 && size >= enough)
    );
  const best = firsts.reduce<CohortCell | undefined>(
    (top, cell) => (!top || cell.retention > top.retention ? cell : top),
    undefined
  );
  if (best && firsts.length > 1) {
    const say = data.earlier?.length ? m.bestShown : m.best;
    text += say(cohortName(best.cohort, grain), best.cohort_size, format.share(best.retention));
  }
  return [{ text: text + m.end }];
}

/** The table of both charts: every cell but period 0. */
export function cohortTwin(data: CohortData, { grain = 'month' }: CohortOptions): TwinTable {
  const rows = cohortsOf(data).flatMap(({ cells }) =>
    cells.map((cell): Row => ({
      cohort: cohortCode(cell.cohort, grain),
      size: cell.cohort_size,
      period: cell.period,
      customers: cell.customers,
      retention: cell.retention,
      complete: cell.complete ? m.yes : m.no
    }))
  );
  return {
    columns: [
      { name: 'cohort', label: m.cohort, format: 'text' },
      { name: 'size', label: m.size, format: 'number' },
      { name: 'period', label: m.period, format: 'number' },
      { name: 'customers', label: m.customers, format: 'number' },
      { name: 'retention', label: m.retention, format: 'share' },
      { name: 'complete', label: m.complete, format: 'text' }
    ],
    rows
  };
}
