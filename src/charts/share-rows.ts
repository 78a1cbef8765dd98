import { axisX, gridX, link, type Markish, type PlotOptions } from '@observablehq/plot';
import { format } from '../i18n/index.ts';
import { margins, type Box } from './sheet.ts';

/** How rows with an interval each are drawn on an axis of shares. */
export interface ShareRows<Row> {
  box: Box;
  /** The axis from where to where, as shares. */
  domain: [from: number, to: number];
  /** About how many ticks the axis has. */
  ticks: number;
  /** The height of a row, in pixels. */
  y: (row: Row) => number;
  /** The color of its interval. */
  ink: (row: Row) => string;
  /** What lies below the intervals. Default: nothing. */
  under?: Markish[];
  /** What lies on them. */
  over: Markish[];
}

/** Rows, each with its interval from `low` to `high`, as Plot's options: the axis and its grid lie below all else. */
export const shareRows = <Row extends { low: number; high: number }>(
  rows: Row[],
  { box, domain, ticks, y, ink, under = [], over }: ShareRows<Row>
): PlotOptions => ({
  ...margins(box),
  x: { domain },
  y: { type: 'identity', axis: null },
  color: { type: 'identity' },
  marks: [
    gridX({ ticks, stroke: 'var(--line)', strokeOpacity: 1 }),
    axisX({
      ticks,
      tickSize: 0,
      tickPadding: 8,
      tickFormat: (tick: number) => format.share(tick),
      label: null
    }),
    ...under,
    link(rows, {
      x1: 'low',
      x2: 'high',
      y1: y,
      y2: y,
      stroke: ink,
      strokeWidth: 2,
      strokeLinecap: 'round'
    }),
    ...over
  ]
});
