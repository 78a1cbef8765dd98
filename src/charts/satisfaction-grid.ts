import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { widest } from './measure.ts';
import { inOneUnit } from './one-unit.ts';
import { roundedNotes } from './rounded.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Paper, Span } from './types.ts';
import { m, quadrantNames, type QuadrantName } from './words/satisfaction.ts';

export interface SatisfactionGridData {
  /** Customers with a score, and their revenue. A quadrant that is left out is empty. */
  quadrants: { quadrant: QuadrantName; customers: number; revenue: number }[];
  /** Whether the satisfied are loyal more often than the others, or less, beyond chance. Default: it cannot be told. */
  leaning?: 'more' | 'less';
}

export interface SatisfactionGridOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

interface Cell {
  quadrant: QuadrantName;
  column: 'dissatisfied' | 'satisfied';
  row: 'loyal' | 'fickle';
  customers: number;
  revenue: number;
  /** Of all customers with a score. */
  share: number;
}

const rows = ['loyal', 'fickle'] as const;
const columns = ['dissatisfied', 'satisfied'] as const;

const places: Record<QuadrantName, Pick<Cell, 'column' | 'row'>> = {
  hostage: { column: 'dissatisfied', row: 'loyal' },
  loyalist: { column: 'satisfied', row: 'loyal' },
  defector: { column: 'dissatisfied', row: 'fickle' },
  mercenary: { column: 'satisfied', row: 'fickle' }
};

const sum = (cells: Cell[]): number => cells.reduce((total, { customers }) => total + customers, 0);

function cellsOf({ quadrants }: SatisfactionGridData): Cell[] {
  const all = quadrants.reduce((total, { customers }) => total + customers, 0);
  return quadrantNames.map((quadrant) => {
    const { customers = 0, revenue = 0 } = quadrants.find((each) => each.quadrant === quadrant) ?? {};
    return { quadrant, ...places[quadrant], customers, revenue, share: all > 0 ? customers / all : 0 };
  });
}

/** How many customers a column holds, and which share of them is loyal. */
function columnOf(cells: Cell[], column: Cell['column']): { customers: number; loyal: number } {
  const own = cells.filter((each) => each.column === column);
  const customers = sum(own);
  return { customers, loyal: customers ? sum(own.filter(({ row }) => row === 'loyal')) / customers : 0 };
}

function reading(data: SatisfactionGridData): Span[] {
  const cells = cellsOf(data);
  const all = sum(cells);
  if (!all) return [{ text: m.nobody }];
  const [hostages, loyalists] = (['hostage', 'loyalist'] as const).map((name) =>
    cells.find(({ quadrant }) => quadrant === name)!
  ) as [Cell, Cell];
  if (all < enough) return [{ text: m.few(loyalists.customers, hostages.customers, all, enough) }];
  if (hostages.customers + loyalists.customers === 0) return [{ text: m.noneLoyal(all) }];
  const satisfied = columnOf(cells, 'satisfied');
  const others = columnOf(cells, 'dissatisfied');
  const held: Span = { text: m.held(hostages.customers, format.share(hostages.share)) };
  if (satisfied.customers < enough || others.customers < enough)
    return [{ text: m.lopsided(all, satisfied.customers, enough) }, held];
  return [
    { text: m.shares(all, format.share(satisfied.loyal), format.share(others.loyal)) },
    { text: m[data.leaning ?? 'chance'] },
    held
  ];
}

function layout(data: SatisfactionGridData, paper: Paper) {
  const text = textSize(paper);
  const isEmpty = data.quadrants.every(({ customers }) => customers === 0);
  const left = Math.ceil(widest([m.loyal, m.fickle], { size: text, weight: 600 }) + text);
  const width = Math.min(paper.width, left + text * 34);
  return {
    text,
    box: { width, height: isEmpty ? 0 : Math.round(text * 16.6), left, right: 1, top: text * 3.2, bottom: 0 }
  };
}

/** Customers by whether they are satisfied and whether they are loyal: loyalists, hostages, mercenaries, defectors. */
export const satisfactionGrid = chart<SatisfactionGridData, SatisfactionGridOptions>({
  name: 'satisfaction_grid',
  title: () => m.title,
  reading,
  height: (data, _options, paper) => layout(data, paper).box.height,
  draw(data, { currency }, paper) {
    const { text, box } = layout(data, paper);
    const cells = cellsOf(data);
    const money = inOneUnit(cells.map(({ revenue }) => revenue));
    const isEnough = sum(cells) >= enough;
    const label = { x: 'column', y: 'row', className: 'on-cells', fill: ({ share }: Cell) => cellInk(share) };
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { type: 'band', domain: columns, padding: 0.03 },
      y: { type: 'band', domain: rows, padding: 0.05 },
      color: { type: 'identity' },
      marks: [
        axisX({ anchor: 'top', tickSize: 0, label: null, tickFormat: () => '' }),
        axisY({ tickSize: 0, label: null, tickFormat: () => '' }),
        cell(cells, {
          x: 'column',
          y: 'row',
          fill: ({ share }: Cell) => cellFill(share),
          rx: 3,
          className: 'cells'
        }),
        textMark(cells, { ...label, text: ({ quadrant }: Cell) => m[quadrant], dy: -text * 1.4 }),
        textMark(cells, {
          ...label,
          text: ({ customers, share }: Cell) =>
            isEnough ? m.count(customers, format.share(share)) : format.number(customers),
          fontWeight: 600
        }),
        textMark(cells, {
          ...label,
          text: ({ revenue }: Cell) => money(revenue),
          dy: text * 1.4,
          fontSize: text * 0.92
        })
      ]
    }));
    for (const column of columns) {
      const place = { x: x(column), 'text-anchor': 'middle' };
      const { customers, loyal } = columnOf(cells, column);
      add(svg, 'text', { ...place, y: text, fill: 'var(--ink)', 'font-weight': 600 }, m[column]);
      const counts =
        customers < enough ? format.number(customers) : m.columnCount(customers, format.share(loyal));
      add(svg, 'text', { ...place, y: text * 2.4 }, counts);
    }
    for (const row of rows) {
      const place = { x: box.left - text * 0.8, 'text-anchor': 'end' };
      const customers = sum(cells.filter((each) => each.row === row));
      add(svg, 'text', { ...place, y: y(row) - text * 0.3, fill: 'var(--ink)', 'font-weight': 600 }, m[row]);
      add(svg, 'text', { ...place, y: y(row) + text * 1.05 }, format.number(customers));
    }
    return {
      svg,
      notes: isEnough ? [m.cells, ...roundedNotes([cells.map(({ share }) => share)])] : [],
      stops: cells.map(({ quadrant, column, row, customers, share, revenue }) => ({
        x: x(column),
        y: y(row),
        label: m.stop(
          m[quadrant],
          m[`of ${quadrant}`],
          customers,
          format.share(share),
          format.money(revenue, currency)
        ),
        ...(customers > 0 ? { opens: { key: quadrant, title: m.list(m[quadrant], customers) } } : {})
      }))
    };
  },
  twin: (data) => ({
    columns: [
      { name: 'quadrant', label: m.quadrant, format: 'text' },
      { name: 'which', label: m.which, format: 'text' },
      { name: 'customers', label: m.customers, format: 'number' },
      { name: 'share', label: m.share, format: 'share' },
      { name: 'revenue', label: m.revenue, format: 'money' }
    ],
    rows: cellsOf(data).map(({ quadrant, customers, share, revenue }) => ({
      quadrant: m[quadrant],
      which: m[`of ${quadrant}`],
      customers,
      share,
      revenue
    }))
  })
});
