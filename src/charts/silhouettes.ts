import { axisX, axisY, barY, gridY, ruleY, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { textWidth } from './measure.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/silhouettes.ts';

/** The same customers in so many groups. */
export interface Silhouette {
  k: number;
  /** Mean over the customers: -1 to 1. */
  silhouette: number;
  /** Sum of squared distances to the groups' centres, standardised. */
  inertia: number;
  /** Customers in the smallest group. */
  smallest: number;
}

export interface SilhouettesData {
  /** By k, ascending. */
  groupings: Silhouette[];
  customers: number;
}

export interface SilhouettesOptions {
  /** The number of groups that is shown elsewhere: its bar is in the accent, and opens the customers. */
  k: number;
}

/** A silhouette above which groups count as apart: Kaufman & Rousseeuw, Finding Groups in Data (1990). */
const apart = 0.5;

/** By how much the best number must lead to stand out. */
const lead = 0.05;

const two = (value: number): string => format.number(value, 2);

/** By silhouette, the best first; of equal ones the fewest groups. */
const byClearness = (groupings: Silhouette[]): Silhouette[] =>
  [...groupings].sort((a, b) => b.silhouette - a.silhouette || a.k - b.k);

/** The number of groups that stands out; none where several do as well, or groups run into each other. */
export function foundNumber({ groupings, customers }: SilhouettesData): number | undefined {
  const [best, next] = byClearness(groupings);
  if (!best || customers < enough || best.silhouette < apart) return undefined;
  return next && best.silhouette - next.silhouette < lead ? undefined : best.k;
}

function reading({ groupings, customers }: SilhouettesData): Span[] {
  const [best, next] = byClearness(groupings);
  if (!best) return [{ text: m.none }];
  if (customers < enough) return [{ text: m.few(customers, enough) }];
  if (best.silhouette < apart) return [{ text: m.weak(best.k, two(best.silhouette)) }];
  if (next && foundNumber({ groupings, customers }) === undefined)
    return [{ text: m.several(best.k, two(best.silhouette), two(next.silhouette)) }];
  return [{ text: m.best(best.k, two(best.silhouette), next ? two(next.silhouette) : '–') }];
}

function size(paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 40);
  return { width, height: Math.round(Math.min(Math.max(width * 0.5, text * 19), text * 22)) };
}

/** Bars of the mean silhouette by the number of groups, against the height from which groups are apart. */
export const silhouettes = chart<SilhouettesData, SilhouettesOptions>({
  name: 'silhouettes',
  title: () => m.title,
  reading,
  height: (_data, _options, paper) => size(paper).height,
  draw({ groupings }, options, paper) {
    const text = textSize(paper);
    const low = Math.min(0, ...groupings.map(({ silhouette }) => silhouette));
    const box = { ...size(paper), left: text * 3, right: text * 0.5, top: text * 2.4, bottom: text * 5.4 };
    const isNarrow =
      (box.width - box.left - box.right) / groupings.length < textWidth(`${two(0.88)} `, { size: text });
    const best = byClearness(groupings)[0]?.k;
    const named = isNarrow ? groupings.filter(({ k }) => k === best || k === options.k) : groupings;
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: groupings.map(({ k }) => k), padding: 0.35 },
      y: { domain: [low, 1] },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({ ticks: 5, tickSize: 0, tickPadding: 8, label: null }),
        axisX({ tickSize: 0, tickPadding: 8, label: null }),
        barY(groupings, {
          x: 'k',
          y: 'silhouette',
          fill: ({ k }: Silhouette) =>
            k === options.k ? 'var(--accent)' : 'color-mix(in oklab, var(--soft) 55%, var(--paper))'
        }),
        ruleY([apart], { stroke: 'var(--soft)', strokeDasharray: '4 4' }),
        textMark(named, {
          x: 'k',
          y: ({ silhouette }: Silhouette) => Math.max(0, silhouette),
          dy: -text * 0.6,
          text: ({ silhouette }: Silhouette) => two(silhouette),
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4
        }),
        ruleY([0], { stroke: 'var(--soft)' })
      ]
    }));
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    const foot = box.height - text * 0.4;
    add(svg, 'text', { x: box.width - box.right, y: foot - text * 1.6, 'text-anchor': 'end' }, m.xAxis);
    add(svg, 'text', { x: 0, y: foot, 'text-anchor': 'start', fill: 'var(--soft)' }, m.apart);
    const stops = groupings.map(({ k, silhouette, smallest }) => ({
      x: x(k),
      y: y(Math.max(0, silhouette)),
      label: m.stop(k, two(silhouette), smallest),
      ...(k === options.k ? { opens: { key: String(k), title: m.list } } : {})
    }));
    return { svg, stops, along: 'x' };
  },
  twin: ({ groupings }) => ({
    columns: [
      { name: 'k', label: m.k, format: 'number' },
      { name: 'silhouette', label: m.silhouette, format: 'number' },
      { name: 'inertia', label: m.inertia, format: 'number' },
      { name: 'smallest', label: m.smallest, format: 'number' }
    ],
    rows: groupings.map(({ k, silhouette, inertia, smallest }) => ({ k, silhouette, inertia, smallest }))
  })
});
