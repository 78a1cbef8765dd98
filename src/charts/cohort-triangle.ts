import { axisX, axisY, cell, text as textMark } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { cellFill, cellInk } from './cells.ts';
import { chart } from './chart.ts';
import {
  cellLabel,
  cohortCode,
  cohortReading,
  cohortsOf,
  cohortTwin,
  type CohortCell,
  type CohortData,
  type CohortOptions
} from './cohort-cells.ts';
import { textWidth, widest } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add } from './svg.ts';
import type { Grain, Paper } from './types.ts';
import { m } from './words/cohorts.ts';

function layout(data: CohortData, grain: Grain, paper: Paper) {
  const text = textSize(paper);
  const cohorts = cohortsOf(data);
  const names = widest(
    cohorts.map(({ start }) => cohortCode(start, grain)),
    { size: text }
  );
  const sizes = Math.max(
    textWidth(m.sizeShort, { size: text }),
    widest(
      cohorts.map(({ size }) => format.number(size)),
      { size: text }
    )
  );
  const all = Math.max(1, ...cohorts.flatMap(({ cells }) => cells.map(({ period }) => period)));
  const left = Math.ceil(names + sizes + text * 1.6);
  const narrowest = textWidth('88', { size: text }) + 7;
  const periods = Math.max(1, Math.min(all, Math.floor((paper.width - left - 1) / narrowest)));
  const column = Math.min(text * 5.2, (paper.width - left - 1) / periods);
  const [top, bottom] = [text * 1.7, text * 3.2];
  const wished = Math.max(text * 1.5, Math.min(text * 2.8, column * 0.75));
  const given = ((paper.room ?? Infinity) - top - bottom) / cohorts.length;
  const row = Math.max(text * 1.35, Math.min(wished, given));
  return {
    cohorts,
    all,
    periods,
    column,
    names,
    box: {
      width: Math.ceil(left + column * periods + 1),
      height: Math.round(top + row * cohorts.length + bottom),
      left,
      right: 1,
      top,
      bottom
    }
  };
}

/** Full percentages, or numbers without the sign, as the column has room. */
function written(column: number, text: number): { write: (cell: CohortCell) => string; bare: boolean } {
  const bare = textWidth(format.share(0.88, 0), { size: text }) + 5 > column;
  return {
    bare,
    write: ({ retention }) => (bare ? format.number(retention * 100, 0) : format.share(retention, 0))
  };
}

export const cohortTriangle = chart<CohortData, CohortOptions>({
  name: 'cohort_triangle',
  title: () => m.title,
  reading(data, options) {
    const open = data.cells.some((each) => each.period > 0 && !each.complete);
    return [...cohortReading(data, options), ...(open ? [{ text: m.hatched }] : [])];
  },
  height: (data, { grain = 'month' }, paper) => layout(data, grain, paper).box.height,
  draw(data, { grain = 'month' }, paper) {
    const text = textSize(paper);
    const { cohorts, all, periods, column, names, box } = layout(data, grain, paper);
    const cells = cohorts.flatMap((cohort) => cohort.cells.filter(({ period }) => period <= periods));
    const [ended, open] = [cells.filter((each) => each.complete), cells.filter((each) => !each.complete)];
    const most = Math.max(0.01, ...ended.map(({ retention }) => retention));
    const part = ({ retention }: CohortCell) => retention / most;
    const { write, bare } = written(column, text);
    const key = ({ cohort }: CohortCell) => cohort.getTime();
    const starts = cohorts.map(({ start }) => start.getTime());
    const skip = Math.ceil((textWidth(String(periods), { size: text }) + 6) / column);
    const place = { x: 'period', y: key, inset: Math.min(1.5, column * 0.05), rx: Math.min(3, column / 8) };
    const label = { x: 'period', y: key, className: 'on-cells' };
    const { svg, defs, id, x, y } = sheet({ ...paper, width: box.width }, (prefix) => ({
      ...margins(box),
      x: { type: 'band', domain: Array.from({ length: periods }, (_, i) => i + 1), padding: 0 },
      y: { type: 'band', domain: starts, padding: 0 },
      color: { type: 'identity' },
      marks: [
        axisX({
          tickSize: 0,
          tickPadding: 6,
          label: null,
          tickFormat: (n: number) => ((n - 1) % skip ? '' : String(n))
        }),
        axisY({
          tickSize: 0,
          tickPadding: box.left - names,
          label: null,
          tickFormat: (time: number) => cohortCode(new Date(time), grain)
        }),
        cell(ended, { ...place, fill: (each: CohortCell) => cellFill(part(each)), className: 'cells' }),
        cell(open, { ...place, fill: `url(#${prefix}-open)`, className: 'open-cells' }),
        textMark(ended, { ...label, text: write, fill: (each: CohortCell) => cellInk(part(each)) }),
        textMark(open, {
          ...label,
          text: (each: CohortCell) => (each.customers > 0 ? write(each) : '…'),
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4
        })
      ]
    }));
    const pattern = add(defs, 'pattern', {
      id: `${id}-open`,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)'
    });
    add(pattern, 'line', {
      x1: 0,
      y1: 0,
      x2: 0,
      y2: 6,
      stroke: 'var(--accent)',
      'stroke-opacity': 0.5,
      'stroke-width': 1.6
    });
    cohorts.forEach(({ start, size }) =>
      add(
        svg,
        'text',
        {
          x: box.left - text * 0.8,
          y: y(start.getTime()) + text * 0.36,
          'text-anchor': 'end',
          fill: 'var(--ink)'
        },
        format.number(size)
      )
    );
    add(svg, 'text', { x: box.left - text * 0.8, y: text, 'text-anchor': 'end' }, m.sizeShort);
    add(svg, 'text', { x: 0, y: text, 'text-anchor': 'start' }, m.cohort);
    add(svg, 'text', { x: box.width - 1, y: box.height - text * 0.4, 'text-anchor': 'end' }, m[grain]);
    return {
      svg,
      notes: [
        ...(bare ? [m.inPercent] : []),
        ...(periods < all ? [m.tooMany(format.number(periods), format.number(all))] : [])
      ],
      stops: cells.map((each) => ({ x: x(each.period), y: y(key(each)), label: cellLabel(each, grain) }))
    };
  },
  twin: cohortTwin
});
