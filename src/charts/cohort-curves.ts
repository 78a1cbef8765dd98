import { axisX, axisY, gridY, lineY } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import {
  cohortReading,
  cohortsOf,
  cohortTwin,
  periodName,
  pooled,
  type CohortCell,
  type CohortData,
  type CohortOptions,
  type Pooled
} from './cohort-cells.ts';
import { textWidth } from './measure.ts';
import { margins, sheet, textSize } from './sheet.ts';
import { add, halo } from './svg.ts';
import type { Paper } from './types.ts';
import { m } from './words/cohorts.ts';

function height(_data: CohortData, _options: CohortOptions, paper: Paper): number {
  const text = textSize(paper);
  return Math.round(Math.min(Math.max(paper.width * 0.4, text * 19), text * 26));
}

/** The dashed ends: each cohort's last ended period (or its start) and what follows it. */
function openEnds(cells: CohortCell[]): CohortCell[] {
  const first = cells.findIndex((cell) => !cell.complete);
  return first < 1 ? [] : cells.slice(first - 1);
}

/** From where the curve of all rests on less than this part of the customers it began with, it is drawn thin. */
const firmFrom = 0.2;

/** The curve of all cohorts, and its thin end: the cohorts old enough for it are few. */
function ofAll(data: CohortData): { all: Pooled[]; firm: Pooled[]; thin: Pooled[] } {
  const all = pooled(data);
  const firm = all.filter(({ size }) => size >= (all[0]?.size ?? 0) * firmFrom);
  return { all, firm, thin: firm.length < all.length ? all.slice(Math.max(0, firm.length - 1)) : [] };
}

export const cohortCurves = chart<CohortData, CohortOptions>({
  name: 'cohort_curves',
  title: () => m.curvesTitle,
  reading(data, options) {
    const open = cohortsOf(data).some(({ cells }) => openEnds(cells).length > 0);
    return [
      ...cohortReading(data, options),
      ...(open ? [{ text: m.dashed }] : []),
      ...(ofAll(data).thin.length > 0 ? [{ text: m.thin(format.share(firmFrom)) }] : [])
    ];
  },
  height,
  draw(data, options, paper) {
    const text = textSize(paper);
    const cohorts = cohortsOf(data);
    const { all, firm, thin } = ofAll(data);
    const cells = cohorts.flatMap((cohort) => cohort.cells);
    const periods = Math.max(2, ...cells.map(({ period }) => period));
    const most = Math.max(0.05, ...cells.map(({ retention }) => retention));
    const percent = (value: number) => format.share(value, most < 0.1 ? 1 : 0);
    const box = {
      width: Math.min(paper.width, text * 66),
      height: height(data, options, paper),
      left: Math.ceil(textWidth(percent(0.88), { size: text })) + 10,
      right: Math.ceil(textWidth(m.all, { size: text, weight: 600 })) + 14,
      top: text * 2,
      bottom: text * 3.8
    };
    const muted = {
      x: 'period',
      y: 'retention',
      z: (cell: CohortCell) => cell.cohort.getTime(),
      stroke: 'var(--soft)'
    };
    const { svg, x, y } = sheet({ ...paper, width: box.width }, () => ({
      ...margins(box),
      x: { domain: [1, periods] },
      y: { domain: [0, most], nice: 5 },
      marks: [
        gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY({ ticks: 5, tickSize: 0, tickPadding: 8, tickFormat: percent, label: null }),
        axisX(
          Array.from({ length: periods }, (_, i) => i + 1).filter(
            (n) => (n - 1) % Math.ceil((periods * text * 2.2) / (box.width - box.left - box.right)) === 0
          ),
          { tickSize: 0, tickPadding: 8, tickFormat: (n: number) => String(n), label: null }
        ),
        lineY(
          cohorts.flatMap((cohort) => cohort.cells.filter((cell) => cell.complete)),
          { ...muted, strokeWidth: 1.1, strokeOpacity: 0.5 }
        ),
        lineY(
          cohorts.flatMap((cohort) => openEnds(cohort.cells)),
          { ...muted, strokeWidth: 1.1, strokeOpacity: 0.75, strokeDasharray: '2 3' }
        ),
        lineY(all, {
          x: 'period',
          y: 'retention',
          stroke: 'var(--paper)',
          strokeWidth: 6,
          strokeOpacity: 0.8
        }),
        lineY(thin, { x: 'period', y: 'retention', stroke: 'var(--accent)', strokeWidth: 1.2 }),
        lineY(firm, {
          x: 'period',
          y: 'retention',
          stroke: 'var(--accent)',
          strokeWidth: 3,
          marker: firm.length < 2 ? 'dot' : undefined
        })
      ]
    }));
    add(svg, 'text', { x: box.left, y: text * 0.9, 'text-anchor': 'start' }, m.yAxis);
    const end = all.at(-1);
    if (end)
      add(
        svg,
        'text',
        {
          x: x(end.period) + 7,
          y: y(end.retention) + text * 0.36,
          'text-anchor': 'start',
          fill: 'var(--accent)',
          'font-weight': 600,
          ...halo
        },
        m.all
      );
    add(
      svg,
      'text',
      { x: box.width - box.right, y: box.height - text * 0.5, 'text-anchor': 'end' },
      m[options.grain ?? 'month']
    );
    return {
      svg,
      along: 'x',
      stops: all.map((point) => ({
        x: x(point.period),
        y: y(point.retention),
        label: m.stopPooled(
          periodName(point.period, options.grain),
          format.share(point.retention),
          format.number(point.size)
        )
      }))
    };
  },
  twin: cohortTwin
});
