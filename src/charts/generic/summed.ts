import type { Column, Result } from '../../engine/types.ts';
import { fittingPeriod, isOfMonths, startOf, type Period } from './periods.ts';
import { isLeftToChart, readSpec, type RawSpec } from './spec.ts';
import { kindOf, placed } from './values.ts';
import { wholeOf } from './whole.ts';

/** What is drawn, and over which stretches it was summed, if it was. */
export interface Summed {
  data: Result;
  unit?: Period;
}

/** A chart cell is given no more rows; of so many, some may be missing. */
const most = 10_000;
/** So many moments have bars of their own. */
const bars = 62;

/**
 * Rows with a moment and money each, of which many share a day: their sums by day, week or month. Only where the
 * specification leaves it all to the chart, and for bars over many moments; any other result is drawn as it is.
 */
export function summed(data: Result, raw: RawSpec): Summed {
  const isLeft = isLeftToChart(raw);
  const { x, y, mark, color, facet, text, sort, combine, period } = readSpec(raw, data).spec;
  const isOther = period !== undefined || (combine !== undefined && combine !== 'sum');
  const isBars = mark === 'bar' && x && kindOf(x) === 'time' && !color && !facet && !text && sort !== 'none';
  const isLine = isLeft && x && kindOf(x) === 'time' && ['line', 'dot'].includes(mark);
  if (isOther || !(isBars || isLine) || y?.type !== 'decimal' || data.rows.length >= most) return { data };
  const rows = data.rows.flatMap((row) => {
    const [at, money] = [placed(row[x!.name], 'time'), placed(row[y.name], kindOf(y))];
    return at instanceof Date && typeof money === 'number' ? [{ at, money }] : [];
  });
  const days = new Set(rows.map(({ at }) => startOf(at, 'day').getTime()));
  const isFew = new Set(rows.map(({ at }) => at.getTime())).size <= bars;
  const isSparse = !wholeOf(data) && days.size > rows.length * 0.8;
  if (isSparse || days.size < 2 || (isBars && isFew)) return { data };
  const unit = fittingPeriod(Math.min(...days), Math.max(...days));
  const sums = new Map<number, number>();
  for (const { at, money } of rows) {
    const start = startOf(at, unit).getTime();
    sums.set(start, (sums.get(start) ?? 0) + money);
  }
  const name = isLeft ? unit : x!.name;
  return {
    unit,
    data: {
      columns: [{ name, type: 'date', ...(isOfMonths(unit) ? { stretch: unit } : {}) } as Column, y],
      rows: [...sums]
        .sort(([a], [b]) => a - b)
        .map(([start, sum]) => ({ [name]: new Date(start), [y.name]: Number(sum.toFixed(y.scale ?? 2)) }))
    }
  };
}
