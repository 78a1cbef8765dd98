import { axisX, axisY, dot, gridY, lineY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { textWidth, widest } from './measure.ts';
import { shapeOf } from './rank-shape.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { tierNames } from './tier-patterns.ts';
import type { Paper, Span, TierName } from './types.ts';
import { rankSize as m } from './words/ranks.ts';
import { m as words } from './words/pareto.ts';

export interface RankSizePoint {
  rank: number;
  value: number;
  tier?: TierName;
}

export interface RankSizeData {
  /** Points at ranks evenly spaced on a log axis, at most about 600, ascending; the first and the last are there. */
  points: RankSizePoint[];
  /** How many values were left out because they are at or below zero. */
  excluded?: number;
}

export interface RankSizeOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** Two digits are as fine as the end of a straight part can be told. */
function rough(rank: number): number {
  return Number(rank.toPrecision(2));
}

function shape(points: RankSizePoint[]): string {
  const found = shapeOf(points);
  const all = format.number(points.at(-1)?.rank ?? 0);
  switch (found.is) {
    case 'falls':
      return m.falls(format.number(rough(found.upTo)), all);
    case 'flattens-late':
      return m.flattensLate(format.number(rough(found.upTo)), all);
    default:
      return m[found.is];
  }
}

function reading({ points, excluded = 0 }: RankSizeData, { currency }: RankSizeOptions): Span[] {
  const [first] = points;
  if (!first) return [{ text: m.none }];
  const named = [10, 100, 1000, 10_000].flatMap((rank) => {
    const point = points.find((each) => each.rank === rank);
    return point ? [m.nth(format.number(rank), format.money(point.value, currency))] : [];
  });
  const text = [
    m.first(format.money(first.value, currency)),
    ...named.slice(0, 3),
    m.end,
    shape(points)
  ].join('');
  return [{ text: excluded ? text + m.excluded(format.number(excluded)) : text }];
}

function height(_data: RankSizeData, _options: RankSizeOptions, paper: Paper): number {
  const text = textSize(paper);
  return Math.round(Math.min(Math.max(paper.width * 0.5, text * 22), text * 30));
}

function powersOfTen(from: number, to: number): number[] {
  const powers = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power += 1)
    powers.push(10 ** power);
  return powers;
}

/**
 * Names each tier beside its part of the line: the head above it, the others at their left, below the line and each
 * below the one before; where the drawing ends, beside it.
 */
function addTierNames(
  svg: SVGSVGElement,
  points: RankSizePoint[],
  text: number,
  bottom: number,
  x: (rank: number) => number,
  y: (value: number) => number
): void {
  const size = text * 1.2;
  let least = -Infinity;
  let before = Infinity;
  for (const tier of tierNames) {
    const part = points.filter((point) => point.tier === tier);
    const middle = part[Math.floor(part.length / 2)];
    if (!middle) continue;
    const above = tier === 'head';
    const wish = y(middle.value) + (above ? -text * 0.9 : size * 1.1);
    const at = {
      x: x(middle.rank) - (above ? 0 : text * 0.8),
      y: Math.min(Math.max(wish, least), bottom - text * 0.5)
    };
    if (at.y < least) at.x = Math.min(at.x, before - text);
    least = at.y + size * 1.25;
    before = at.x - textWidth(words[tier], { size, family: 'serif', weight: 600 });
    const style = {
      fill: `var(--${tier})`,
      'font-size': size,
      'font-weight': 600,
      'font-family': 'var(--serif)'
    };
    add(svg, 'text', { ...at, ...style, 'text-anchor': above ? 'start' : 'end' }, words[tier]);
  }
}

export const rankSize = chart<RankSizeData, RankSizeOptions>({
  name: 'rank_size',
  title: () => m.title,
  reading,
  height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const { points } = data;
    const ranks = powersOfTen(1, points.at(-1)?.rank ?? 1);
    const values = powersOfTen(points.at(-1)?.value ?? 1, points[0]?.value ?? 1);
    const xDomain = [1, Math.max(10, points.at(-1)?.rank ?? 1)];
    const yDomain = [Math.min(...values), Math.max(...values)];
    const box = {
      width: Math.min(paper.width, text * 58),
      height: height(data, options, paper),
      left:
        Math.ceil(
          widest(
            values.map((value) => format.short(value)),
            { size: text }
          )
        ) + 10,
      right: text * 2,
      top: text * 2,
      bottom: text * 3.8
    };
    const tone = (point: RankSizePoint) => (point.tier ? `var(--${point.tier})` : 'var(--accent)');
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'log', domain: xDomain },
      y: { type: 'log', domain: yDomain },
      color: { type: 'identity' },
      marks: [
        gridY(values, { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY(values, {
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (v: number) => format.short(v),
          label: null
        }),
        axisX(
          ranks.filter((rank) => rank <= (xDomain[1] ?? 1)),
          { tickSize: 4, tickPadding: 4, tickFormat: (v: number) => format.short(v), label: null }
        ),
        lineY(points, { x: 'rank', y: 'value', stroke: tone, z: null, strokeWidth: 1.2, strokeOpacity: 0.6 }),
        dot(points, { x: 'rank', y: 'value', fill: tone, r: points.length > 200 ? 1.8 : 2.6 })
      ]
    }));
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' }, m.xAxis);
    addTierNames(svg, points, text, box.height - box.bottom, x, y);
    return {
      svg,
      along: 'x',
      stops: points.map((point) => ({
        x: x(point.rank),
        y: y(point.value),
        label: m.stop(format.number(point.rank), format.money(point.value, options.currency))
      }))
    };
  },
  twin: ({ points }) => ({
    columns: [
      { name: 'rank', label: m.rank, format: 'number' },
      { name: 'value', label: m.value, format: 'money' }
    ],
    rows: points.map(({ rank, value }) => ({ rank, value }))
  })
});
