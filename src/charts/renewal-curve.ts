import { axisX, axisY, dot, gridY, lineY, link, ruleX } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { textWidth } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/renewal-curve.ts';

/** Contracts at a renewal, the first being 1, and the share of all that is left after it, with its 95 % interval. */
export interface Renewal {
  term: number;
  due: number;
  lost: number;
  left: number;
  low: number | null;
  high: number | null;
}

export interface RenewalCurveData {
  /** By ascending term. */
  renewals: Renewal[];
  /** All contracts, and how many of them run on. */
  contracts: number;
  running: number;
  /** Why there is no model, by the models' names of refusals; undefined where there is one. */
  refused?: string | undefined;
  /** Shares left by the model after 1, 2, … renewals; none where it was refused. */
  fitted: number[];
  /** The same of a model fitted to the renewals up to `until` alone; undefined where there is none. */
  foretold?: { until: number; left: number[] } | undefined;
}

export interface RenewalCurveOptions {
  every: 'month' | 'quarter' | 'half-year' | 'year';
  /** True where nobody has a contract and a run of periods with an order passes for one. Default: they are contracts. */
  ofOrders?: boolean;
}

/** The number of the renewal after which the model has half of all left or fewer; undefined where that is further on. */
const halfOf = (left: number[]): number | undefined => {
  const at = left.findIndex((share) => share <= 0.5);
  return at < 0 ? undefined : at + 1;
};

function reading(data: RenewalCurveData, { every, ofOrders = false }: RenewalCurveOptions): Span[] {
  const { renewals, contracts, running, refused, fitted, foretold } = data;
  const [first, last] = [renewals[0], renewals.at(-1)];
  if (contracts === 0) return [{ text: m.nothing }];
  if (!first || !last) return [{ text: m.none(every) }];
  if (first.due < enough) return [{ text: m.few(first.due, enough) }];
  const again = format.share(1 - first.lost / first.due);
  const parts = ofOrders ? [m.ofOrders(again, every)] : [m.all(contracts, running), m.first(again)];
  const half = halfOf(fitted);
  if (fitted.length === 0) parts.push(m.refused(refused));
  else if (half === undefined) parts.push((ofOrders ? m.noHalfOfOrders : m.noHalf)(fitted.length, every));
  else parts.push((ofOrders ? m.halfOfOrders : m.half)(half, every));
  if (ofOrders) parts.push(m.allOfOrders(contracts, running, every));
  const then = foretold?.left[last.term - 1];
  if (foretold && then !== undefined && last.term > foretold.until)
    parts.push(m.foretold(foretold.until, last.term, format.share(then), format.share(last.left)));
  return [{ text: parts.join('') }];
}

function size(paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 58);
  return { width, height: Math.round(Math.min(Math.max(width * 0.48, text * 22), text * 27)) };
}

/** Which share of contracts is left after each renewal: as it was, and as the shifted beta-geometric model has it. */
export const renewalCurve = chart<RenewalCurveData, RenewalCurveOptions>({
  name: 'renewal_curve',
  title: () => m.title,
  reading,
  height: ({ renewals }, _options, paper) => (renewals.length > 0 ? size(paper).height : 0),
  draw({ renewals, fitted, foretold }, { every }, paper) {
    const text = textSize(paper);
    const box = {
      ...size(paper),
      left: Math.ceil(textWidth(format.share(1), { size: text })) + 12,
      right: text * 1.4,
      top: text * 3.6,
      bottom: text * 3.8
    };
    const longest = Math.max(2, renewals.at(-1)?.term ?? 0, fitted.length);
    const line = (left: number[]) => [1, ...left].map((share, term) => ({ term, share }));
    const early = foretold ? line(foretold.left).slice(foretold.until) : [];
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [0, longest] },
      y: { domain: [0, 1] },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (share: number) => format.share(share),
          label: null
        }),
        axisX({
          ticks: Math.min(longest, Math.floor(box.width / (text * 5))),
          tickSize: 4,
          tickPadding: 4,
          tickFormat: (term: number) => (Number.isInteger(term) ? format.number(term) : ''),
          label: null
        }),
        ...(foretold && early.length > 1
          ? [ruleX([foretold.until], { stroke: 'var(--soft)', strokeDasharray: '2 4' })]
          : []),
        lineY(fitted.length > 0 ? line(fitted) : [], {
          x: 'term',
          y: 'share',
          stroke: 'var(--accent)',
          strokeWidth: 2
        }),
        lineY(early, {
          x: 'term',
          y: 'share',
          stroke: 'var(--ink)',
          strokeWidth: 1.6,
          strokeDasharray: '6 4'
        }),
        link(
          renewals.filter(({ low, high }) => low !== null && high !== null),
          { x1: 'term', x2: 'term', y1: 'low', y2: 'high', stroke: 'var(--soft)', strokeWidth: 1.4 }
        ),
        dot(renewals, { x: 'term', y: 'left', r: 3.2, fill: 'var(--ink)' })
      ]
    }));
    add(svg, 'text', { x: 0, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    add(
      svg,
      'text',
      { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' },
      m.xAxis(every)
    );
    const key = [
      { words: m.model, stroke: 'var(--accent)', shown: fitted.length > 0 },
      { words: m.early, stroke: 'var(--ink)', 'stroke-dasharray': '6 4', shown: early.length > 1 }
    ];
    let left = box.left;
    for (const { words, shown, ...stroke } of key) {
      if (!shown) continue;
      const middle = text * 2.2;
      add(svg, 'line', {
        x1: left,
        x2: left + text * 2,
        y1: middle,
        y2: middle,
        'stroke-width': 2,
        ...stroke
      });
      const place = { x: left + text * 2.5, y: middle + text * 0.35, 'text-anchor': 'start' };
      add(svg, 'text', { ...place, fill: 'var(--ink)' }, words);
      left += text * 3.6 + textWidth(words, { size: text });
    }
    return {
      svg,
      along: 'x',
      stops: renewals.map(({ term, due, lost, left: share, low, high }) => ({
        x: x(term),
        y: y(share),
        label: [
          m.stop(term, due, lost),
          m.left(format.share(share)) +
            (low === null || high === null ? '' : m.interval(format.share(low), format.share(high))),
          ...(fitted[term - 1] === undefined ? [] : [m.byModel(format.share(fitted[term - 1]!))])
        ].join('\n'),
        opens: { key: String(term), title: m.list(term, lost) }
      }))
    };
  },
  twin: ({ renewals, fitted, foretold }) => ({
    columns: [
      { name: 'term', label: m.term, format: 'number' },
      { name: 'due', label: m.due, format: 'number' },
      { name: 'lost', label: m.lost, format: 'number' },
      { name: 'left', label: m.share, format: 'share' },
      { name: 'low', label: m.low, format: 'share' },
      { name: 'high', label: m.high, format: 'share' },
      { name: 'fitted', label: m.model, format: 'share' },
      { name: 'foretold', label: m.early, format: 'share' }
    ],
    rows: renewals.map((each) => ({
      ...each,
      fitted: fitted[each.term - 1] ?? null,
      foretold: foretold?.left[each.term - 1] ?? null
    }))
  })
});
