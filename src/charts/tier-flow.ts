import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { spread, textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import {
  count,
  periodCode,
  states,
  stepsOf,
  type Step,
  type TierMove,
  type TierMovesData,
  type TierMovesOptions,
  type TierState
} from './tier-moves.ts';
import { addTierPatterns, tierFill, tierNames } from './tier-patterns.ts';
import type { Paper, Span, Stop } from './types.ts';
import { m } from './words/movement.ts';

/** More periods than this are too many for an eye to follow. */
const mostPeriods = 6;

/** A tier at a period's end, as a bar. */
interface Bar {
  state: TierState;
  /** How many customers are in it, and how many of them are drawn. */
  customers: number;
  drawn: number;
  /** Top and bottom in pixels. */
  from: number;
  to: number;
}

/** True for a move that is drawn: from one period's bar to the next one's. */
const isBand = ({ from, to }: TierMove): boolean => from !== 'new' && !(from === 'none' && to === 'none');

const sizeOf = (step: Step, state: TierState): number => count(step.moves, ({ to }) => to === state);

function reading(data: TierMovesData, options: TierMovesOptions, paper?: Paper): Span[] {
  const steps = paper ? layout(data, options, paper).steps : stepsOf(data).slice(-mostPeriods);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first === last) return [{ text: m.early }];
  const sizes = tierNames.map((tier, i) => ({
    text:
      (i === 0 ? '' : i === 1 ? m.and : m.lastAnd) + m.size(m[tier], sizeOf(first, tier), sizeOf(last, tier)),
    tier
  }));
  const moves = steps
    .slice(1)
    .flatMap((step) => step.moves)
    .filter(({ from }) => from !== 'none' && from !== 'new');
  const all = count(moves, () => true);
  const kept = count(moves, ({ from, to }) => from === to);
  return [
    { text: m.went(periodCode(first, options), periodCode(last, options)) },
    ...sizes,
    { text: all < enough ? m.keptFew(enough) : m.kept(format.share(kept / all)) }
  ];
}

function layout(data: TierMovesData, options: TierMovesOptions, paper: Paper) {
  const text = textSize(paper);
  const all = stepsOf(data);
  const names = widest(
    states.map((state) => m[state]),
    { size: text, weight: 600 }
  );
  const codes = widest(
    all.map((step) => periodCode(step, options)),
    { size: text }
  );
  const [left, right] = [Math.ceil(names + text * 0.9), Math.ceil(names + text * 1.8)];
  const apart = Math.max(text * 6, codes * 1.5 + text);
  const fit = Math.max(2, Math.floor((paper.width - left - right) / apart) + 1);
  const steps = all.slice(-Math.min(mostPeriods, fit));
  const height = Math.round(Math.min(text * 30, Math.max(text * 22, paper.width * 0.45)));
  const box = { width: paper.width, height, left, right, top: text * 2.4, bottom: 2 };
  return { text, all, steps, box };
}

/** The bars of each period, from the top: one scale for all. */
function barsOf(steps: Step[], top: number, bottom: number, gap: number): Bar[][] {
  const columns = steps.map((step, i) =>
    states.map((state) => {
      const customers = sizeOf(step, state);
      const into = count(step.moves, (move) => isBand(move) && move.to === state);
      const out = count(steps[i + 1]?.moves ?? [], (move) => isBand(move) && move.from === state);
      return { state, customers, drawn: state === 'none' ? Math.max(i ? into : 0, out) : customers };
    })
  );
  const most = Math.max(1, ...columns.map((bars) => bars.reduce((sum, { drawn }) => sum + drawn, 0)));
  const scale = (bottom - top - gap * (states.length - 1)) / most;
  return columns.map((bars) => {
    let at = top;
    return bars.map((bar) => {
      const from = at;
      at += bar.drawn * scale + gap;
      return { ...bar, from, to: at - gap };
    });
  });
}

/** How customers pass between the tiers over the last periods: bars for the tiers, bands for those who pass. */
export const tierFlow = chart<TierMovesData, TierMovesOptions>({
  name: 'tier_flow',
  title: () => m.flowTitle,
  reading,
  height: (data, options, paper) => layout(data, options, paper).box.height,
  draw(data, options, paper) {
    const { text, all, steps, box } = layout(data, options, paper);
    const { svg, defs, id } = sheet(paper, () => ({ ...margins(box), marks: [] }));
    addTierPatterns(defs, id);
    const thick = Math.round(text * 0.8);
    const columns = barsOf(steps, box.top, box.height - box.bottom, text * 1.4);
    const apart = steps.length > 1 ? (box.width - box.left - box.right) / (steps.length - 1) : 0;
    const at = (i: number) => box.left + i * apart;
    const codes = steps.map((step) => periodCode(step, options));
    const inkOf = (state: TierState) => (state === 'none' ? 'var(--soft)' : `var(--${state})`);
    const stops: Stop[] = [];

    steps.slice(1).forEach((step, i) => {
      const [before, after] = [columns[i]!, columns[i + 1]!];
      const left = new Map(before.map((bar) => [bar.state, bar.from]));
      const right = new Map(after.map((bar) => [bar.state, bar.from]));
      const scale = unit(columns);
      for (const from of states)
        for (const to of states) {
          const n = count(step.moves, (move) => isBand(move) && move.from === from && move.to === to);
          if (!n) continue;
          const [y1, y2] = [left.get(from)!, right.get(to)!];
          const high = n * scale;
          left.set(from, y1 + high);
          right.set(to, y2 + high);
          const [x1, x2] = [at(i) + thick, at(i + 1)];
          const middle = (x1 + x2) / 2;
          add(svg, 'path', {
            d: `M${x1},${px(y1)}C${middle},${px(y1)} ${middle},${px(y2)} ${x2},${px(y2)}V${px(y2 + high)}C${middle},${px(y2 + high)} ${middle},${px(y1 + high)} ${x1},${px(y1 + high)}Z`,
            fill: from === 'none' ? 'var(--soft)' : tierFill(id, from as 'head'),
            'fill-opacity': from === 'none' ? 0.13 : undefined
          });
          const name = m.cell(m[from], m[to]);
          stops.push({
            x: middle,
            y: (y1 + y2 + high) / 2,
            label: m.band(codes[i]!, codes[i + 1]!, name, n),
            opens: {
              key: `${step.start.toISOString().slice(0, 10)},${from},${to}`,
              title: m.list(codes[i + 1]!, name, n)
            }
          });
        }
    });

    columns.forEach((bars, i) => {
      const shown = bars.filter(({ drawn }) => drawn > 0);
      const places = spread(
        shown.map(({ from, to }) => (from + to) / 2),
        shown.map(() => text * 1.15),
        box.top,
        box.height,
        0
      );
      const x = at(i);
      const end = i === columns.length - 1 && columns.length > 1;
      add(
        svg,
        'text',
        {
          x: i === 0 ? x : end ? x + thick : x + thick / 2,
          y: text,
          'text-anchor': i === 0 ? 'start' : end ? 'end' : 'middle'
        },
        codes[i]
      );
      shown.forEach((bar, n) => {
        const { state, customers, from, to } = bar;
        const y = (places[n] ?? 0) + text * 0.36;
        add(svg, 'rect', { x, y: from, width: thick, height: Math.max(1, to - from), fill: inkOf(state) });
        const name = { y, fill: inkOf(state), 'font-weight': 600 };
        if (i === 0) add(svg, 'text', { ...name, x: x - text * 0.5, 'text-anchor': 'end' }, m[state]);
        else if (end && state === 'none')
          add(svg, 'text', { ...name, x: x + thick + text * 0.35, 'text-anchor': 'start' }, m[state]);
        if (state !== 'none' && textWidth(format.number(customers), { size: text }) + thick + text < apart)
          add(
            svg,
            'text',
            { x: x + thick + text * 0.35, y, 'text-anchor': 'start', fill: 'var(--ink)' },
            format.number(customers)
          );
        stops.push({
          x: x + thick / 2,
          y: (from + to) / 2,
          label: m.node(codes[i]!, m[state], customers),
          opens: {
            key: `${steps[i]!.start.toISOString().slice(0, 10)},,${state}`,
            title: m.list(codes[i]!, m[state], customers)
          }
        });
      });
    });
    return {
      svg,
      notes: [
        ...(steps.length > 1 ? [m.arrivals] : []),
        ...(steps.length < all.length
          ? [m.latest(format.number(steps.length), format.number(Math.max(data.periods ?? 0, all.length)))]
          : [])
      ],
      stops: stops.sort((a, b) => a.x - b.x || a.y - b.y)
    };
  },
  twin: (data, options) => ({
    columns: [
      { name: 'period', label: m.period, format: 'text' },
      { name: 'from', label: m.from, format: 'text' },
      { name: 'to', label: m.to, format: 'text' },
      { name: 'customers', label: m.customers, format: 'number' }
    ],
    rows: stepsOf(data).flatMap((step) =>
      step.moves.map(({ from, to, customers }) => ({
        period: periodCode(step, options),
        from: m[from],
        to: m[to],
        customers
      }))
    )
  })
});

const px = (value: number): number => Math.round(value * 10) / 10;

/** Pixels a customer. */
function unit(columns: Bar[][]): number {
  const tallest = columns.flat().reduce((most, bar) => (bar.drawn > most.drawn ? bar : most));
  return tallest.drawn ? (tallest.to - tallest.from) / tallest.drawn : 0;
}
