import { axisX, dot, gridX, link, ruleX } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add, halo } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/arm-intervals.ts';

/** One arm of a trial, and what it is estimated to have done. */
export interface ArmInterval {
  arm: string;
  isControl: boolean;
  customers: number;
  /** A share, 0 to 1, or an amount a customer. */
  value: number;
  /** Ends of the 95 % interval; the value itself where there is none. */
  low: number;
  high: number;
  /** What the same customers did before; undefined where that is not known. */
  before?: number;
  /** What customers chosen the same way did a window earlier, when nobody had been treated. */
  like?: { before: number; after: number };
}

/** An arm less the control, with its 95 % interval and how often chance alone gives as much. */
export interface ArmDifference {
  arm: string;
  value: number;
  low: number;
  high: number;
  p: number | null;
}

export interface ArmIntervalsData {
  arms: ArmInterval[];
  /** Against the control; none where there is no control. */
  differences: ArmDifference[];
  /** Why there is nothing to compare, in words: then it is all that is said, and the arms are none. */
  nothing?: string;
}

export interface ArmIntervalsOptions {
  /** What the values are. Default: shares of customers. */
  of?: 'rate' | 'mean';
  /** The column of results that they are of. Default: orders after the action. */
  outcome?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** Arms of which the sentence speaks; the others stand in the drawing. */
const mostSaid = 3;

const inWords = ({ of, currency }: ArmIntervalsOptions) => ({
  value: (value: number): string => (of === 'mean' ? format.money(value, currency) : format.share(value)),
  gap: (value: number): string =>
    of === 'mean' ? format.money(value, currency) : m.points(format.number(value * 100, 1))
});

function against(data: ArmIntervalsData, options: ArmIntervalsOptions, control: ArmInterval): string {
  const { value, gap } = inWords(options);
  const others = data.differences.slice(0, mostSaid).map((difference) => {
    const arm = data.arms.find((each) => each.arm === difference.arm);
    if (!arm) return '';
    const fewest = Math.min(arm.customers, control.customers);
    const pair = m.pair(arm.arm, value(arm.value), control.arm, value(control.value));
    if (fewest < enough) return pair + m.tooFew(fewest, enough);
    const isClear = difference.p !== null && difference.p < 0.05 / data.differences.length;
    if (!isClear) return pair + m.chance(gap(difference.low), gap(difference.high));
    const said = difference.value > 0 ? m.more : m.less;
    const ends = [Math.abs(difference.low), Math.abs(difference.high)].sort((a, b) => a - b);
    return pair + said(gap(Math.abs(difference.value)), gap(ends[0] ?? 0), gap(ends[1] ?? 0));
  });
  return others.join('');
}

function alone(arms: ArmInterval[], options: ArmIntervalsOptions): string {
  const { value } = inWords(options);
  const said = arms.slice(0, mostSaid).map(({ arm, customers, value: after, before, like }) => {
    const change =
      before === undefined ? m.reached(arm, value(after)) : m.change(arm, value(before), value(after));
    if (customers < enough) return change + m.tooFew(customers, enough);
    return like ? change + m.anyway(value(like.before), value(like.after)) : change + m.end;
  });
  return m.notCausal + said.join('');
}

function reading(data: ArmIntervalsData, options: ArmIntervalsOptions): Span[] {
  const control = data.arms.find(({ isControl }) => isControl);
  if (data.nothing) return [{ text: data.nothing }];
  if (data.arms.length === 0) return [{ text: m.none }];
  if (!control) return [{ text: alone(data.arms, options) }];
  if (data.differences.length === 0) return [{ text: m.controlOnly }];
  return [{ text: against(data, options, control) }];
}

/** A line of the drawing: an arm, or what was to be expected of it without the action. */
interface Line {
  name: string;
  value: number;
  low: number;
  high: number;
  isArm: boolean;
  isQuiet: boolean;
  label: string;
  stop: string;
  arm: string;
  customers: number;
}

function linesOf({ arms }: ArmIntervalsData, options: ArmIntervalsOptions): Line[] {
  const { value } = inWords(options);
  const hasControl = arms.some(({ isControl }) => isControl);
  return arms.flatMap((arm) => {
    const { isControl, customers, low, high } = arm;
    const ends = [value(low), value(high)] as const;
    const own: Line = {
      name: isControl ? m.control(arm.arm) : arm.arm,
      value: arm.value,
      low,
      high,
      isArm: true,
      isQuiet: isControl,
      label: format.beside(value(arm.value), format.range(...ends)),
      stop: m.stop(arm.arm, customers, format.beside(value(arm.value), format.interval(...ends))),
      arm: arm.arm,
      customers
    };
    if (hasControl || !arm.like) return [own];
    const after = arm.like.after;
    return [
      own,
      {
        ...own,
        name: m.like,
        value: after,
        low: after,
        high: after,
        isArm: false,
        isQuiet: true,
        label: value(after),
        stop: `${m.like}\n${value(after)}`
      }
    ];
  });
}

/** On a narrow paper the name and the figures stand above the whisker, else beside it. */
function layout(lines: Line[], paper: Paper) {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * 62);
  const names = widest(
    lines.map(({ name }) => name),
    { size: text * 1.08 }
  );
  const labels = widest(
    lines.map(({ label }) => label),
    { size: text, weight: 600 }
  );
  const above = width < names + labels + text * 18;
  const row = text * (above ? 4.2 : 2.8);
  return {
    above,
    row,
    left: above ? text : Math.ceil(names) + text * 1.6,
    right: above ? text : Math.ceil(labels) + text * 1.6,
    width,
    height: Math.round(row * lines.length + text * 2.6),
    at: (i: number) => i * row + row * (above ? 0.68 : 0.5)
  };
}

/** Each arm of a trial with its interval, the one left alone first and its value drawn through the others. */
export const armIntervals = chart<ArmIntervalsData, ArmIntervalsOptions>({
  name: 'arm_intervals',
  title: ({ of, outcome }) => {
    if (outcome !== undefined) return of === 'mean' ? m.meanOf(outcome) : m.rateOf(outcome);
    return of === 'mean' ? m.titleMean : m.titleRate;
  },
  reading,
  height: (data, options, paper) => (data.arms.length ? layout(linesOf(data, options), paper).height : 0),
  draw(data, options, paper) {
    const text = textSize(paper);
    const lines = linesOf(data, options);
    const { above, left, right, width, height, at } = layout(lines, paper);
    const least = Math.min(...lines.map(({ low }) => low), Infinity);
    const most = Math.max(...lines.map(({ high }) => high), -Infinity);
    const room = (most - least) * 0.08 || Math.abs(most) * 0.2 || 0.01;
    const domain = Number.isFinite(room)
      ? [least < 0 ? least - room : Math.max(0, least - room), most + room]
      : [0, 1];
    const box = { width, height, left, right, top: 0, bottom: text * 2.4 };
    const ticks = lines.length ? Math.max(2, Math.floor((width - left - right) / (text * 7))) : 0;
    const place = new Map(lines.map((line, i) => [line, at(i)]));
    const y = (line: Line) => place.get(line) ?? 0;
    const ink = ({ isQuiet }: Line) => (isQuiet ? 'var(--soft)' : 'var(--accent)');
    const control = lines.find(({ isArm, isQuiet }) => isArm && isQuiet);
    const { svg, x } = sheet({ ...paper, width }, () => ({
      ...margins(box),
      x: { domain },
      y: { type: 'identity', axis: null },
      color: { type: 'identity' },
      marks: [
        gridX({
          ticks,
          stroke: 'var(--line)',
          strokeOpacity: 1
        }),
        axisX({
          ticks,
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (tick: number) => (options.of === 'mean' ? format.short(tick) : format.share(tick)),
          label: null
        }),
        ...(control
          ? [
              ruleX([control.value], {
                stroke: 'var(--soft)',
                strokeDasharray: '1.5 4',
                strokeLinecap: 'round'
              })
            ]
          : []),
        link(
          lines.filter(({ low, high }) => high > low),
          { x1: 'low', x2: 'high', y1: y, y2: y, stroke: ink, strokeWidth: 2, strokeLinecap: 'round' }
        ),
        dot(lines, {
          x: 'value',
          y,
          r: 4.5,
          fill: (line: Line) => (line.isArm ? ink(line) : 'var(--paper)'),
          stroke: ink,
          strokeWidth: 1.6
        })
      ]
    }));
    lines.forEach((line, i) => {
      const base = above ? at(i) - text * 1.1 : at(i) + text * 0.36;
      add(
        svg,
        'text',
        {
          ...(above && halo),
          x: above ? 0 : left - text * 1.4,
          y: above ? base - text * 0.1 : base,
          'text-anchor': above ? 'start' : 'end',
          fill: line.isArm ? 'var(--ink)' : 'var(--soft)',
          'font-size': text * 1.08
        },
        line.name
      );
      add(
        svg,
        'text',
        {
          ...(above && halo),
          x: above ? width : width - right + text * 1.2,
          y: base,
          'text-anchor': above ? 'end' : 'start',
          fill: line.isQuiet ? 'var(--soft)' : 'var(--ink)',
          'font-weight': line.isQuiet ? 400 : 600
        },
        line.label
      );
    });
    return {
      svg,
      along: 'y',
      stops: lines.map((line, i) => ({
        x: x(line.value),
        y: at(i),
        label: line.stop,
        ...(line.isArm ? { opens: { key: line.arm, title: m.list(line.arm, line.customers) } } : {})
      }))
    };
  },
  twin: ({ arms }, { of, outcome }) => {
    const as = of === 'mean' ? 'money' : 'share';
    const rate = outcome === undefined ? m.rate : m.share;
    return {
      columns: [
        { name: 'arm', label: m.arm, format: 'text' },
        { name: 'customers', label: m.customers, format: 'number' },
        { name: 'value', label: of === 'mean' ? m.mean : rate, format: as },
        { name: 'low', label: m.low, format: as },
        { name: 'high', label: m.high, format: as }
      ],
      rows: arms.map(({ arm, customers, value, low, high }) => ({ arm, customers, value, low, high }))
    };
  }
});
