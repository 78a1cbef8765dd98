import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { inOneUnit } from './one-unit.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m, span } from './words/chance-grid.ts';

/** A number of chances: from, and to where there is an end. */
export type Chances = readonly [from: number, to: number | undefined];

/** Customers who took about as many chances, and have let about as many pass since. */
export interface ChanceCell {
  taken: Chances;
  passed: Chances;
  customers: number;
  /** Which share of them is still there, and how many of the next chances one takes; null without a fit. */
  alive: number | null;
  expected: number | null;
}

export interface ChanceGridData {
  /** All customers who have had a chance to buy again. */
  cells: ChanceCell[];
  /** The most chances that a customer has had. */
  most: number;
  /** Why there is no model, by the models' names of refusals; undefined where there is one, or no fit was given. */
  refused?: string | undefined;
}

export interface ChanceGridOptions {
  every: 'month' | 'quarter' | 'half-year' | 'year';
  /** Chances looked ahead. */
  ahead: number;
}

const sum = (cells: ChanceCell[], of: (each: ChanceCell) => number = () => 1): number =>
  cells.reduce((total, each) => total + each.customers * of(each), 0);
const aliveOf = (cells: ChanceCell[]): number => sum(cells, ({ alive }) => alive ?? 0);
const isFitted = (cells: ChanceCell[]): boolean => cells.some(({ alive }) => alive !== null);
const ascending = (cells: ChanceCell[], of: 'taken' | 'passed'): number[] =>
  [...new Set(cells.map((each) => each[of][0]))].sort((a, b) => a - b);

/** From how many passed chances on fewer than half are still there; undefined where that is nowhere, or everywhere. */
function goneAfter(cells: ChanceCell[]): number | undefined {
  const shares = ascending(cells, 'passed').map((from) => {
    const own = cells.filter(({ passed }) => passed[0] === from);
    return { from, share: aliveOf(own) / sum(own) };
  });
  const last = shares.findLastIndex(({ share }) => share >= 0.5);
  return last < 0 ? undefined : shares[last + 1]?.from;
}

function reading({ cells, most, refused }: ChanceGridData, { every, ahead }: ChanceGridOptions): Span[] {
  const all = sum(cells);
  if (all === 0) return [{ text: m.none(every) }];
  if (all < enough) return [{ text: m.few(all, enough) }];
  const parts = [m.had(all, most, every)];
  if (!isFitted(cells)) parts.push(m.refused(refused));
  else {
    const there = aliveOf(cells);
    const after = goneAfter(cells);
    parts.push(m.alive(format.number(there, 0), format.share(there / all)));
    parts.push(
      m.ahead(
        format.number(
          sum(cells, ({ expected }) => expected ?? 0),
          0
        ),
        ahead
      )
    );
    if (after !== undefined) parts.push(m.gone(m.passed(after)));
  }
  return [{ text: parts.join('') }];
}

function layout(data: ChanceGridData, paper: Paper) {
  const text = textSize(paper);
  const columns = ascending(data.cells, 'passed');
  const rows = ascending(data.cells, 'taken').reverse();
  const words = (of: 'taken' | 'passed', from: number): string => {
    const [, to] = data.cells.find((each) => each[of][0] === from)?.[of] ?? [];
    return span(from, to);
  };
  const left = Math.ceil(
    widest(
      rows.map((from) => words('taken', from)),
      { size: text }
    ) + text
  );
  const width = Math.min(paper.width, Math.ceil(left + text * 5.6 * columns.length));
  const height = rows.length === 0 ? 0 : Math.round(text * (5.2 + 3 * rows.length));
  const box = { width, height, left, right: 1, top: text * 1.8, bottom: text * 3.4 };
  return { text, columns, rows, words, box, step: (width - left - 1) / Math.max(1, columns.length) };
}

/** What the cells say: in numbers where these have room, else by their colour. */
function noteOf(isModel: boolean, isMain: boolean, isWide: boolean, isBoth: boolean): string {
  if (!isModel) return isMain ? m.counts : m.more;
  if (!isMain) return m.stronger;
  if (!isWide) return m.percents;
  return isBoth ? m.cells : m.shares;
}

/** Customers by chances taken and by chances passed since the last: how many, and which share is still there. */
export const chanceGrid = chart<ChanceGridData, ChanceGridOptions>({
  name: 'chance_grid',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => layout(data, paper).box.height,
  draw(data, { ahead }, paper) {
    const { cells } = data;
    const { text, columns, rows, words, box, step } = layout(data, paper);
    const isModel = isFitted(cells);
    const largest = Math.max(1, ...cells.map(({ customers }) => customers));
    const part = ({ alive, customers }: ChanceCell): number => alive ?? (isModel ? 0 : customers / largest);
    const share = ({ alive }: ChanceCell): string => (alive === null ? '' : format.share(alive));
    const counted = inOneUnit(cells.map(({ customers }) => customers));
    const count = ({ customers }: ChanceCell): string => counted(customers);
    const percent = ({ alive }: ChanceCell): string => format.number((alive ?? 0) * 100, 0);
    const room = (labels: string[], size = text, around = 6): boolean =>
      widest(labels, { size, weight: 600 }) + around <= step;
    const small = text * 0.82;
    const isWide = room(cells.map(isModel ? share : count));
    const main = isModel && !isWide ? percent : isModel ? share : count;
    const isMain = isWide || room(cells.map(main), small, 2);
    const isSpan = room(columns.map((from) => words('passed', from)));
    const isBoth = isModel && isWide && room(cells.map(count));
    const label = {
      x: ({ passed }: ChanceCell) => passed[0],
      y: ({ taken }: ChanceCell) => taken[0],
      className: 'on-cells',
      fill: (each: ChanceCell) => cellInk(part(each))
    };
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: columns, padding: 0.04 },
      y: { type: 'band', domain: rows, padding: 0.06 },
      color: { type: 'identity' },
      marks: [
        axisX({
          tickSize: 0,
          tickPadding: 6,
          label: null,
          tickFormat: (from: number) => (isSpan ? words('passed', from) : format.number(from))
        }),
        axisY({
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (from: number) => words('taken', from)
        }),
        cell(cells, {
          x: label.x,
          y: label.y,
          fill: (each: ChanceCell) => cellFill(part(each)),
          rx: 3,
          className: 'cells'
        }),
        isMain
          ? textMark(cells, {
              ...label,
              text: main,
              dy: isBoth ? -text * 0.55 : 0,
              ...(isWide ? {} : { fontSize: small }),
              fontWeight: 600
            })
          : null,
        isBoth ? textMark(cells, { ...label, text: count, dy: text * 0.7, fontSize: text * 0.92 }) : null
      ]
    }));
    add(svg, 'text', { x: 0, y: text * 0.9, 'text-anchor': 'start' }, m.rows);
    add(svg, 'text', { x: box.width - 1, y: box.height - text * 0.3, 'text-anchor': 'end' }, m.columns);
    return {
      svg,
      notes: [noteOf(isModel, isMain, isWide, isBoth), ...(isSpan ? [] : [m.columnsFrom])],
      stops: cells.map(({ taken, passed, customers, alive, expected }) => ({
        x: x(passed[0]),
        y: y(taken[0]),
        label: [
          m.stop(span(...taken), span(...passed)),
          m.customers(customers),
          ...(alive === null ? [] : [m.share(format.share(alive))]),
          ...(expected === null ? [] : [m.times(ahead, format.number(expected, 2))])
        ].join('\n'),
        opens: {
          key: `${taken[0]},${passed[0]}`,
          title: m.list(span(...taken), span(...passed), customers)
        }
      }))
    };
  },
  twin: ({ cells }) => ({
    columns: [
      { name: 'taken', label: m.taken, format: 'text' },
      { name: 'passed', label: m.since, format: 'text' },
      { name: 'customers', label: m.count, format: 'number' },
      { name: 'alive', label: m.there, format: 'share' },
      { name: 'expected', label: m.expected, format: 'number' }
    ],
    rows: cells.map((each) => ({ ...each, taken: span(...each.taken), passed: span(...each.passed) }))
  })
});
