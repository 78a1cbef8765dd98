import type { Result } from '../../engine/types.ts';
import { format } from '../../i18n/index.ts';
import type { Span } from '../types.ts';
import { m } from '../words/generic.ts';
import { gatheredBy } from './cells.ts';
import { nameOf } from './measured.ts';
import { pointsOf, rowsOf, type Point } from './points.ts';
import { readSpec, type MarkName, type RawSpec, type Spec } from './spec.ts';
import { quantile } from './statistics.ts';
import { turned } from './turned.ts';
import { isIn, unfinishedOf } from './unfinished.ts';
import { inSentence, worded } from './values.ts';
import { wholeOf } from './whole.ts';

/** How far a stack of rows reaches from zero, and one of its rows. */
interface Reach {
  point: Point;
  to: number;
}

/**
 * The stacks of bars and areas, the highest first; none where each row is drawn alone. What is below zero is stacked
 * apart and downward, so a stack with both reaches to two ends.
 */
function stacked(mark: MarkName, points: readonly Point[]): Reach[] | undefined {
  if (mark !== 'bar' && mark !== 'area') return undefined;
  const reaches = new Map<string, Reach>();
  const places = new Set<string>();
  const drawn = points.filter(({ y }) => typeof y === 'number');
  for (const point of drawn) {
    const y = Number(point.y);
    const place = `${point.x instanceof Date ? point.x.getTime() : point.x}\n${point.facet}`;
    const end = `${place}\n${y < 0}`;
    places.add(place);
    reaches.set(end, { point, to: (reaches.get(end)?.to ?? 0) + y });
  }
  if (places.size === drawn.length) return undefined;
  return [...reaches.values()].sort((a, b) => b.to - a.to);
}

/**
 * How many rows there are and are drawn, and their highest and lowest (or, of a histogram, the middle and the range). A last month or
 * the like that is not over is no part of that, and is said.
 */
export function genericReading(data: Result, raw: RawSpec): Span[] {
  if (!data.rows.length) return [{ text: m.empty }];
  const { spec } = turned(readSpec(raw, data).spec);
  const all = pointsOf(spec, data, []);
  const open = spec.mark === 'histogram' ? undefined : unfinishedOf(all, raw);
  const isGathered = spec.mark === 'heat' || spec.combine !== undefined;
  const whole = wholeOf(data);
  const total = whole?.rows ?? data.rows.length;
  const blank = Object.values(whole?.blank ?? {}).reduce((sum, n) => sum + n, 0);
  const drawn = whole ? total - blank : isGathered ? rowsOf(spec, data, []).length : all.length;
  const by = spec.mark === 'heat' ? gatheredBy(spec, rowsOf(spec, data, [])) : undefined;
  const said = compared(
    spec,
    all.filter((each) => !isIn(each, open)),
    drawn < total ? m.rowsDrawn(drawn, total) : m.rows(total)
  );
  if (by) said.push({ text: m.cellsAre(by) });
  return open ? [...said, { text: m.open(open.stretch, format.date(open.until)) }] : said;
}

function compared(spec: Spec, points: readonly Point[], rows: string): Span[] {
  const measured = inSentence(nameOf(spec, 'y'));
  const numbers = (key: 'x' | 'y' | 'color') =>
    points.flatMap((point) => {
      const value = point[key];
      return typeof value === 'number' ? [{ value, point }] : [];
    });
  if (spec.mark === 'histogram' && spec.x) {
    const sorted = Float64Array.from(points.map(({ x }) => x).filter((x) => typeof x === 'number')).sort();
    if (!sorted.length) return [{ text: rows }];
    const at = (p: number) => worded(quantile(sorted, p), spec.x);
    return [{ text: rows + m.middle(inSentence(spec.x.name), at(0), at(0.5), at(1)) }];
  }
  const where = (point: Point, keys: ('x' | 'y' | 'color' | 'facet')[]) =>
    keys
      .filter((each) => point[each] !== undefined)
      .map((each) => {
        const value = worded(point[each], spec[each]);
        return value === m.blank ? m.blankOf(inSentence(spec[each]?.name ?? '')) : value;
      })
      .join(m.list);
  const reaches = stacked(spec.mark, points);
  if (reaches) {
    const [most, least] = [reaches[0]!, reaches.at(-1)!];
    const at = ({ point }: Reach) => where(point, ['x', 'facet']);
    const lowest = m.lowest(worded(least.to, spec.y), at(least));
    return [
      {
        text:
          rows + m.highestTotal(inSentence(spec.y?.name ?? ''), worded(most.to, spec.y), at(most)) + lowest
      }
    ];
  }
  const key = spec.mark === 'heat' ? 'color' : 'y';
  const sorted = numbers(key).sort((a, b) => b.value - a.value);
  const [top, low] = [sorted[0], sorted.at(-1)];
  if (!top || !low) return [{ text: rows }];
  const written = (value: number) => worded(value, spec[key]);
  if (key === 'color')
    return [{ text: rows + m.strongest(written(top.value), where(top.point, ['x', 'y', 'facet'])) }];
  const across = (point: Point) => where(point, ['x', 'color', 'facet']);
  if (sorted.length === 1) return [{ text: rows + m.only(measured, written(top.value), across(top.point)) }];
  const lowest = m.lowest(written(low.value), across(low.point));
  return [{ text: rows + m.highest(measured, written(top.value), across(top.point)) + lowest }];
}
