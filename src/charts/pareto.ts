import { areaY, axisX, axisY, gridY, lineY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { fromOrigin, shareAt, type CurvePoint } from './curve.ts';
import { enough } from './enough.ts';
import { textWidth } from './measure.ts';
import { addCuts } from './pareto-cuts.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import { addTierPatterns, tierFill, tierNames } from './tier-patterns.ts';
import type { Paper, Span, Stop, TierName } from './types.ts';
import { itemsAlone } from './words/items.ts';
import { m } from './words/pareto.ts';

/** One tier of a ranking. */
export interface Tier {
  tier: TierName;
  /** How many customers (or whatever is ranked). */
  items: number;
  /** Their revenue, net of refunds. */
  value: number;
  /** Their share of revenue, 0 to 1, those below zero counted as zero. */
  share: number;
}

export interface ParetoData {
  /** Sampled points of the curve, ascending, at most about 600, with the first and the last. */
  curve: CurvePoint[];
  /** How many are ranked. */
  items: number;
  /** Revenue that shares refer to: those below zero count as zero. */
  total: number;
  /** Revenue net of refunds, which the tiers' add up to, and how many are below zero. Default: as `total`, none. */
  net?: number;
  losing?: number;
  /** Head, waist and tail, in this order. */
  tiers: Tier[];
  /** The cuts, as cumulative shares. */
  head: number;
  waist: number;
  /** Exact share of the first fifth (`concentration`); without it the curve is read, and the figure is called "about". */
  top_20_share?: number;
}

export interface ParetoOptions {
  /** The column ranked, by default customer_id: chooses the words. */
  by?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
  /** Lets the cuts be dragged. Called at most once a frame. */
  onchange?: (cut: 'head' | 'waist', share: number) => void;
}

function topFifth(data: ParetoData): { share: number; words: string } {
  const rank = Math.ceil(data.items / 5);
  const sampled = data.curve.find((point) => point.rank === rank)?.cumulative_share;
  const exact = data.top_20_share ?? sampled;
  if (exact !== undefined) return { share: exact, words: format.share(exact) };
  const share = shareAt(fromOrigin(data.curve), rank);
  return { share, words: m.about(format.share(share, 0)) };
}

const cents = (money: number): number => Math.round(money * 100) / 100;

function judgement(data: ParetoData, by?: string): string {
  if (data.items < enough) return m.tooFew(data.items, enough, by);
  const { share, words } = topFifth(data);
  if (share < 0.35) return m.even(words);
  if (share < 0.75) return m.broad(words);
  return share <= 0.85 ? m.classic(words) : m.narrow(words);
}

function reading(data: ParetoData, { by }: ParetoOptions): Span[] {
  const [head, waist, tail] = data.tiers;
  if (!head || !waist || !tail || data.total <= 0) return [{ text: m.nothing }];
  const empty = waist.items ? (tail.items ? '' : m.noTail) : tail.items ? m.noWaist : m.noOther;
  return [
    { text: m.opening(data.items, by) },
    { text: m.headBrings(head.items, format.share(head.share), by), tier: 'head' },
    ...(waist.items
      ? [
          { text: m.then },
          { text: m.waistBrings(waist.items, format.share(waist.share), by), tier: 'waist' as const }
        ]
      : []),
    ...(tail.items
      ? [
          { text: m.last },
          { text: m.tailBrings(tail.items, format.share(tail.share), by), tier: 'tail' as const }
        ]
      : []),
    ...(empty ? [{ text: empty }] : []),
    { text: m.end },
    { text: judgement(data, by) }
  ];
}

/** The tier that an item of this rank is in. */
function tierAt(tiers: Tier[], rank: number): Tier | undefined {
  let end = 0;
  return tiers.find(({ items }) => rank <= (end += items));
}

/** The list of a tier, by its name in the rows. */
export const tierOpens = (tier: Tier | undefined, by?: string): Stop['opens'] =>
  tier?.items ? { key: tier.tier, title: m.list(m[tier.tier], tier.items, by) } : undefined;

function height(_data: ParetoData, _options: ParetoOptions, paper: Paper): number {
  const text = textSize(paper);
  return Math.round(Math.min(Math.max(paper.width * 0.36, text * 21), text * 29));
}

function hundredPoints(curve: CurvePoint[], count: number): CurvePoint[] {
  const points = new Set<CurvePoint>();
  let at = 0;
  for (let i = 1; i <= 100; i += 1) {
    const wish = (i / 100) * count;
    const off = (index: number) => Math.abs((curve[index]?.rank ?? Infinity) - wish);
    while (off(at + 1) <= off(at)) at += 1;
    const point = curve[at];
    if (point && point.rank > 0) points.add(point);
  }
  return [...points];
}

export const pareto = chart<ParetoData, ParetoOptions>({
  name: 'pareto',
  title: ({ by }) => m.title(by === undefined || by === 'customer_id', itemsAlone(by)),
  reading,
  height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const curve = fromOrigin(data.curve);
    const box = {
      left: Math.ceil(textWidth(format.share(1), { size: text })) + 10,
      right: Math.ceil(textWidth(format.number(data.items), { size: text }) / 2) + 2,
      top: text * 2,
      bottom: text * 3.8,
      width: paper.width,
      height: height(data, options, paper)
    };
    const plotted = sheet(paper, (id) => ({
      ...margins(box),
      x: { domain: [0, Math.max(data.items, 1)] },
      y: { domain: [0, 1] },
      marks: [
        tierNames.map((tier) =>
          areaY(curve, {
            x: 'rank',
            y: 'cumulative_share',
            fill: tierFill(id, tier),
            className: `area-${tier}`
          })
        ),
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (v: number) => format.share(v, 0),
          label: null
        }),
        axisX({
          ticks: Math.max(2, Math.round(paper.width / (text * 9))),
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (v: number) => format.number(v),
          label: null
        }),
        lineY(curve, { x: 'rank', y: 'cumulative_share', stroke: 'var(--ink)', strokeWidth: 2.2 })
      ]
    }));
    const { svg } = plotted;
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(
      svg,
      'text',
      { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' },
      m.axis(itemsAlone(options.by))
    );
    addTierPatterns(plotted.defs, plotted.id);
    const handles = addCuts(plotted, box, curve, data, options, text);
    const stops = hundredPoints(curve, data.items).map(({ rank, cumulative_share: share }): Stop => ({
      x: plotted.x(rank),
      y: plotted.y(share),
      opens: tierOpens(tierAt(data.tiers, rank), options.by),
      label: m.stop(rank, format.share(rank / data.items), format.share(share), options.by)
    }));
    return { svg, stops, along: 'x', handles };
  },
  twin: (data) => ({
    columns: [
      { name: 'tier', label: m.tier, format: 'text' },
      { name: 'items', label: m.items, format: 'number' },
      { name: 'item_share', label: m.itemShare, format: 'share' },
      { name: 'value', label: m.value, format: 'money' },
      { name: 'share', label: m.share, format: 'share' }
    ],
    rows: [
      ...data.tiers.map((tier) => ({
        tier: m[tier.tier],
        items: tier.items,
        item_share: data.items ? tier.items / data.items : 0,
        value: tier.value,
        share: tier.share
      })),
      ...(data.losing
        ? [
            { tier: m.allNet, items: data.items, item_share: 1, value: data.net ?? data.total, share: null },
            {
              tier: m.losing,
              items: data.losing,
              item_share: data.losing / data.items,
              value: cents(data.total - (data.net ?? data.total)),
              share: null
            },
            { tier: m.shared, items: null, item_share: null, value: data.total, share: 1 }
          ]
        : [{ tier: m.all, items: data.items, item_share: 1, value: data.total, share: 1 }])
    ]
  })
});
