import { rect, ruleX, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/reallocation.ts';

export interface ReallocationData {
  /** Contribution as it is, and the changes of it: by letting go, by automating, by moving hours. */
  now: number;
  letGo: number;
  automate: number;
  hours: number;
  /** Customers let go and what they paid; those whose contacts are automated and what they paid. */
  going: number;
  goingRevenue: number;
  automated: number;
  automatedRevenue: number;
  movedHours: number;
}

export interface ReallocationOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

interface Bar {
  name: string;
  /** What is said of it. */
  value: number;
  isChange: boolean;
  from: number;
  to: number;
}

function barsOf({ now, letGo, automate, hours }: ReallocationData): Bar[] {
  const whole = (name: string, value: number): Bar => ({ name, value, isChange: false, from: 0, to: value });
  let sum = now;
  const changes = [
    [m.letGo, letGo],
    [m.automate, automate],
    [m.hours, hours]
  ] as const;
  return [
    whole(m.now, now),
    ...changes.map(([name, value]) => ({ name, value, isChange: true, from: sum, to: (sum += value) })),
    whole(m.then, sum)
  ];
}

const said = ({ value, isChange }: Bar, currency?: string): string =>
  `${isChange && value > 0 ? '+' : ''}${format.money(value, currency)}`;

function reading(data: ReallocationData, { currency }: ReallocationOptions): Span[] {
  const money = (value: number) => format.money(value, currency);
  const { now, letGo, automate, hours, going, automated, movedHours } = data;
  if (!going && !automated && !movedHours) return [{ text: m.nothing(money(now)) }];
  return [
    { text: m.changed(money(now), money(now + letGo + automate + hours)) },
    ...(going ? [{ text: m.lettingGo(going, money(data.goingRevenue)) }] : []),
    ...(automated ? [{ text: m.automating(automated, money(data.automatedRevenue)) }] : []),
    ...(movedHours ? [{ text: m.moving(movedHours) }] : [])
  ];
}

const rowOf = (paper: Paper): number => textSize(paper) * 2.3;

/** What a reallocation changes of the contribution, step by step from what it is to what it would be. */
export const reallocation = chart<ReallocationData, ReallocationOptions>({
  name: 'reallocation',
  title: () => m.title,
  reading,
  height: (_data, _options, paper) => Math.round(rowOf(paper) * 5 + textSize(paper)),
  draw(data, { currency }, paper) {
    const text = textSize(paper);
    const bars = barsOf(data);
    const row = rowOf(paper);
    const labels = bars.map((bar) => said(bar, currency));
    const left =
      Math.ceil(
        widest(
          bars.map(({ name }) => name),
          { size: text }
        )
      ) + text;
    const right = Math.ceil(widest(labels, { size: text, weight: 600 })) + text;
    const box = {
      width: Math.min(paper.width, text * 58),
      height: Math.round(row * 5 + text),
      left,
      right,
      top: 0,
      bottom: 0
    };
    const ends = bars.flatMap(({ from, to }) => [from, to]);
    const domain = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
    const middle = (i: number) => (i + 0.5) * row;
    const colour = ({ isChange, value }: Bar) =>
      isChange
        ? value < 0
          ? 'var(--danger)'
          : 'var(--accent)'
        : 'color-mix(in oklab, var(--soft) 55%, var(--paper))';
    const { svg, x } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: domain[0] === domain[1] ? [0, 1] : domain, axis: null },
      y: { type: 'identity', axis: null },
      color: { type: 'identity' },
      marks: [
        rect(bars, {
          x1: (bar: Bar) => Math.min(bar.from, bar.to),
          x2: (bar: Bar) => Math.max(bar.from, bar.to),
          y1: (_: Bar, i: number) => middle(i) - text * 0.6,
          y2: (_: Bar, i: number) => middle(i) + text * 0.6,
          fill: colour
        }),
        ruleX([0], { stroke: 'var(--soft)', y1: row * 0.1, y2: row * 4.9 }),
        ...[true, false].map((isChange) =>
          textMark(
            bars.filter((bar) => bar.isChange === isChange),
            {
              x: (bar: Bar) => Math.max(bar.from, bar.to),
              y: (bar: Bar) => middle(bars.indexOf(bar)),
              dx: 6,
              textAnchor: 'start',
              text: (bar: Bar) => said(bar, currency),
              fontWeight: isChange ? 400 : 600,
              fill: 'var(--ink)'
            }
          )
        )
      ]
    }));
    bars.forEach(({ name, isChange }, i) =>
      add(
        svg,
        'text',
        {
          x: left - text,
          y: middle(i) + text * 0.36,
          'text-anchor': 'end',
          fill: isChange ? 'var(--soft)' : 'var(--ink)'
        },
        name
      )
    );
    return {
      svg,
      along: 'y',
      stops: bars.map((bar, i) => ({
        x: x(Math.max(bar.from, bar.to)),
        y: middle(i),
        label: m.stop(bar.name, labels[i] ?? '')
      }))
    };
  },
  twin: (data) => ({
    columns: [
      { name: 'step', label: m.step, format: 'text' },
      { name: 'change', label: m.change, format: 'money' }
    ],
    rows: barsOf(data).map(({ name, value }) => ({ step: name, change: value }))
  })
});
