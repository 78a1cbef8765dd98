import { dot, link } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { textWidth } from './measure.ts';
import { shareRows } from './share-rows.ts';
import { sheet, textSize } from './sheet.ts';
import { add, halo } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/together-rates.ts';

/** A rule: of the baskets with `item`, the share that hold `other` too, with its 95 % interval. */
export interface TogetherRule {
  item: string;
  other: string;
  /** Baskets with both, and with `item`. */
  baskets: number;
  itemBaskets: number;
  confidence: number;
  low: number;
  high: number;
  /** Share of all baskets that hold `other`. */
  base: number;
  lift: number;
  /** True where there are enough baskets, and chance gives none of so many pairs a lift as far from 1. */
  clear: boolean;
}

export interface TogetherData {
  /** The pairs furthest beyond chance, one direction of each, the furthest first. */
  rules: TogetherRule[];
  /** All baskets; 0 where no pair is known. */
  baskets: number;
  /** How many pairs there are within the limits, and how many of them are clear. */
  pairs: number;
  clear: number;
}

export interface TogetherOptions {
  /** The column that says what an item is, by default product: chooses the words. */
  by?: string;
  basket: 'order' | 'customer';
  /** The limits of a pair: baskets, and share of baskets. */
  leastBaskets: number;
  leastSupport: number;
}

function reading(data: TogetherData, options: TogetherOptions): Span[] {
  const { rules, baskets, pairs, clear } = data;
  const { by = 'product', basket, leastBaskets, leastSupport } = options;
  if (pairs === 0) return [{ text: m.none(by, basket, leastBaskets, format.share(leastSupport, 2)) }];
  if (baskets < enough) return [{ text: m.few(baskets, basket, enough) }];
  const best = rules.find((rule) => rule.clear && rule.lift > 1);
  if (!best) return [{ text: m.chance(pairs, baskets, basket, enough) }];
  const { item, other, itemBaskets, confidence, low, high, base, lift } = best;
  return [
    { text: m.all(baskets, basket, format.share(base), other) },
    {
      text: m.best(
        item,
        itemBaskets,
        format.share(confidence),
        format.share(low),
        format.share(high),
        format.number(lift, lift < 10 ? 1 : 0)
      )
    },
    { text: m.clear(clear, pairs) }
  ];
}

/** A name that fits a width: cut, with an ellipsis, where it does not. */
function fitted(name: string, width: number, size: number): string {
  if (textWidth(name, { size }) <= width) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, { size }) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const ruleOf = ({ item, other }: TogetherRule): string => m.rule(item, other);

function layout({ rules }: TogetherData, paper: Paper) {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 58);
  const row = text * 3.6;
  return {
    text,
    width,
    height: rules.length > 0 ? Math.round(row * rules.length + text * 2.6) : 0,
    at: (i: number) => i * row + row * 0.72
  };
}

/** Of the baskets with one thing, the share that hold another too, beside the share of all baskets that do. */
export const togetherRates = chart<TogetherData, TogetherOptions>({
  name: 'together_rates',
  title: ({ by = 'product', basket }) => m.title(by, basket),
  reading,
  height: (data, _options, paper) => layout(data, paper).height,
  draw(data, { basket }, paper) {
    const { text, width, height, at } = layout(data, paper);
    const { rules } = data;
    const box = { width, height, left: text, right: text * 1.2, top: 0, bottom: text * 2.4 };
    const ticks = Math.max(2, Math.floor(width / (text * 8)));
    const most = Math.max(0.01, ...rules.map(({ high, base }) => Math.max(high, base)));
    const y = (rule: TogetherRule) => at(rules.indexOf(rule));
    const ink = ({ clear }: TogetherRule) => (clear ? 'var(--accent)' : 'var(--soft)');
    const { svg, x } = sheet({ ...paper, width }, () =>
      shareRows(rules, {
        box,
        domain: [0, Math.min(1, most * 1.05)],
        ticks,
        y,
        ink,
        under: [
          link(rules, { x1: 'base', x2: 'confidence', y1: y, y2: y, stroke: ink, strokeDasharray: '1.5 4' })
        ],
        over: [
          dot(rules, { x: 'base', y, r: 4, fill: 'var(--paper)', stroke: 'var(--soft)', strokeWidth: 1.5 }),
          dot(rules, { x: 'confidence', y, r: 4.5, fill: ink })
        ]
      })
    );
    rules.forEach((rule, i) => {
      const times = m.times(format.number(rule.lift, rule.lift < 10 ? 1 : 0));
      const base = at(i) - text * 0.95;
      const room = width - textWidth(times, { size: text }) - text * 1.5;
      const fill = rule.clear ? 'var(--ink)' : 'var(--soft)';
      const size = text * 1.04;
      add(
        svg,
        'text',
        { ...halo, x: 0, y: base, 'text-anchor': 'start', fill, 'font-size': size },
        fitted(ruleOf(rule), room, size)
      );
      add(svg, 'text', { ...halo, x: width, y: base, 'text-anchor': 'end', fill }, times);
    });
    return {
      svg,
      along: 'y',
      notes: rules.length > 0 ? [m.key] : [],
      stops: rules.map((rule, i) => ({
        x: x(rule.confidence),
        y: at(i),
        label: m.stop(
          ruleOf(rule),
          m.of(rule.baskets, rule.itemBaskets, basket),
          format.share(rule.confidence),
          format.share(rule.low),
          format.share(rule.high),
          format.share(rule.base)
        ),
        opens: {
          key: JSON.stringify([rule.item, rule.other]),
          title: m.list(rule.item, rule.other, rule.baskets, basket)
        }
      }))
    };
  },
  twin: ({ rules }) => ({
    columns: [
      { name: 'item', label: m.item, format: 'text' },
      { name: 'other', label: m.other, format: 'text' },
      { name: 'baskets', label: m.together, format: 'number' },
      { name: 'itemBaskets', label: m.withItem, format: 'number' },
      { name: 'confidence', label: m.confidence, format: 'share' },
      { name: 'low', label: m.low, format: 'share' },
      { name: 'high', label: m.high, format: 'share' },
      { name: 'base', label: m.base, format: 'share' },
      { name: 'lift', label: m.lift, format: 'number' }
    ],
    rows: rules.map(({ item, other, baskets, itemBaskets, confidence, low, high, base, lift }) => ({
      item,
      other,
      baskets,
      itemBaskets,
      confidence,
      low,
      high,
      base,
      lift
    }))
  })
});
