import { axisX, axisY, barY, gridY, ruleY, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { inOneUnit } from './one-unit.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/worth.ts';

/** A tenth of the customers. */
export interface Decile {
  /** 1 is the best. */
  decile: number;
  customers: number;
  /** Sum over its customers: money, or days with an order by `WorthOptions.of`. */
  worth: number;
  /** Mean probability of being still there; null without a model. */
  alive: number | null;
}

export interface WorthData {
  deciles: Decile[];
  /** Customers whom the model takes for still there by definition, and what share of the others is. */
  once?: { customers: number; others: number } | undefined;
}

export interface WorthOptions {
  /** What is counted: the model's value, its days with an order where money is not known, or the simple rule's. */
  of: 'value' | 'purchases' | 'simple';
  /** How far the model looks ahead. */
  months: number;
  /** What a year takes off money, 0 to 1. */
  discount: number;
  /** Share of the revenue that counts, 1 for all. */
  margin: number;
  /** ISO 4217 code of the money. */
  currency?: string;
}

const each = ({ worth, customers }: Decile): number => worth / Math.max(1, customers);

const amount = (value: number, { of, currency }: WorthOptions): string =>
  of === 'purchases' ? format.number(value, value < 10 ? 2 : 0) : format.money(value, currency);

const total = (data: WorthData, of: (decile: Decile) => number): number =>
  data.deciles.reduce((sum, decile) => sum + of(decile), 0);

function reading(data: WorthData, options: WorthOptions): Span[] {
  const customers = total(data, (decile) => decile.customers);
  if (customers === 0) return [{ text: m.none }];
  const worth = total(data, (decile) => decile.worth);
  const money = amount(worth, options);
  const months = m.months(options.months);
  const discount = format.share(options.discount);
  const text =
    options.of === 'simple'
      ? m.simple(customers, money, discount)
      : options.of === 'value'
        ? m.value(customers, money, months, discount)
        : m.purchases(customers, money, months);
  const margin =
    options.of !== 'purchases' && options.margin < 1 ? m.ofMargin(format.share(options.margin)) : '';
  if (customers < enough) return [{ text: text + margin + m.end + m.few(customers, enough) }];
  const best = data.deciles.find(({ decile }) => decile === 1)?.worth ?? 0;
  const isKnown = data.deciles.every(({ alive }) => alive !== null);
  const alive = total(data, (decile) => (decile.alive ?? 0) * decile.customers) / customers;
  return [
    { text: text + margin },
    { text: worth > 0 ? m.best(format.share(best / worth)) : '' },
    { text: (isKnown ? m.alive(format.share(alive)) : '') + m.end },
    { text: isKnown && data.once ? m.once(data.once.customers, format.share(data.once.others)) : '' }
  ];
}

function size(paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 58);
  return { width, height: Math.round(Math.min(Math.max(width * 0.45, text * 22), text * 26)) };
}

/** Ten bars: what a customer of each tenth is worth on average, and how probably those are still there. */
export const worthDeciles = chart<WorthData, WorthOptions>({
  name: 'worth_deciles',
  title: () => m.title,
  reading,
  height: ({ deciles }, _options, paper) => (deciles.length > 0 ? size(paper).height : 0),
  draw(data, options, paper) {
    const text = textSize(paper);
    const { deciles } = data;
    const low = Math.min(0, ...deciles.map(each));
    const high = Math.max(0, ...deciles.map(each)) * 1.08 || 1;
    const hasAlive = deciles.some(({ alive }) => alive !== null);
    const box = {
      ...size(paper),
      left:
        Math.ceil(
          widest(
            [low, high / 2, high].map((value) => format.short(value)),
            { size: text }
          )
        ) + 18,
      right: text * 0.5,
      top: text * 2.4,
      bottom: text * (hasAlive ? 5.6 : 4)
    };
    const step = (box.width - box.left - box.right) / Math.max(1, deciles.length);
    const brief = inOneUnit(deciles.map(each));
    const labels = deciles.map((decile) => brief(each(decile)));
    const fit = widest(labels.slice(1), { size: text }) < step - 3;
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: deciles.map(({ decile }) => decile), padding: 0.22 },
      y: { domain: [low, high] },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (value: number) => format.short(value),
          label: null
        }),
        axisX({ tickSize: 0, tickPadding: 8, label: null }),
        barY(deciles, { x: 'decile', y: each, fill: 'var(--accent)' }),
        textMark(fit ? deciles : deciles.slice(0, 1), {
          x: 'decile',
          y: (decile: Decile) => Math.max(0, each(decile)),
          dy: -text * 0.6,
          text: (decile: Decile) => brief(each(decile)),
          fill: 'var(--ink)'
        }),
        ruleY([0], { stroke: 'var(--soft)' })
      ]
    }));
    const words = options.of === 'purchases' ? m.yPurchases : m.yValue;
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, words);
    if (hasAlive) {
      const line = box.height - text * 2.1;
      for (const { decile, alive } of deciles)
        if (alive !== null)
          add(
            svg,
            'text',
            { x: x(decile), y: line, 'text-anchor': 'middle', fill: 'var(--soft)' },
            format.number(alive * 100, 0)
          );
    }
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.4, 'text-anchor': 'end' }, m.xAxis);
    if (hasAlive)
      add(
        svg,
        'text',
        { x: 0, y: box.height - text * 0.4, 'text-anchor': 'start', fill: 'var(--soft)' },
        m.aliveRow
      );
    const stops = deciles.map((decile) => ({
      x: x(decile.decile),
      y: y(Math.max(0, each(decile))),
      label:
        m.stop(String(decile.decile), format.number(decile.customers), amount(each(decile), options)) +
        (decile.alive === null ? '' : m.stillThere(format.share(decile.alive))),
      opens: { key: String(decile.decile), title: m.list(String(decile.decile)) }
    }));
    return { svg, stops, along: 'x' };
  },
  twin: ({ deciles }, { of }) => ({
    columns: [
      { name: 'decile', label: m.decile, format: 'number' },
      { name: 'customers', label: m.customers, format: 'number' },
      {
        name: 'each',
        label: of === 'purchases' ? m.eachPurchases : m.each,
        format: of === 'purchases' ? 'number' : 'money'
      },
      {
        name: 'worth',
        label: of === 'purchases' ? m.expected : m.total,
        format: of === 'purchases' ? 'number' : 'money'
      },
      { name: 'p_alive', label: m.p_alive, format: 'share' }
    ],
    rows: deciles.map((decile) => ({
      decile: decile.decile,
      customers: decile.customers,
      each: each(decile),
      worth: decile.worth,
      p_alive: decile.alive
    }))
  })
});
