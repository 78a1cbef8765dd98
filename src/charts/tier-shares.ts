import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { spread, widest } from './measure.ts';
import { tierOpens, type Tier } from './pareto.ts';
import { roundedNotes } from './rounded.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { addTierPatterns, tierFill } from './tier-patterns.ts';
import type { Paper, Span, Stop } from './types.ts';
import { tierShares as m } from './words/ranks.ts';
import { itemsAlone } from './words/items.ts';
import { m as words } from './words/pareto.ts';

export interface TierSharesData {
  /** Head, waist and tail, in this order. */
  tiers: Tier[];
  items: number;
  total: number;
  /** How many are below zero. Default: none. */
  losing?: number;
}

export interface TierSharesOptions {
  /** The column ranked, by default customer_id: chooses the words. */
  by?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

function mean(tier: Tier): number {
  return tier.items ? tier.value / tier.items : 0;
}

function reading(
  { tiers, items: count, losing = 0 }: TierSharesData,
  { by, currency }: TierSharesOptions
): Span[] {
  const [head, , tail] = tiers;
  if (!head || !tail || !count) return [{ text: words.nothing }];
  const below = losing ? [{ text: m.losing(losing, by) }] : [];
  if (count < enough)
    return [
      { text: m.headFew(head.items, count, format.share(head.share), by), tier: 'head' },
      ...(tail.items
        ? [
            { text: m.between },
            { text: m.tailFew(tail.items, format.share(tail.share), by), tier: 'tail' as const }
          ]
        : []),
      { text: m.end },
      ...below
    ];
  const spans: Span[] = [
    {
      text: m.head(format.share(head.items / count), itemsAlone(by), format.share(head.share)),
      tier: 'head'
    },
    { text: m.between },
    { text: m.tail(format.share(tail.items / count), itemsAlone(by), format.share(tail.share)), tier: 'tail' }
  ];
  const times = mean(head) / mean(tail);
  if (!(mean(tail) > 0)) return [...spans, { text: m.end }, ...below];
  const ratio = format.number(times, times < 10 ? 1 : 0);
  return [
    ...spans,
    { text: m.times(format.money(mean(head), currency), format.money(mean(tail), currency), ratio) },
    ...below
  ];
}

function height(_data: TierSharesData, _options: TierSharesOptions, paper: Paper): number {
  return Math.round(textSize(paper) * 19.4);
}

interface Part {
  tier: Tier;
  from: number;
  to: number;
  lines: string[];
}

/** The parts of a bar, end to end. Shares below zero have no width. */
function partsOf(tiers: Tier[], share: (tier: Tier) => number, lines: (tier: Tier) => string[]): Part[] {
  let at = 0;
  const whole = tiers.reduce((sum, tier) => sum + Math.max(0, share(tier)), 0) || 1;
  return tiers.map((tier) => {
    const from = at;
    at += Math.max(0, share(tier)) / whole;
    return { tier, from, to: at, lines: lines(tier) };
  });
}

export const tierShares = chart<TierSharesData, TierSharesOptions>({
  name: 'tier_shares',
  title: ({ by }) => m.title(itemsAlone(by)),
  reading,
  height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const box = {
      width: paper.width,
      height: height(data, options, paper),
      left: 0,
      right: 0,
      top: 0,
      bottom: 0
    };
    const { svg, defs, id } = sheet(paper, () => ({ ...margins(box), marks: [] }));
    addTierPatterns(defs, id);
    const px = (part: number) => part * paper.width;
    const bars = [
      {
        name: m.items(data.items, options.by),
        y: text * 5,
        above: true,
        parts: partsOf(
          data.tiers,
          (tier) => tier.items,
          (tier) => [words[tier.tier], format.share(data.items ? tier.items / data.items : 0)]
        ),
        label: (tier: Tier) =>
          m.stopItems(
            words[tier.tier],
            tier.items,
            format.share(data.items ? tier.items / data.items : 0),
            options.by
          )
      },
      {
        name: (data.losing ? m.revenueAbove : m.revenue)(format.money(data.total, options.currency)),
        y: text * 12.6,
        above: false,
        parts: partsOf(
          data.tiers,
          (tier) => tier.value,
          (tier) => [format.share(tier.share), words[tier.tier]]
        ),
        label: (tier: Tier) =>
          (data.losing && tier.tier === 'tail' ? m.stopNet : m.stopRevenue)(
            words[tier.tier],
            format.money(tier.value, options.currency),
            format.share(tier.share)
          )
      }
    ];
    const thick = text * 1.6;
    const [top, bottom] = bars;
    top?.parts.forEach((part, i) => {
      const below = bottom?.parts[i];
      if (!below) return;
      const [y1, y2] = [top.y + thick, bottom?.y ?? 0];
      const middle = (y1 + y2) / 2;
      const curve = (a: number, b: number, up: boolean) =>
        up ? `C${b},${middle} ${a},${middle} ${a},${y1}` : `C${a},${middle} ${b},${middle} ${b},${y2}`;
      add(svg, 'path', {
        d: `M${px(part.from)},${y1}${curve(px(part.from), px(below.from), false)}L${px(below.to)},${y2}${curve(px(part.to), px(below.to), true)}Z`.replace(
          /\d+\.\d+/g,
          (number) => Number(number).toFixed(1)
        ),
        fill: tierFill(id, part.tier.tier)
      });
    });
    const stops: Stop[] = [];
    for (const { name, y, above, parts, label } of bars) {
      const size = text * 1.15;
      const widths = parts.map(({ lines }) => widest(lines, { size, weight: 600 }));
      const centres = spread(
        parts.map(({ from, to }) => px((from + to) / 2)),
        widths,
        0,
        paper.width,
        text * 0.8
      );
      add(svg, 'text', { x: 0, y: above ? text : box.height - text * 0.4, 'text-anchor': 'start' }, name);
      parts.forEach(({ tier, from, to, lines }, i) => {
        const colour = `var(--${tier.tier})`;
        add(svg, 'rect', {
          x: px(from),
          y,
          width: Math.max(0, px(to - from) - 1.5),
          height: thick,
          fill: colour
        });
        const first = above ? y - text * 0.6 - size * 1.25 : y + thick + size * 1.25;
        lines.forEach((line, n) =>
          add(
            svg,
            'text',
            {
              x: centres[i],
              y: first + n * size * 1.25,
              fill: colour,
              'font-size': size,
              'font-weight': 600,
              'font-family': line === words[tier.tier] ? 'var(--serif)' : undefined
            },
            line
          )
        );
        stops.push({
          x: px((from + to) / 2),
          y: y + thick / 2,
          label: label(tier),
          reach: [px(from), px(to)],
          opens: tierOpens(tier, options.by)
        });
      });
    }
    const notes = roundedNotes([
      data.tiers.map(({ items }) => (data.items ? items / data.items : 0)),
      data.losing ? [] : data.tiers.map(({ share }) => share)
    ]);
    return { svg, stops, notes };
  },
  twin: (data) => ({
    columns: [
      { name: 'tier', label: words.tier, format: 'text' },
      { name: 'items', label: words.items, format: 'number' },
      { name: 'item_share', label: words.itemShare, format: 'share' },
      { name: 'value', label: data.losing ? m.net : words.value, format: 'money' },
      { name: 'share', label: data.losing ? m.shareAbove : words.share, format: 'share' },
      { name: 'mean', label: data.losing ? m.meanNet : m.mean, format: 'money' }
    ],
    rows: data.tiers.map((tier) => ({
      tier: words[tier.tier],
      items: tier.items,
      item_share: data.items ? tier.items / data.items : 0,
      value: tier.value,
      share: tier.share,
      mean: Math.round(mean(tier) * 100) / 100
    }))
  })
});
