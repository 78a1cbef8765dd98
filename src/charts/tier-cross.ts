import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { textWidth, widest } from './measure.ts';
import { inOneUnit } from './one-unit.ts';
import { roundedNotes } from './rounded.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { tierNames } from './tier-patterns.ts';
import type { Paper, Span, TierName } from './types.ts';
import { m } from './words/tier-cross.ts';

/** What a segment of customers brought with the items of one tier. */
export interface TierCrossCell {
  segment: string;
  tier: TierName;
  /** How many items of the tier the segment has bought. */
  items: number;
  revenue: number;
}

export interface TierCrossData {
  cells: TierCrossCell[];
  /** The segments from the top down. Those named head, waist and tail are customers of that tier. */
  segments: { segment: string; customers: number }[];
  /** All items by their tier, and their share of the revenue. */
  tiers: { tier: TierName; items: number; share: number }[];
}

export interface TierCrossOptions {
  /** The column that says what an item is, by default product: chooses the words. */
  by?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** A cell with its share of what the segment spends; null where it spends nothing in all. */
interface Part extends TierCrossCell {
  share: number | null;
}

const isTier = (segment: string): segment is TierName => tierNames.includes(segment as TierName);

const nameOf = (segment: string): string => (isTier(segment) ? m.ofTier(segment) : m.ofSegment(segment));

const rowName = (segment: string): string => (isTier(segment) ? m[segment] : segment);

function partsOf({ cells, segments }: TierCrossData): Part[] {
  return segments.flatMap(({ segment }) => {
    const own = cells.filter((each) => each.segment === segment);
    const total = own.reduce((sum, { revenue }) => sum + Math.max(0, revenue), 0);
    return tierNames.map((tier) => {
      const { items = 0, revenue = 0 } = own.find((each) => each.tier === tier) ?? {};
      return { segment, tier, items, revenue, share: total > 0 ? Math.max(0, revenue) / total : null };
    });
  });
}

/** Why nothing can be said of who buys: where no line's customer is in a segment. */
const noTaste = ({ segments }: TierCrossData): string => (segments.length === 0 ? m.nobody : '');

function reading(data: TierCrossData, { by = 'product' }: TierCrossOptions): Span[] {
  const all = data.tiers.reduce((sum, { items }) => sum + items, 0);
  if (all === 0) return [{ text: m.nothing }];
  const tail = data.tiers.find(({ tier }) => tier === 'tail');
  if (tail?.items === all) return [{ text: m.worthless(all, by), tier: 'tail' }];
  if (!tail?.items)
    return [{ text: (all < enough ? m.noTailFew(all, by, enough) : m.noTail(all, by)) + noTaste(data) }];
  const share = format.share(tail.share);
  const size: Span[] = [
    {
      text:
        all < enough
          ? m.sizeFew(tail.items, all, by, share)
          : m.size(tail.items, all, by, format.share(tail.items / all), share),
      tier: 'tail'
    },
    { text: all < enough ? m.end + m.tooFewItems(enough, by) : m.end }
  ];
  const many = data.segments.filter(({ customers }) => customers >= enough);
  const spent = partsOf(data)
    .filter((part) => part.tier === 'tail' && many.some(({ segment }) => segment === part.segment))
    .flatMap(({ segment, share }) => (share === null ? [] : [{ segment, share }]))
    .sort((a, b) => b.share - a.share);
  const [most, least] = [spent[0], spent.at(-1)];
  if (!most || !least) return [...size, { text: noTaste(data) || m.tooFewCustomers(enough) }];
  if (most === least) {
    const others = data.segments.filter(({ segment }) => segment !== most.segment);
    const few = others.filter(({ customers }) => customers < enough);
    const why =
      few.length === others.length
        ? m.onlyFew(
            few.map(({ segment }) => nameOf(segment)),
            few[0]?.customers ?? 0,
            enough
          )
        : m.onlySpent(enough);
    return [...size, { text: m.only(nameOf(most.segment), format.share(most.share)) + why }];
  }
  const words = m.spend(
    nameOf(most.segment),
    format.share(most.share),
    nameOf(least.segment),
    format.share(least.share)
  );
  const few = data.segments.filter(({ customers }) => customers < enough);
  const leftOut = few.length
    ? m.leftOut(
        few.map(({ segment }) => nameOf(segment)),
        few[0]!.customers,
        enough
      )
    : '';
  return [...size, { text: words + leftOut }];
}

function layout(data: TierCrossData, paper: Paper) {
  const text = textSize(paper);
  const names = widest(
    data.segments.map(({ segment }) => rowName(segment)),
    { size: text, weight: 600 }
  );
  const counts = widest(
    data.segments.map(({ customers }) => format.number(customers)),
    { size: text }
  );
  const left = Math.ceil(
    Math.min(Math.max(names, counts, textWidth(m.rows, { size: text })) + text * 1.2, paper.width * 0.45)
  );
  const width = Math.min(paper.width, Math.ceil(left + text * 12 * tierNames.length));
  const height = Math.round(text * (4.6 + 3.9 * Math.max(1, data.segments.length)));
  return { text, box: { width, height, left, right: 1, top: text * 4.6, bottom: 0 } };
}

/** What each segment of customers spends on the head, the waist and the tail of what is sold. */
export const tierCross = chart<TierCrossData, TierCrossOptions>({
  name: 'tier_cross',
  title: ({ by = 'product' }) => m.title(by),
  reading,
  height: (data, _options, paper) => (data.segments.length > 0 ? layout(data, paper).box.height : 0),
  draw(data, { by = 'product', currency }, paper) {
    const { text, box } = layout(data, paper);
    const parts = partsOf(data);
    const money = inOneUnit(parts.map(({ revenue }) => revenue));
    const part = ({ share }: Part) => share ?? 0;
    const label = { x: 'tier', y: 'segment', className: 'on-cells' };
    const ink = (each: Part) => cellInk(part(each));
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: tierNames, padding: 0.03 },
      y: { type: 'band', domain: data.segments.map(({ segment }) => segment), padding: 0.05 },
      color: { type: 'identity' },
      marks: [
        axisX({ anchor: 'top', tickSize: 0, label: null, tickFormat: () => '' }),
        axisY({ tickSize: 0, label: null, tickFormat: () => '' }),
        cell(parts, {
          x: 'tier',
          y: 'segment',
          fill: (each: Part) => cellFill(part(each)),
          rx: 3,
          className: 'cells'
        }),
        textMark(parts, {
          ...label,
          text: ({ share }: Part) => (share === null ? '–' : format.share(share)),
          dy: -text * 0.6,
          fill: ink,
          fontWeight: 600
        }),
        textMark(parts, {
          ...label,
          text: ({ revenue }: Part) => money(revenue),
          dy: text * 0.75,
          fill: ink,
          fontSize: text * 0.92
        })
      ]
    }));
    add(svg, 'text', { x: 0, y: text, 'text-anchor': 'start' }, m.rows);
    add(svg, 'text', { x: box.width - 1, y: text, 'text-anchor': 'end' }, m.columns(by));
    for (const tier of tierNames) {
      const place = { x: x(tier), 'text-anchor': 'middle' };
      const items = data.tiers.find((each) => each.tier === tier)?.items ?? 0;
      add(svg, 'text', { ...place, y: text * 2.7, fill: `var(--${tier})`, 'font-weight': 600 }, m[tier]);
      add(svg, 'text', { ...place, y: text * 4 }, format.number(items));
    }
    for (const { segment, customers } of data.segments) {
      const place = { x: box.left - text * 0.8, 'text-anchor': 'end' };
      const colour = isTier(segment) ? `var(--${segment})` : 'var(--ink)';
      add(
        svg,
        'text',
        { ...place, y: y(segment) - text * 0.3, fill: colour, 'font-weight': 600 },
        rowName(segment)
      );
      add(svg, 'text', { ...place, y: y(segment) + text * 1.05 }, format.number(customers));
    }
    return {
      svg,
      notes: [
        m.shares,
        ...(parts.some(({ share }) => share === null) ? [m.dash] : []),
        ...roundedNotes(
          data.segments.map(({ segment }) => parts.filter((each) => each.segment === segment).map(part))
        )
      ],
      stops: parts.map((each) => {
        const name = m.cell(nameOf(each.segment), each.tier, by);
        const share = each.share === null ? '–' : format.share(each.share);
        return {
          x: x(each.tier),
          y: y(each.segment),
          label: m.stop(name, format.money(each.revenue, currency), share, each.items, by),
          ...(each.items > 0
            ? { opens: { key: `${each.tier},${each.segment}`, title: m.list(name, each.items, by) } }
            : {})
        };
      })
    };
  },
  twin: (data) => ({
    columns: [
      { name: 'segment', label: m.segment, format: 'text' },
      { name: 'tier', label: m.tier, format: 'text' },
      { name: 'items', label: m.items, format: 'number' },
      { name: 'revenue', label: m.revenue, format: 'money' },
      { name: 'share', label: m.share, format: 'share' }
    ],
    rows: partsOf(data).map(({ segment, tier, items, revenue, share }) => ({
      segment: rowName(segment),
      tier: m[tier],
      items,
      revenue,
      share
    }))
  })
});
