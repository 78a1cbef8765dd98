import { rect, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { roundedNotes } from './rounded.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { segmentBars as m } from './words/rfm.ts';

export interface Segment {
  /** Name as shown, in the current language. */
  segment: string;
  /** Name in the rows. Default: as shown. */
  key?: string;
  customers: number;
  revenue: number;
}

export interface SegmentBarsData {
  segments: Segment[];
}

export interface SegmentBarsOptions {
  /** A question, in the current language. Default: which segments bring the revenue. */
  title?: string;
  /** `given`: segments stay in the order of the data, for steps of a scale. Default: the most revenue first. */
  order?: 'revenue' | 'given';
  /** ISO 4217 code of the money. */
  currency?: string;
}

interface Shared extends Segment {
  customerShare: number;
  revenueShare: number;
}

const byRevenue = (a: Segment, b: Segment): number => b.revenue - a.revenue || b.customers - a.customers;

function shared({ segments }: SegmentBarsData, order: SegmentBarsOptions['order']): Shared[] {
  const customers = segments.reduce((sum, each) => sum + each.customers, 0) || 1;
  const revenue = segments.reduce((sum, each) => sum + each.revenue, 0) || 1;
  const rows = order === 'given' ? segments : [...segments].sort(byRevenue);
  return rows.map((each) => ({
    ...each,
    customerShare: each.customers / customers,
    revenueShare: each.revenue / revenue
  }));
}

function reading(data: SegmentBarsData): Span[] {
  const rows = shared(data, 'revenue');
  const [first] = rows;
  if (!first) return [{ text: m.nobody }];
  const all = rows.reduce((sum, { customers }) => sum + customers, 0);
  if (all < enough) {
    const few = m.largestFew(first.segment, format.share(first.revenueShare), first.customers, all);
    return [{ text: few + m.end + m.tooFew(all, enough) }];
  }
  const text = m.largest(first.segment, format.share(first.revenueShare), format.share(first.customerShare));
  const opposite = rows
    .slice(1)
    .filter((row) => row.customerShare > row.revenueShare)
    .sort((a, b) => b.customerShare - b.revenueShare - (a.customerShare - a.revenueShare))[0];
  if (!opposite) return [{ text: text + m.end }];
  const { segment, customerShare, revenueShare } = opposite;
  return [
    { text: text + m.opposite(segment, format.share(customerShare), format.share(revenueShare)) + m.end }
  ];
}

/** On a narrow paper the name stands above its bars, else beside them. */
function layout(
  data: SegmentBarsData,
  paper: Paper
): { row: number; above: boolean; left: number; height: number } {
  const text = textSize(paper);
  const names = widest(
    data.segments.map(({ segment }) => segment),
    { size: text * 1.08, weight: 600 }
  );
  const above = paper.width < text * 26 + names;
  const row = text * (above ? 4.3 : 3.1);
  return {
    row,
    above,
    left: above ? 0 : Math.ceil(names) + text * 1.2,
    height: Math.round(row * data.segments.length + text * 0.5)
  };
}

export const segmentBars = chart<SegmentBarsData, SegmentBarsOptions>({
  name: 'segment_bars',
  title: ({ title }) => title ?? m.title,
  reading,
  height: (data, _options, paper) => layout(data, paper).height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const rows = shared(data, options.order);
    const { row, above, left, height } = layout(data, paper);
    const labels = (each: Shared, i: number) => [
      i ? format.share(each.revenueShare) : m.revenue(format.share(each.revenueShare)),
      i ? format.share(each.customerShare) : m.customers(format.share(each.customerShare))
    ];
    const right = Math.ceil(widest(rows.flatMap(labels), { size: text })) + text;
    const box = { width: Math.min(paper.width, text * 62), height, left, right, top: 0, bottom: text * 0.5 };
    const most = Math.max(0.01, ...rows.flatMap((each) => [each.customerShare, each.revenueShare]));
    const thick = text * 1.05;
    const start = (i: number) => i * row + (above ? text * 1.65 : text * 0.2);
    const bars = rows.flatMap((each, i) => [
      { share: each.revenueShare, top: start(i), revenue: true, label: labels(each, i)[0] ?? '' },
      {
        share: each.customerShare,
        top: start(i) + thick + 2,
        revenue: false,
        label: labels(each, i)[1] ?? ''
      }
    ]);
    type Bar = (typeof bars)[number];
    const { svg, x } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [0, most], axis: null },
      y: { type: 'identity', axis: null },
      color: { type: 'identity' },
      marks: [
        rect(bars, {
          x1: 0,
          x2: (bar: Bar) => Math.max(0, bar.share),
          y1: 'top',
          y2: (bar: Bar) => bar.top + thick * (bar.revenue ? 1 : 0.75),
          fill: (bar: Bar) =>
            bar.revenue ? 'var(--accent)' : 'color-mix(in oklab, var(--soft) 55%, var(--paper))'
        }),
        ...[true, false].map((revenue) =>
          textMark(
            bars.filter((bar) => bar.revenue === revenue),
            {
              x: (bar: Bar) => Math.max(0, bar.share),
              y: (bar: Bar) => bar.top + thick * (revenue ? 0.5 : 0.4),
              dx: 6,
              textAnchor: 'start',
              text: 'label',
              fontWeight: revenue ? 600 : 400,
              fill: revenue ? 'var(--ink)' : 'var(--soft)'
            }
          )
        )
      ]
    }));
    rows.forEach(({ segment }, i) =>
      add(
        svg,
        'text',
        {
          x: above ? 0 : left - text * 1.2,
          y: above ? start(i) - text * 0.5 : start(i) + thick * 0.5 + text * 0.38,
          'text-anchor': above ? 'start' : 'end',
          fill: 'var(--ink)',
          'font-size': text * 1.08
        },
        segment
      )
    );
    return {
      svg,
      along: 'y',
      notes: roundedNotes([
        rows.map(({ revenueShare }) => revenueShare),
        rows.map(({ customerShare }) => customerShare)
      ]),
      stops: rows.map((each, i) => ({
        opens: { key: each.key ?? each.segment, title: m.list(each.segment, each.customers) },
        x: x(Math.max(0, each.revenueShare)),
        y: start(i) + thick / 2,
        label: m.stop(
          each.segment,
          each.customers,
          format.share(each.customerShare),
          format.money(each.revenue, options.currency),
          format.share(each.revenueShare)
        )
      }))
    };
  },
  twin: (data, { order }) => ({
    columns: [
      { name: 'segment', label: m.segment, format: 'text' },
      { name: 'customers', label: m.count, format: 'number' },
      { name: 'customer_share', label: m.countShare, format: 'share' },
      { name: 'revenue', label: m.value, format: 'money' },
      { name: 'revenue_share', label: m.valueShare, format: 'share' }
    ],
    rows: shared(data, order).map((each) => ({
      segment: each.segment,
      customers: each.customers,
      customer_share: each.customerShare,
      revenue: each.revenue,
      revenue_share: each.revenueShare
    }))
  })
});
