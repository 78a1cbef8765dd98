import { dot, ruleX } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { shareRows } from './share-rows.ts';
import { sheet, textSize } from './sheet.ts';
import { add, halo } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/entry-rates.ts';

/** What customers began with, and how many of those watched for long enough came again, with the 95 % interval. */
export interface EntryRate {
  item: string;
  customers: number;
  returned: number;
  share: number;
  low: number;
  high: number;
}

export interface EntryRatesData {
  /** The most frequent first. */
  items: EntryRate[];
  /** All customers watched for long enough, whatever they began with. */
  all: { customers: number; returned: number };
}

export interface EntryRatesOptions {
  /** Within how many days they came again. */
  days: number;
  /** The column that says what an item is, by default product: chooses the words. */
  by?: string;
}

/** The items with enough customers to conclude from, the best first. */
const judged = ({ items }: EntryRatesData): EntryRate[] =>
  items.filter(({ customers }) => customers >= enough).sort((a, b) => b.share - a.share);

function reading(data: EntryRatesData, { days }: EntryRatesOptions): Span[] {
  const { customers, returned } = data.all;
  if (customers === 0) return [{ text: m.nobody(days) }];
  if (customers < enough) return [{ text: m.few(returned, customers, days, enough) }];
  const all = { text: m.all(format.share(returned / customers), customers, days) };
  const [best, worst] = [judged(data)[0], judged(data).at(-1)];
  if (!best || !worst || best === worst) return [all, { text: m.tooFewEach(enough) }];
  const said = ({ item, share, low, high }: EntryRate) =>
    m.one(item, format.share(share), format.share(low), format.share(high));
  const apart = best.low > worst.high ? m.apart : m.overlap;
  return [all, { text: m.between(said(best), said(worst)) }, { text: apart }];
}

/** On a narrow paper a name stands above its interval, else beside it. */
function layout(data: EntryRatesData, paper: Paper) {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 58);
  const names = widest(
    data.items.map(({ item }) => item),
    { size: text * 1.08 }
  );
  const labels = widest(
    data.items.map(({ returned, customers }) => m.of(returned, customers)),
    { size: text }
  );
  const above = width < names + labels + text * 18;
  const row = text * (above ? 3.8 : 2.4);
  return {
    text,
    width,
    above,
    left: above ? text : Math.ceil(names) + text * 1.6,
    right: above ? text : Math.ceil(labels) + text * 1.6,
    height: data.items.length > 0 ? Math.round(row * data.items.length + text * 2.6) : 0,
    at: (i: number) => i * row + row * (above ? 0.7 : 0.5)
  };
}

/** Which share came again, by what they began with, each with its interval; the line is that of all. */
export const entryRates = chart<EntryRatesData, EntryRatesOptions>({
  name: 'entry_rates',
  title: ({ by = 'product' }) => m.title(by),
  reading,
  height: (data, _options, paper) => layout(data, paper).height,
  draw(data, _options, paper) {
    const { text, width, above, left, right, height, at } = layout(data, paper);
    const { items, all } = data;
    const ticks = Math.max(2, Math.floor((width - left - right) / (text * 7)));
    const most = Math.max(0.01, ...items.map(({ high }) => high));
    const y = ({ item }: EntryRate) => at(items.findIndex((each) => each.item === item));
    const ink = ({ customers }: EntryRate) => (customers < enough ? 'var(--soft)' : 'var(--accent)');
    const { svg, x } = sheet({ ...paper, width }, () =>
      shareRows(items, {
        box: { width, height, left, right, top: 0, bottom: text * 2.4 },
        domain: [0, Math.min(1, most * 1.05)],
        ticks,
        y,
        ink,
        under: [
          ruleX([all.customers > 0 ? all.returned / all.customers : 0], {
            stroke: 'var(--soft)',
            strokeDasharray: '1.5 4',
            strokeLinecap: 'round'
          })
        ],
        over: [dot(items, { x: 'share', y, r: 4.5, fill: ink, stroke: ink })]
      })
    );
    items.forEach((each, i) => {
      const base = above ? at(i) - text * 1.1 : at(i) + text * 0.36;
      const quiet = each.customers < enough;
      add(
        svg,
        'text',
        {
          ...(above && halo),
          x: above ? 0 : left - text * 1.4,
          y: base,
          'text-anchor': above ? 'start' : 'end',
          fill: quiet ? 'var(--soft)' : 'var(--ink)',
          'font-size': text * 1.08
        },
        each.item
      );
      add(
        svg,
        'text',
        {
          ...(above && halo),
          x: above ? width : width - right + text * 1.2,
          y: base,
          'text-anchor': above ? 'end' : 'start'
        },
        m.of(each.returned, each.customers)
      );
    });
    return {
      svg,
      along: 'y',
      notes: items.length > 0 ? [m.line] : [],
      stops: items.map((each, i) => ({
        x: x(each.share),
        y: at(i),
        label: m.stop(
          each.item,
          m.of(each.returned, each.customers),
          format.share(each.share),
          format.share(each.low),
          format.share(each.high)
        ),
        opens: { key: each.item, title: m.list(each.item, each.customers) }
      }))
    };
  },
  twin: ({ items }) => ({
    columns: [
      { name: 'item', label: m.item, format: 'text' },
      { name: 'customers', label: m.customers, format: 'number' },
      { name: 'returned', label: m.returned, format: 'number' },
      { name: 'share', label: m.share, format: 'share' },
      { name: 'low', label: m.low, format: 'share' },
      { name: 'high', label: m.high, format: 'share' }
    ],
    rows: items.map((each) => ({ ...each }))
  })
});
