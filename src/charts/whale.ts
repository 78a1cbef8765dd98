import { areaY, axisX, axisY, dot, gridY, lineY, ruleY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/whale.ts';

export interface WhalePoint {
  rank: number;
  cumulative: number;
}

export interface WhaleData {
  /** Contribution added up by rank, the greatest first, at most about 600 points; the first, the last and the peak are there. */
  points: WhalePoint[];
  customers: number;
  /** Customers below zero; the others make the curve's peak. */
  losing: number;
  peak: number;
  /** What is left after all customers. */
  end: number;
  /** Whether any customer's cost is known: without one nothing is said, or shown, of who costs more. */
  isCosted: boolean;
}

export interface WhaleOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

function reading({ customers, losing, peak, end, isCosted }: WhaleData, { currency }: WhaleOptions): Span[] {
  const money = (value: number) => format.money(value, currency);
  if (customers === 0) return [{ text: m.none }];
  if (!isCosted) return [{ text: m.uncosted(money(end)) }];
  if (losing === 0) return [{ text: m.allBring(customers, money(end)) }];
  if (peak <= 0 && losing < customers) return [{ text: m.nothing(customers, money(-end)) }];
  if (losing === customers) return [{ text: m.noGains }, { text: m.allLosses(money(-end)) }];
  const share = format.share(peak / end, 0);
  return [
    { text: m.gains(customers - losing, customers, money(peak)) },
    { text: m.losses(losing, money(peak - end), money(end)) },
    { text: end > 0 ? (share === format.share(1, 0) ? m.alike(losing) : m.ratio(losing, share)) : m.end }
  ];
}

function size({ customers }: WhaleData, paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 58);
  if (customers === 0) return { width, height: 0 };
  return { width, height: Math.round(Math.min(Math.max(width * 0.5, text * 22), text * 28)) };
}

/** The whale curve: contribution added up from the best customer to the worst, its back the peak. */
export const whale = chart<WhaleData, WhaleOptions>({
  name: 'whale',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => size(data, paper).height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const { points, customers, losing, peak, end, isCosted } = data;
    const money = (value: number) => format.money(value, options.currency);
    const top = customers - losing;
    const hasPeak = isCosted && losing > 0 && peak > 0;
    const fall = isCosted ? 'var(--danger)' : 'var(--accent)';
    const line = [{ rank: 0, cumulative: 0 }, ...points];
    const rising = line.filter(({ rank }) => rank <= top);
    const falling = line.filter(({ rank }) => rank >= top);
    const yDomain = [Math.min(0, end), Math.max(peak, 0) * 1.12 || 1];
    const ends = yDomain.map((value) => format.short(value));
    const box = {
      ...size(data, paper),
      left: Math.ceil(widest(ends, { size: text })) + 18,
      right: text,
      top: text * 2,
      bottom: text * 3.8
    };
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [0, customers] },
      y: { domain: yDomain },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        areaY(rising, { x: 'rank', y: 'cumulative', fill: 'var(--accent)', fillOpacity: 0.12 }),
        areaY(falling, { x: 'rank', y: 'cumulative', fill: fall, fillOpacity: isCosted ? 0.14 : 0.12 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (v: number) => format.short(v),
          label: null
        }),
        axisX({
          ticks: Math.max(2, Math.floor(box.width / (text * 8))),
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (v: number) => (Number.isInteger(v) ? format.short(v) : ''),
          label: null
        }),
        ruleY([0], { stroke: 'var(--soft)' }),
        ...(hasPeak
          ? [ruleY([end], { stroke: 'var(--danger)', strokeDasharray: '1.5 4', strokeLinecap: 'round' })]
          : []),
        lineY(rising, { x: 'rank', y: 'cumulative', stroke: 'var(--accent)', strokeWidth: 2.2 }),
        lineY(falling, { x: 'rank', y: 'cumulative', stroke: fall, strokeWidth: 2.2 }),
        ...(hasPeak
          ? [dot([{ rank: top, cumulative: peak }], { x: 'rank', y: 'cumulative', r: 4, fill: 'var(--ink)' })]
          : [])
      ]
    }));
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' }, m.xAxis);
    if (hasPeak) {
      const words = m.peak(money(peak));
      const half = textWidth(words, { size: text, weight: 600 }) / 2;
      const middle = Math.min(Math.max(x(top), box.left + half), box.width - box.right - half);
      const strong = { 'font-weight': 600, 'text-anchor': 'middle' };
      add(svg, 'text', { x: middle, y: y(peak) - text * 0.8, fill: 'var(--ink)', ...strong }, words);
      add(
        svg,
        'text',
        {
          x: box.left + text * 0.5,
          y: y(end) - text * 0.5,
          fill: 'var(--danger)',
          'font-weight': 600,
          'text-anchor': 'start'
        },
        m.left(money(end))
      );
    }
    const stops = points.map(({ rank, cumulative }) => ({
      x: x(rank),
      y: y(cumulative),
      label: m.stop(format.number(rank), money(cumulative)),
      opens:
        rank <= top
          ? { key: 'bringing', title: isCosted ? m.bringing : m.paying }
          : { key: 'costing', title: isCosted ? m.costing : m.refunded }
    }));
    return { svg, stops, along: 'x' };
  },
  twin: ({ points }) => ({
    columns: [
      { name: 'rank', label: m.rank, format: 'number' },
      { name: 'cumulative', label: m.cumulative, format: 'money' }
    ],
    rows: points.map(({ rank, cumulative }) => ({ rank, cumulative }))
  })
});
