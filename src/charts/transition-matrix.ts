import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { roundedNotes } from './rounded.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import {
  count,
  periodCode,
  states,
  stepsOf,
  wilson,
  type Step,
  type TierMovesData,
  type TierMovesOptions,
  type TierState
} from './tier-moves.ts';
import type { Paper, Span, TierName } from './types.ts';
import { m } from './words/movement.ts';

/** A cell of the matrix: who came from one tier to another, of all who were in it. */
interface Pair {
  from: TierState;
  to: TierState;
  customers: number;
  base: number;
}

const isTier = (state: TierState): boolean => state !== 'none' && state !== 'new';

/** The last period and the one before it; undefined where there are no two. */
function lastTwo(data: TierMovesData): [before: Step, after: Step] | undefined {
  const [before, after] = stepsOf(data).slice(-2);
  return before && after ? [before, after] : undefined;
}

/** The cells of every row that anybody was in. */
function pairsOf({ moves }: Step): Pair[] {
  return [...states, 'new' as const].flatMap((from) => {
    const base = count(moves, (move) => move.from === from);
    return base === 0
      ? []
      : states.map((to) => ({
          from,
          to,
          base,
          customers: count(moves, (move) => move.from === from && move.to === to)
        }));
  });
}

/** A part of a tier in words: with its share and interval where there are enough. */
function part(n: number, base: number, tier: TierName, say: (part: string) => string): Span[] {
  if (!base) return [];
  if (base < enough) return [{ text: m.then }, { text: say(m.partFew(n, base)), tier }];
  const [low, high] = wilson(n, base);
  return [
    { text: m.then },
    { text: say(m.part(n, format.share(n / base))), tier },
    { text: m.interval(format.share(low), format.share(high)) }
  ];
}

function reading(data: TierMovesData, options: TierMovesOptions): Span[] {
  const steps = lastTwo(data);
  if (!steps) return [{ text: m.early }];
  const [before, after] = steps.map((step) => periodCode(step, options)) as [string, string];
  const moves = steps[1].moves.filter(({ from }) => isTier(from));
  const all = count(moves, () => true);
  const stayed = count(moves, ({ from, to }) => from === to);
  if (all < enough) return [{ text: m.stayedFew(before, after, stayed, all, enough) }];
  const tail = count(moves, ({ from }) => from === 'tail');
  const head = count(moves, ({ from }) => from === 'head');
  const climbed = count(moves, ({ from, to }) => from === 'tail' && (to === 'head' || to === 'waist'));
  const fell = count(moves, ({ from, to }) => from === 'head' && to !== 'head');
  return [
    { text: m.stayed(before, after, stayed, all, format.share(stayed / all)) },
    ...part(climbed, tail, 'tail', m.climbed),
    ...part(fell, head, 'head', m.fell),
    { text: m.regression }
  ];
}

function layout(data: TierMovesData, paper: Paper) {
  const text = textSize(paper);
  const steps = lastTwo(data);
  const pairs = steps ? pairsOf(steps[1]) : [];
  const rows = [...new Set(pairs.map(({ from }) => from))];
  const names = widest(
    [...states, 'new' as const].map((state) => m[state]),
    { size: text, weight: 600 }
  );
  const sizes = widest(
    pairs.map(({ base }) => format.number(base)),
    { size: text }
  );
  const left = Math.ceil(Math.max(names, sizes) + text * 1.2);
  const width = Math.min(paper.width, Math.ceil(left + text * 9.5 * states.length));
  const box = {
    width,
    height: Math.round(text * (3.4 + 3.9 * Math.max(1, rows.length))),
    left,
    right: 1,
    top: text * 3.4,
    bottom: 0
  };
  return { text, steps, pairs, rows, box };
}

/** The last step between the tiers: from which to which, how many, and what share of those who were there. */
export const transitionMatrix = chart<TierMovesData, TierMovesOptions>({
  name: 'transition_matrix',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => (data.moves.length > 0 ? layout(data, paper).box.height : 0),
  draw(data, options, paper) {
    const { text, steps, pairs, rows, box } = layout(data, paper);
    const share = ({ customers, base }: Pair) => customers / base;
    const label = { x: 'to', y: 'from', className: 'on-cells' };
    const ink = (each: Pair) => cellInk(share(each));
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: states, padding: 0.03 },
      y: { type: 'band', domain: rows, padding: 0.05 },
      color: { type: 'identity' },
      marks: [
        axisX({
          anchor: 'top',
          tickSize: 0,
          tickPadding: 7,
          label: null,
          tickFormat: (to: TierState) => m[to],
          fontWeight: 600
        }),
        axisY({ tickSize: 0, label: null, tickFormat: () => '' }),
        cell(pairs, {
          x: 'to',
          y: 'from',
          fill: (each: Pair) => cellFill(share(each)),
          rx: 3,
          className: 'cells'
        }),
        textMark(pairs, {
          ...label,
          text: ({ customers }: Pair) => format.number(customers),
          dy: -text * 0.6,
          fill: ink,
          fontWeight: 600
        }),
        textMark(pairs, {
          ...label,
          text: (each: Pair) => format.share(share(each)),
          dy: text * 0.75,
          fill: ink,
          fontSize: text * 0.92
        })
      ]
    }));
    for (const from of rows) {
      const base = pairs.find((each) => each.from === from)?.base ?? 0;
      const place = { x: box.left - text * 0.8, 'text-anchor': 'end' };
      const colour = isTier(from) ? `var(--${from})` : 'var(--ink)';
      add(svg, 'text', { ...place, y: y(from) - text * 0.3, fill: colour, 'font-weight': 600 }, m[from]);
      add(svg, 'text', { ...place, y: y(from) + text * 1.05 }, format.number(base));
    }
    if (steps) {
      const [before, after] = steps.map((step) => periodCode(step, options)) as [string, string];
      add(svg, 'text', { x: 0, y: text, 'text-anchor': 'start' }, m.fromAxis(before));
      add(svg, 'text', { x: box.width - 1, y: text, 'text-anchor': 'end' }, m.toAxis(after));
    }
    return {
      svg,
      notes: [
        ...(pairs.length ? [m.shares] : []),
        ...roundedNotes(rows.map((from) => pairs.filter((each) => each.from === from).map(share)))
      ],
      stops: pairs.map((each) => {
        const [low, high] = wilson(each.customers, each.base);
        const name = m.cell(m[each.from], m[each.to]);
        return {
          x: x(each.to),
          y: y(each.from),
          label: m.stop(
            name,
            each.customers,
            each.base,
            format.share(share(each)),
            format.share(low),
            format.share(high)
          ),
          ...(each.customers && steps
            ? {
                opens: {
                  key: `${each.from},${each.to}`,
                  title: m.list(periodCode(steps[1], options), name, each.customers)
                }
              }
            : {})
        };
      })
    };
  },
  twin(data) {
    const [, after] = lastTwo(data) ?? [];
    return {
      columns: [
        { name: 'from', label: m.from, format: 'text' },
        { name: 'to', label: m.to, format: 'text' },
        { name: 'customers', label: m.customers, format: 'number' },
        { name: 'base', label: m.base, format: 'number' },
        { name: 'share', label: m.share, format: 'share' },
        { name: 'low', label: m.low, format: 'share' },
        { name: 'high', label: m.high, format: 'share' }
      ],
      rows: (after ? pairsOf(after) : []).map(({ from, to, customers, base }) => {
        const [low, high] = wilson(customers, base);
        return { from: m[from], to: m[to], customers, base, share: customers / base, low, high };
      })
    };
  }
});
