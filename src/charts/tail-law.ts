import { axisX, axisY, dot, gridY, lineY, ruleX } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m } from './words/tail-law.ts';

/** An item's value, and the share of items with as much or more: as it is, and under each law from xmin on. */
export interface TailLawPoint {
  value: number;
  survival: number;
  powerLaw: number | null;
  logNormal: number | null;
}

export interface TailLawData {
  /** Sampled points, the greatest value first, at most about 600. */
  points: TailLawPoint[];
  /** How many items have a value above zero. */
  items: number;
  /** Why there is no law, by the models' names of refusals; empty where there is one. */
  refused: string;
  law?:
    | {
        xmin: number;
        alpha: number;
        /** How many items are at xmin or above. */
        inTail: number;
        /** Above 0 where the power law fits better. */
        ratio: number;
        p: number;
      }
    | undefined;
}

export interface TailLawOptions {
  /** The column that says what an item is, by default customer_id: chooses the words. */
  by?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

/** Fewer items in the tail tell nothing of its law; so the authors of the method. */
const enoughInTail = 50;

/** A likelihood ratio that chance gives more often tells nothing either. */
const doubtful = 0.1;

function reading({ points, items, refused, law }: TailLawData, options: TailLawOptions): Span[] {
  const { by = 'customer_id', currency } = options;
  if (points.length === 0) return [{ text: m.nothing }];
  if (!law) {
    const why = refused === 'stopped' ? m.stopped : refused === 'notConverged' ? m.alike : m.tooFew;
    return [{ text: refused === '' ? m.noFit : why }];
  }
  const { xmin, alpha, inTail, ratio, p } = law;
  const from = format.money(xmin, currency);
  if (inTail < enoughInTail) return [{ text: m.shortTail(from, inTail, items, by, enoughInTail) }];
  const rarer = 10 ** (alpha - 1);
  const chance = p < 0.001 ? m.tiny : format.number(p, 3);
  const verdict = p > doubtful ? m.either(chance) : ratio > 0 ? m.powerLaw(chance) : m.logNormal(chance);
  return [
    { text: m.tail(from, inTail, items, by, format.share(inTail / items)) },
    { text: m.falls(format.number(alpha, 2), format.number(rarer, rarer < 10 ? 1 : 0)) },
    { text: verdict }
  ];
}

function powersOfTen(from: number, to: number): number[] {
  const powers = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power += 1)
    powers.push(10 ** power);
  return powers;
}

function height({ points }: TailLawData, _options: TailLawOptions, paper: Paper): number {
  if (points.length === 0) return 0;
  const text = textSize(paper);
  return Math.round(Math.min(Math.max(paper.width * 0.5, text * 24), text * 32));
}

/** What share of items has as much or more, on logarithmic axes, with a power law and a log-normal fitted to the top. */
export const tailLaw = chart<TailLawData, TailLawOptions>({
  name: 'tail_law',
  title: () => m.title,
  reading,
  height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const { points, law } = data;
    const { by = 'customer_id', currency } = options;
    const [greatest, least] = [points[0]?.value ?? 1, points.at(-1)?.value ?? 1];
    const shares = powersOfTen(Math.min(0.1, points[0]?.survival ?? 0.1), 1);
    const values = powersOfTen(least, greatest);
    const tail = points.filter(({ powerLaw }) => powerLaw !== null);
    const bottom = Math.min(...points.map(({ survival }) => survival)) * 0.6;
    const seen = (share: number | null): number | null => (share !== null && share >= bottom ? share : null);
    const box = {
      width: Math.min(paper.width, text * 58),
      height: height(data, options, paper),
      left:
        Math.ceil(
          widest(
            shares.map((share) => format.share(share, 4)),
            { size: text }
          )
        ) + 12,
      right: text * 2,
      top: text * 3.6,
      bottom: text * 3.8
    };
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'log', domain: [least, Math.max(greatest, least * 10)] },
      y: { type: 'log', domain: [bottom, 1], clamp: true },
      marks: [
        gridY(
          shares.filter((share) => share >= bottom),
          { stroke: 'var(--line)', strokeOpacity: 1 }
        ),
        axisY(
          shares.filter((share) => share >= bottom),
          { tickSize: 0, tickPadding: 8, tickFormat: (share: number) => format.share(share, 4), label: null }
        ),
        axisX(
          values.filter((value) => value >= least && value <= greatest),
          { tickSize: 4, tickPadding: 4, tickFormat: (value: number) => format.short(value), label: null }
        ),
        ...(law ? [ruleX([law.xmin], { stroke: 'var(--soft)', strokeDasharray: '2 4' })] : []),
        dot(points, { x: 'value', y: 'survival', r: 2.4, fill: 'var(--soft)', fillOpacity: 0.75 }),
        lineY(tail, {
          x: 'value',
          y: (point: TailLawPoint) => seen(point.powerLaw),
          stroke: 'var(--accent)',
          strokeWidth: 2
        }),
        lineY(tail, {
          x: 'value',
          y: (point: TailLawPoint) => seen(point.logNormal),
          stroke: 'var(--ink)',
          strokeWidth: 2,
          strokeDasharray: '6 4'
        })
      ]
    }));
    add(svg, 'text', { x: 0, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis(by));
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' }, m.xAxis);
    if (law) {
      const key = [
        { words: m.law, stroke: 'var(--accent)' },
        { words: m.normal, stroke: 'var(--ink)', 'stroke-dasharray': '6 4' }
      ];
      let left = box.left;
      for (const { words, ...line } of key) {
        const middle = text * 2.2;
        add(svg, 'line', {
          x1: left,
          x2: left + text * 2,
          y1: middle,
          y2: middle,
          'stroke-width': 2,
          ...line
        });
        const place = { x: left + text * 2.5, y: middle + text * 0.35, 'text-anchor': 'start' };
        add(svg, 'text', { ...place, fill: 'var(--ink)' }, words);
        left += text * 4 + textWidth(words, { size: text });
      }
    }
    return {
      svg,
      along: 'x',
      stops: points.toReversed().map(({ value, survival, powerLaw }) => ({
        x: x(value),
        y: y(survival),
        label: m.stop(format.money(value, currency), format.share(survival, 3), by),
        opens: law
          ? powerLaw === null
            ? { key: 'rest', title: m.rest(data.items - law.inTail, by) }
            : { key: 'tail', title: m.list(law.inTail, by) }
          : { key: 'all', title: m.all(data.items, by) }
      }))
    };
  },
  twin: ({ points }) => ({
    columns: [
      { name: 'value', label: m.value, format: 'money' },
      { name: 'survival', label: m.survival, format: 'share' },
      { name: 'powerLaw', label: m.law, format: 'share' },
      { name: 'logNormal', label: m.normal, format: 'share' }
    ],
    rows: points.map((point) => ({ ...point }))
  })
});
