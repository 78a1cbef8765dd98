import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import { enough, enoughDays } from './enough.ts';
import { widest } from './measure.ts';
import { inOneUnit } from './one-unit.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { rfmGrid as m } from './words/rfm.ts';

/** The customers with one recency score and one frequency score. */
export interface RfmCell {
  /** Scores, 1 (worst) to `bins`. */
  r: number;
  f: number;
  customers: number;
  /** Mean revenue per customer; null where there are none. */
  monetary: number | null;
}

export interface RfmGridData {
  cells: RfmCell[];
  bins: number;
  /** How many days the orders span, the first and the last included. Default: not known. */
  days?: number;
}

export interface RfmGridOptions {
  /** How the scores were cut, in the current language. Default: not said. */
  cut?: string;
  /** ISO 4217 code of the money. */
  currency?: string;
}

function everyCell({ cells, bins }: RfmGridData): RfmCell[] {
  const known = new Map(cells.map((each) => [`${each.r},${each.f}`, each]));
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.flatMap((r) =>
    scores.map((f) => known.get(`${r},${f}`) ?? { r, f, customers: 0, monetary: null })
  );
}

function reading(data: RfmGridData, { currency, cut }: RfmGridOptions): Span[] {
  const all = data.cells.reduce((sum, { customers }) => sum + customers, 0);
  const largest = [...data.cells].sort((a, b) => b.customers - a.customers)[0];
  if (!all || !largest) return [{ text: m.nobody }];
  const best = data.cells.find(({ r, f }) => r === data.bins && f === data.bins)?.customers ?? 0;
  const caveats = [
    ...(cut === undefined ? [] : [m.cut(format.number(data.bins), cut)]),
    ...(all < enough ? [m.tooFew(all, enough)] : []),
    ...(new Set(data.cells.map(({ f }) => f)).size === 1 ? [m.alike] : []),
    ...(data.days !== undefined && data.days < enoughDays ? [m.brief(data.days, enoughDays)] : [])
  ];
  const group = m.largest(
    format.number(largest.customers),
    format.number(largest.r),
    format.number(largest.f)
  );
  if (all < enough)
    return [
      { text: m.bestFew(best, all, format.number(data.bins)) },
      { text: group + m.end },
      { text: caveats.join('') }
    ];
  const low = data.bins * 0.4;
  const kind = largest.f > low ? '' : largest.r <= low ? m.lost : largest.r > data.bins - low ? m.fresh : '';
  const richest = data.cells
    .filter(({ customers }) => customers >= Math.max(5, all / 200))
    .reduce((most, { monetary }) => Math.max(most, monetary ?? 0), 0);
  return [
    { text: m.best(best, format.number(data.bins), format.share(best / all)) },
    {
      text: largest.r === data.bins && largest.f === data.bins ? m.same : group + kind
    },
    { text: richest > 0 ? m.worth(format.money(richest, currency)) : m.end },
    ...(caveats.length ? [{ text: caveats.join('') }] : [])
  ];
}

function size(data: RfmGridData, paper: Paper): { width: number; height: number } {
  const text = textSize(paper);
  const width = Math.min(paper.width, text * (6 + 6.2 * data.bins));
  return { width, height: Math.round(Math.min(width * 0.86, text * (5 + 4.2 * data.bins))) };
}

export const rfmGrid = chart<RfmGridData, RfmGridOptions>({
  name: 'rfm_grid',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => size(data, paper).height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const cells = everyCell(data);
    const most = Math.max(1, ...cells.map(({ customers }) => customers));
    const part = ({ customers }: RfmCell) => (customers ? 0.06 + 0.94 * Math.sqrt(customers / most) : 0);
    const box = { ...size(data, paper), left: text * 2.6, right: 1, top: 1, bottom: text * 3.6 };
    const step = (box.width - box.left - box.right) / data.bins;
    const count = ({ customers }: RfmCell) => (customers ? format.number(customers) : '');
    const spent = inOneUnit(cells.map(({ monetary }) => monetary ?? 0));
    const money = ({ monetary }: RfmCell) => (monetary === null ? '' : spent(monetary));
    const room = (words: string[]) => widest(words, { size: text }) + 8 <= step;
    const brief = room(cells.map(count))
      ? count
      : (each: RfmCell) => (each.customers ? format.short(each.customers) : '');
    const counted = room(cells.map(brief));
    const priced = counted && room(cells.map(money)) && box.height / (data.bins + 1) > text * 2.6;
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: cells.slice(0, data.bins).map(({ f }) => f), padding: 0.05 },
      y: {
        type: 'band',
        domain: cells
          .slice(0, data.bins)
          .map(({ f }) => f)
          .reverse(),
        padding: 0.05
      },
      color: { type: 'identity' },
      marks: [
        axisX({ tickSize: 0, tickPadding: 6, label: null }),
        axisY({ tickSize: 0, tickPadding: 8, label: null }),
        cell(cells, {
          x: 'f',
          y: 'r',
          fill: (each: RfmCell) => cellFill(part(each)),
          rx: 3,
          className: 'cells'
        }),
        counted
          ? textMark(cells, {
              x: 'f',
              y: 'r',
              text: brief,
              dy: priced ? -text * 0.55 : 0,
              fill: (each: RfmCell) => cellInk(part(each)),
              fontWeight: 600,
              className: 'on-cells'
            })
          : null,
        priced
          ? textMark(cells, {
              x: 'f',
              y: 'r',
              text: money,
              dy: text * 0.7,
              fill: (each: RfmCell) => cellInk(part(each)),
              fontSize: text * 0.92,
              className: 'on-cells'
            })
          : null
      ]
    }));
    add(svg, 'text', { x: box.width - box.right, y: box.height - text * 0.6, 'text-anchor': 'end' }, m.xAxis);
    add(
      svg,
      'text',
      { transform: `translate(${text * 0.9},${box.top + 2}) rotate(-90)`, 'text-anchor': 'end' },
      m.yAxis
    );
    if (priced && box.width > text * 32)
      add(svg, 'text', { x: box.left, y: box.height - text * 0.6, 'text-anchor': 'start' }, m.legend);
    const ordered = [...cells].sort((a, b) => b.r - a.r || a.f - b.f);
    return {
      svg,
      stops: ordered.map((each) => ({
        x: x(each.f),
        y: y(each.r),
        ...(each.customers
          ? {
              opens: {
                key: `${each.r},${each.f}`,
                title: m
                  .stop(format.number(each.r), format.number(each.f), each.customers)
                  .replace('\n', m.comma)
              }
            }
          : {}),
        label:
          m.stop(format.number(each.r), format.number(each.f), each.customers) +
          (each.monetary === null ? '' : m.money(format.money(each.monetary, options.currency)))
      }))
    };
  },
  twin: (data) => ({
    columns: [
      { name: 'r', label: m.recency, format: 'number' },
      { name: 'f', label: m.frequency, format: 'number' },
      { name: 'customers', label: m.customers, format: 'number' },
      { name: 'monetary', label: m.monetary, format: 'money' }
    ],
    rows: everyCell(data).map(({ r, f, customers, monetary }) => ({ r, f, customers, monetary }))
  })
});
