import { areaY, axisX, axisY, gridY, lineY, ruleX, ruleY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { textWidth } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/hill-plot.ts';

/** Hill's estimate from the `rank` greatest: the mean of ln value less ln of the next value, which is `value`. */
export interface HillPoint {
  rank: number;
  value: number;
  hill: number;
}

export interface HillPlotData {
  /** Sampled points by ascending rank, at most about 600. */
  points: HillPoint[];
  /** How many the fitted power law counts, and its exponent. */
  inTail: number;
  alpha: number;
}

export interface HillPlotOptions {
  /** The column that says what an item is, by default customer_id: chooses the words. */
  by?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** From fewer than this, an estimate tells nothing; so the authors of the method. */
const fewest = 50;

/** The exponent of a power law from the estimate, and its 95 % interval: the index's standard error is itself / √k. */
function exponentOf({ rank, hill }: HillPoint): { exponent: number; low: number; high: number } {
  const half = 1.959963984540054 / Math.sqrt(rank);
  const index = 1 / hill;
  return { exponent: 1 + index, low: 1 + index * Math.max(0, 1 - half), high: 1 + index * (1 + half) };
}

const two = (value: number): string => format.number(value, 2);

function reading({ points, inTail }: HillPlotData, { by = 'customer_id' }: HillPlotOptions): Span[] {
  const range = points.filter(({ rank }) => rank >= fewest && rank <= inTail).map(exponentOf);
  if (inTail < fewest || range.length < 2) return [{ text: m.few(fewest) }];
  const [first, last] = [range[0]!, range.at(-1)!];
  const said = m.range(fewest, inTail, by, two(first.exponent), two(last.exponent));
  const [least, most] = [
    Math.max(...range.map(({ low }) => low)),
    Math.min(...range.map(({ high }) => high))
  ];
  return [{ text: said + (least <= most ? m.flat(two(least), two(most)) : m.drifts) }];
}

function height(paper: Paper): number {
  const text = textSize(paper);
  return Math.round(Math.min(Math.max(paper.width * 0.4, text * 20), text * 24));
}

/** The exponent that the greatest alone give, by how many of them are looked at, with its 95 % band. */
export const hillPlot = chart<HillPlotData, HillPlotOptions>({
  name: 'hill_plot',
  title: () => m.title,
  reading,
  height: ({ points }, _options, paper) => (points.length > 1 ? height(paper) : 0),
  draw({ points, inTail, alpha }, { by = 'customer_id', currency }, paper) {
    const text = textSize(paper);
    const drawn = points.map((point) => ({ ...point, ...exponentOf(point) }));
    const [first, last] = [drawn[0]?.rank ?? 1, drawn.at(-1)?.rank ?? 10];
    const settled = drawn.filter(({ rank }) => rank >= Math.min(fewest, last));
    const most = Math.max(alpha, ...settled.map(({ high }) => high)) * 1.15;
    const box = {
      width: Math.min(paper.width, text * 58),
      height: height(paper),
      left: Math.ceil(textWidth(format.number(most < 10 ? 8.8 : 88.8, 1), { size: text })) + 14,
      right: text * 1.4,
      top: text * 2.2,
      bottom: text * 3.8
    };
    const ranks = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000].filter(
      (rank) => rank >= first && rank <= last
    );
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'log', domain: [first, Math.max(last, first * 2)] },
      y: { domain: [1, most], clamp: true },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (value: number) => format.number(value, 1),
          label: null
        }),
        axisX(ranks, {
          tickSize: 4,
          tickPadding: 4,
          tickFormat: (rank: number) => format.short(rank),
          label: null
        }),
        areaY(drawn, { x: 'rank', y1: 'low', y2: 'high', fill: 'var(--accent)', fillOpacity: 0.14 }),
        ruleY([alpha], { stroke: 'var(--ink)', strokeDasharray: '6 4' }),
        ruleX([inTail], { stroke: 'var(--soft)', strokeDasharray: '2 4' }),
        lineY(drawn, { x: 'rank', y: 'exponent', stroke: 'var(--accent)', strokeWidth: 2 })
      ]
    }));
    add(svg, 'text', { x: 0, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(
      svg,
      'text',
      { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' },
      m.xAxis(by)
    );
    return {
      svg,
      along: 'x',
      notes: [m.key(two(alpha), inTail)],
      stops: drawn.map(({ rank, value, exponent, low, high }) => ({
        x: x(rank),
        y: y(exponent),
        label: m.stop(rank, by, format.money(value, currency), two(exponent), two(low), two(high)),
        opens: { key: String(rank), title: m.list(rank, by) }
      }))
    };
  },
  twin: ({ points }) => ({
    columns: [
      { name: 'rank', label: m.rank, format: 'number' },
      { name: 'value', label: m.value, format: 'money' },
      { name: 'index', label: m.index, format: 'number' },
      { name: 'exponent', label: m.exponent, format: 'number' },
      { name: 'low', label: m.low, format: 'number' },
      { name: 'high', label: m.high, format: 'number' }
    ],
    rows: points.map((point) => ({
      rank: point.rank,
      value: point.value,
      index: 1 / point.hill,
      ...exponentOf(point)
    }))
  })
});
