import { areaY, axisX, axisY, gridY, lineY, link } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { fromOrigin, shareAt, type CurvePoint } from './curve.ts';
import { enough } from './enough.ts';
import { textWidth } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper } from './types.ts';
import { lorenz as m } from './words/lorenz.ts';
import { itemsAlone } from './words/items.ts';

export interface LorenzData {
  /** The Pareto curve: cumulative share by rank, the largest first. It is turned round here. */
  curve: CurvePoint[];
  items: number;
  /** How many are below zero: they count as zero. Default: none. */
  losing?: number;
  /** Population Gini of values clipped at zero, 0 to 1. */
  gini: number;
  /** Exact share of the larger half (`concentration`); without it the curve is read, and the figure is called "about". */
  top_50_share?: number;
}

export interface LorenzOptions {
  /** The column ranked, by default customer_id: chooses the words. */
  by?: string;
}

interface LorenzPoint {
  item_share: number;
  value_share: number;
}

function turned({ curve, items }: LorenzData): LorenzPoint[] {
  return fromOrigin(curve)
    .map(({ rank, cumulative_share: share }) => ({
      item_share: items ? 1 - rank / items : 0,
      value_share: Math.max(0, 1 - share)
    }))
    .reverse();
}

function degree(gini: number): string {
  if (gini < 0.3) return m.even;
  if (gini < 0.5) return m.moderate;
  return gini < 0.75 ? m.uneven : m.extreme;
}

function size(paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 40);
  return { width, height: Math.round(width * 0.78) };
}

/** Where the items from the smallest are 55 %: there the Gini stands between the two lines. */
const inside = 0.55;

/**
 * The middle of the figure's name and number, in pixels: between the lines where there is room, else in the upper left
 * corner, where no line comes.
 */
function giniPlace(
  share: number,
  {
    width,
    height,
    x,
    y
  }: { width: number; height: number; x(value: number): number; y(value: number): number }
): { x: number; y: number } {
  const room = y(share) - y(inside);
  const slope = (y(0) - y(1)) / (x(1) - x(0));
  return room > height + slope * width
    ? { x: x(inside), y: (y(inside) + y(share)) / 2 }
    : { x: x(0) + width * 0.6, y: y(1) + height * 0.6 };
}

export const lorenz = chart<LorenzData, LorenzOptions>({
  name: 'lorenz',
  title: ({ by }) => m.title(itemsAlone(by)),
  reading(data, { by }) {
    const half =
      data.top_50_share === undefined
        ? m.about(format.share(1 - shareAt(fromOrigin(data.curve), data.items / 2), 0))
        : format.share(1 - data.top_50_share);
    const gini = format.number(data.gini, 3);
    const few = data.items < enough;
    const most = format.number(1 - 1 / Math.max(1, data.items), 3);
    return [
      ...(few
        ? [{ text: m.giniFew(gini, data.items, most, enough, by) }]
        : [{ text: m.gini(gini) }, { text: degree(data.gini) }]),
      { text: data.items > 1 ? m.half(half) : m.end },
      ...(data.losing ? [{ text: m.losing(data.losing, by) }] : [])
    ];
  },
  height: (_data, _options, paper) => size(paper).height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const points = turned(data);
    const box = {
      ...size(paper),
      left: Math.ceil(textWidth(format.share(1), { size: text })) + 10,
      right: Math.ceil(textWidth(format.share(1), { size: text }) / 2) + 2,
      top: text * 2,
      bottom: text * 3.8
    };
    const percent = (value: number) => format.share(value, 0);
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        areaY(points, {
          x: 'item_share',
          y1: 'item_share',
          y2: 'value_share',
          fill: 'var(--accent)',
          fillOpacity: 0.14
        }),
        axisY({ ticks: 5, tickSize: 0, tickPadding: 8, tickFormat: percent, label: null }),
        axisX({ ticks: 5, tickSize: 0, tickPadding: 8, tickFormat: percent, label: null }),
        link([0], {
          x1: 0,
          y1: 0,
          x2: 1,
          y2: 1,
          stroke: 'var(--soft)',
          strokeDasharray: '1.5 4',
          strokeLinecap: 'round'
        }),
        lineY(points, { x: 'item_share', y: 'value_share', stroke: 'var(--ink)', strokeWidth: 2.2 })
      ]
    }));
    const ends = { x: box.width - box.right, y: box.height - box.bottom };
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(
      svg,
      'text',
      { x: ends.x, y: box.height - text * 0.5, 'text-anchor': 'end' },
      m.xAxis(itemsAlone(options.by))
    );
    const slope = (Math.atan2(ends.y - box.top, ends.x - box.left) * 180) / Math.PI;
    add(
      svg,
      'text',
      {
        transform: `translate(${x(0.34).toFixed(1)},${(y(0.34) - text * 0.6).toFixed(1)}) rotate(${(-slope).toFixed(1)})`
      },
      m.equal
    );
    const gini = format.number(data.gini, 3);
    const place = giniPlace(1 - shareAt(fromOrigin(data.curve), data.items * 0.45), {
      width: Math.max(textWidth(gini, { size: text * 1.8 }), textWidth(m.label, { size: text })),
      height: text * 2.8,
      x,
      y
    });
    add(
      svg,
      'text',
      { x: place.x, y: place.y - text * 0.5, fill: 'var(--accent)', 'font-size': text },
      m.label
    );
    add(
      svg,
      'text',
      {
        x: place.x,
        y: place.y + text * 1.3,
        fill: 'var(--accent)',
        'font-size': text * 1.8,
        'font-weight': 600,
        'font-family': 'var(--serif)'
      },
      gini
    );
    const stops = Array.from({ length: 20 }, (_, i) => {
      const part = (i + 1) / 20;
      const share = 1 - shareAt(fromOrigin(data.curve), data.items * (1 - part));
      return {
        x: x(part),
        y: y(share),
        label: m.stop(format.share(part), itemsAlone(options.by), format.share(share))
      };
    });
    return { svg, stops, along: 'x' };
  },
  twin: (data) => ({
    columns: [
      { name: 'item_share', label: m.itemShare, format: 'share' },
      { name: 'value_share', label: m.valueShare, format: 'share' }
    ],
    rows: turned(data).map(({ item_share, value_share }) => ({ item_share, value_share }))
  })
});
