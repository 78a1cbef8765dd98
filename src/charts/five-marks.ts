import { rect, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { addTierPatterns, tierFill, tierNames } from './tier-patterns.ts';
import type { Paper, Span, Stop, TierName } from './types.ts';
import { m } from './words/five-marks.ts';

/** The five marks of a long tail, in the order in which they are named. */
export const markNames = ['many', 'scattered', 'diverse', 'cheap', 'loose'] as const;

export type MarkName = (typeof markNames)[number];

/** A tier and what it comes to by each mark; null where that is not known. */
export interface MarkedTier {
  tier: TierName;
  customers: number;
  /** Share of all customers. */
  many: number | null;
  /** As many equal customers would be as concentrated. */
  scattered: number | null;
  /** On as many kinds of things alike they would spend as evenly. */
  diverse: number | null;
  /** Mean cost of winning one. */
  cheap: number | null;
  /** Orders a customer and year. */
  loose: number | null;
  /** Median of days since the last order. */
  away: number | null;
}

export interface FiveMarksData {
  /** Head, waist and tail, as far as they have customers. */
  tiers: MarkedTier[];
}

export interface FiveMarksOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** A difference between tail and head that is smaller, as a part of the head's value, is none. */
const clear = 0.1;

/**
 * Whether the tail has a mark, beside the head and clearly; undefined where that cannot be told. Many: more than half
 * of all customers. Loose: fewer orders a year, and longer ago.
 */
export function hasMark(data: FiveMarksData, mark: MarkName): boolean | undefined {
  const head = data.tiers.find(({ tier }) => tier === 'head');
  const tail = data.tiers.find(({ tier }) => tier === 'tail');
  if (!head || !tail || Math.min(head.customers, tail.customers) < enough) return undefined;
  const [of, beside] = [tail[mark], head[mark]];
  if (of === null || beside === null) return undefined;
  switch (mark) {
    case 'many':
      return of > 0.5;
    case 'scattered':
    case 'diverse':
      return of > beside * (1 + clear);
    case 'cheap':
      return of < beside * (1 - clear);
    case 'loose':
      return of < beside * (1 - clear) && (tail.away ?? 0) > (head.away ?? 0);
  }
}

function valueText(mark: MarkName, value: number, currency: string | undefined): string {
  switch (mark) {
    case 'many':
      return format.share(value);
    case 'cheap':
      return format.money(value, currency);
    case 'scattered':
      return format.number(value, 0);
    default:
      return format.number(value, value < 10 ? 2 : 1);
  }
}

function reading(data: FiveMarksData): Span[] {
  const all = data.tiers.reduce((sum, { customers }) => sum + customers, 0);
  const tail = data.tiers.find(({ tier }) => tier === 'tail');
  const head = data.tiers.find(({ tier }) => tier === 'head');
  if (all === 0) return [{ text: m.nobody }];
  if (!tail || !head || Math.min(tail.customers, head.customers) < enough)
    return [{ text: m.tooFew(head?.customers ?? 0, tail?.customers ?? 0, enough) }];
  const judged = markNames.map((mark) => ({ mark, holds: hasMark(data, mark) }));
  const named = (holds: boolean | undefined): string[] =>
    judged.filter((each) => each.holds === holds).map(({ mark }) => m[`${mark}Is`]);
  const [has, lacks, unknown] = [named(true), named(false), named(undefined)];
  return [
    { text: m.has(has.length, has), tier: 'tail' },
    { text: m.end },
    { text: lacks.length > 0 ? m.lacks(lacks) : '' },
    { text: unknown.length > 0 ? m.unknown(unknown) : '' }
  ];
}

const sign = (holds: boolean | undefined): string => (holds === undefined ? '?' : holds ? '✓' : '–');

/** On a narrow paper a mark's name stands above its bars, else beside them. */
function layout(paper: Paper) {
  const text = textSize(paper);
  const names = widest(
    markNames.map((mark) => m[`${mark}Measure`]),
    { size: text }
  );
  const above = paper.width < names + text * 34;
  const tiers = Math.max(...tierNames.map((tier) => textWidth(m[tier], { size: text, weight: 600 })));
  const left = (above ? 0 : Math.ceil(names) + text * 3.2) + Math.ceil(tiers) + text * 0.8;
  const row = text * (above ? 8.6 : 6);
  return { text, above, left, tiers, row, height: Math.round(row * markNames.length) };
}

/** Head, waist and tail side by side by each mark of a long tail, and which of them the tail has. */
export const fiveMarks = chart<FiveMarksData, FiveMarksOptions>({
  name: 'five_marks',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => (data.tiers.length > 0 ? layout(paper).height : 0),
  draw(data, { currency }, paper) {
    const { text, above, left, row, height } = layout(paper);
    const width = Math.min(paper.width, text * 62);
    const thick = text * 1.05;
    const start = (i: number) => i * row + (above ? text * 3.5 : text * 0.4);
    const bars = markNames.flatMap((mark, i) => {
      const most = Math.max(...data.tiers.map((tier) => tier[mark] ?? 0)) || 1;
      return data.tiers.flatMap((tier) => {
        const value = tier[mark];
        if (value === null) return [];
        const top = start(i) + tierNames.indexOf(tier.tier) * text * 1.55;
        return { mark, tier, value, part: value / most, top, label: valueText(mark, value, currency) };
      });
    });
    type Bar = (typeof bars)[number];
    const right =
      Math.ceil(
        widest(
          bars.map(({ label }) => label),
          { size: text, weight: 600 }
        )
      ) +
      text * 0.8;
    const box = { width, height, left, right, top: 0, bottom: 0 };
    const { svg, defs, id, x } = sheet({ ...paper, width }, (prefix) => ({
      ...margins(box),
      x: { domain: [0, 1], axis: null },
      y: { type: 'identity', axis: null },
      color: { type: 'identity' },
      marks: [
        rect(bars, {
          x1: 0,
          x2: 'part',
          y1: 'top',
          y2: (bar: Bar) => bar.top + thick,
          fill: (bar: Bar) => tierFill(prefix, bar.tier.tier),
          stroke: (bar: Bar) => `var(--${bar.tier.tier})`
        }),
        textMark(bars, {
          x: 'part',
          y: (bar: Bar) => bar.top + thick / 2,
          dx: 6,
          textAnchor: 'start',
          text: 'label',
          fill: 'var(--ink)'
        })
      ]
    }));
    addTierPatterns(defs, id);
    markNames.forEach((mark, i) => {
      const top = above ? i * row + text * 1.2 : start(i) + text * 0.85;
      const serif = { 'font-family': 'var(--serif)', 'font-weight': 600, 'font-size': text * 1.2 };
      const ink = { fill: 'var(--ink)', 'text-anchor': 'start' };
      add(svg, 'text', { x: 0, y: top, ...ink, ...serif }, sign(hasMark(data, mark)));
      add(svg, 'text', { x: text * 1.5, y: top, ...ink, ...serif }, m[mark]);
      add(svg, 'text', { x: text * 1.5, y: top + text * 1.5, 'text-anchor': 'start' }, m[`${mark}Measure`]);
      const own = bars.filter((bar) => bar.mark === mark);
      for (const { tier, top: at } of own)
        add(
          svg,
          'text',
          {
            x: left - text * 0.5,
            y: at + thick / 2 + text * 0.36,
            'text-anchor': 'end',
            fill: `var(--${tier.tier})`,
            'font-weight': 600
          },
          m[tier.tier]
        );
      if (own.length === 0 && data.tiers.length > 0)
        add(
          svg,
          'text',
          { x: above ? text * 1.5 : left, y: start(i) + text * 0.85, 'text-anchor': 'start' },
          m.open
        );
    });
    const stops = bars.map(({ mark, tier, part, top, label }): Stop => ({
      x: x(part),
      y: top + thick / 2,
      reach: [x(0), x(part)],
      label: m.stop(m[tier.tier], m[mark], m[`${mark}Measure`], label, tier.customers),
      opens: { key: tier.tier, title: m.list(m[tier.tier], tier.customers) }
    }));
    const lacks = (mark: MarkName) => data.tiers.length > 0 && !bars.some((bar) => bar.mark === mark);
    const notes = [lacks('diverse') ? m.noKinds : '', lacks('cheap') ? m.noCosts : ''].filter(Boolean);
    return { svg, stops, along: 'y', notes };
  },
  twin: (data, { currency }) => ({
    columns: [
      { name: 'mark', label: m.mark, format: 'text' },
      { name: 'measure', label: m.measure, format: 'text' },
      ...tierNames.map((tier) => ({ name: tier, label: m[tier], format: 'text' as const })),
      { name: 'has', label: m.hasIt, format: 'text' }
    ],
    rows: markNames.map((mark) => {
      const holds = hasMark(data, mark);
      const values = tierNames.map((name) => {
        const value = data.tiers.find(({ tier }) => tier === name)?.[mark] ?? null;
        return [name, value === null ? null : valueText(mark, value, currency)] as const;
      });
      return {
        mark: m[mark],
        measure: m[`${mark}Measure`],
        ...Object.fromEntries(values),
        has: holds === undefined ? m.open : holds ? m.yes : m.no
      };
    })
  })
});
