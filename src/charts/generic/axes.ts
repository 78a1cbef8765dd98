import {
  axisX,
  axisY,
  gridX,
  gridY,
  ruleX,
  ruleY,
  type Markish,
  type ScaleOptions
} from '@observablehq/plot';
import type { Column } from '../../engine/types.ts';
import { textWidth, widest } from '../measure.ts';
import type { OfMonths } from '../stretchName.ts';
import { dateTicks, dateWriter } from './dates.ts';
import type { MarkName, ScaleName } from './spec.ts';
import { kindOf, stretchOf, ticked, worded } from './values.ts';

type Placed = number | Date | string;

/** One direction of a drawing, settled. */
export interface Axis {
  name: string;
  /** Every value in order, where each has a place of its own (names, and what bars and boxes stand on). */
  places?: Placed[];
  kind: 'number' | 'time' | 'name';
  scale: ScaleName;
  /** True where there is no number but 0. */
  isZero?: boolean;
  /** Ticks of a log axis. */
  powers?: number[];
  /** First and last of a time axis. */
  span?: [Date, Date];
  /** What each date of a time axis stands for, where that is more than a day. */
  stretch?: OfMonths;
  /** How a value is written beside it. */
  write(value: Placed): string;
}

function powersOf(values: number[]): number[] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const factors = high / low > 300 ? [1] : [1, 2, 5];
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    powers.push(
      ...factors.map((factor) => factor * 10 ** power).filter((each) => each >= low && each <= high)
    );
  return powers;
}

/** The axis of a column whose values are given; `standing` where each value gets a band. */
export function axisOf(
  column: Column | undefined,
  values: Placed[],
  scale: ScaleName,
  standing: boolean
): Axis {
  const kind = column ? kindOf(column) : 'number';
  const places =
    standing || kind === 'name'
      ? [...new Map(values.map((each) => [String(each), each])).values()]
      : undefined;
  const numbers = values.filter((each) => typeof each === 'number');
  const times = values.flatMap((each) => (each instanceof Date ? [each.getTime()] : []));
  const span: [Date, Date] | undefined = times.length
    ? [new Date(times.reduce((a, b) => Math.min(a, b))), new Date(times.reduce((a, b) => Math.max(a, b)))]
    : undefined;
  const written = span && dateWriter(...span, stretchOf(column));
  return {
    name: column?.name ?? '',
    places,
    kind,
    scale,
    isZero: numbers.length > 0 && numbers.every((each) => each === 0),
    powers: scale === 'log' && numbers.length ? powersOf(numbers) : undefined,
    span,
    stretch: stretchOf(column),
    write: (value) =>
      written && value instanceof Date
        ? places && stretchOf(column)
          ? worded(value, column)
          : written(value)
        : kind === 'name'
          ? worded(value)
          : ticked(value, column)
  };
}

/** Plot's options for the axis. */
export function scaleOf({ name, places, kind, scale, isZero }: Axis, mark: MarkName): ScaleOptions {
  if (places && ['bar', 'box', 'heat'].includes(mark))
    return { type: 'band', domain: places, padding: mark === 'heat' ? 0 : 0.15 };
  if (places) return { type: 'point', domain: places, padding: 0.5 };
  return kind === 'time'
    ? { type: 'utc' }
    : {
        type: scale,
        nice: scale === 'linear',
        ...(name ? {} : { axis: null }),
        ...(isZero && (mark === 'bar' || mark === 'area') ? { domain: [0, 1] } : {})
      };
}

/** A text cut to a width, with an ellipsis. */
export function fitted(name: string, width: number, size: number): string {
  let out = name;
  while (out.length > 3 && textWidth(out, { size }) > width) out = `${out.slice(0, -2)}…`;
  return out;
}

/** The places whose names are written: no two of one name on end, and none within `room` places of another. */
function labelled(names: string[], room: number): Set<number> {
  const out = new Set<number>();
  let last = -Infinity;
  names.forEach((name, at) => {
    if (at - last < room || name === names[last]) return;
    out.add(at);
    last = at;
  });
  return out;
}

/** By how much names stand aslant, in radians. */
export const slant = (35 * Math.PI) / 180;

const quiet = { tickSize: 0, tickPadding: 8, label: null };
const line = { stroke: 'var(--line)', strokeOpacity: 1 };

/**
 * Grid, ticks and base line for both directions; none for one that no column is on, unless it `counts` rows. `width` and
 * `height` are those of the plotted part, or of one facet; `left` is the room for the labels of y; where it is `doubled`, the scale of x stands at both ends.
 */
export function axisMarks(
  x: Axis,
  y: Axis,
  {
    width,
    height,
    left,
    text,
    zero,
    counts,
    slanted,
    doubled
  }: {
    width: number;
    height: number;
    left: number;
    text: number;
    zero?: 'x' | 'y';
    counts: boolean;
    slanted: number;
    doubled: boolean;
  }
): Markish[] {
  const places = new Map(x.places?.map((place, at) => [String(place), at]));
  const shown = x.places?.map((place) => x.write(place)) ?? [];
  const first = labelled(shown, (widest(shown, { size: text }) + text) / (width / Math.max(1, shown.length)));
  const count = Math.max(2, Math.round(width / (text * 8.5)));
  const dates =
    x.span && dateTicks(...x.span, width / (textWidth(x.write(x.span[1]), { size: text }) + text), x.stretch);
  const xTicks = x.powers ?? dates ?? count;
  const yTicks = y.powers ?? Math.max(2, Math.min(5, Math.round(height / (text * 2))));
  const hasUp = y.name || counts;
  const ends = doubled ? (['top', 'bottom'] as const) : (['bottom'] as const);
  return [
    y.places || !hasUp ? null : gridY({ ticks: yTicks, ...line }),
    x.places || !y.places || zero !== 'x' ? null : gridX({ ticks: xTicks, ...line }),
    hasUp
      ? axisY({
          ...quiet,
          ...(y.places ? {} : { ticks: yTicks }),
          tickFormat: (value: Placed) => fitted(y.write(value), left - 10, text)
        })
      : null,
    ...(x.name ? ends : []).map((anchor) =>
      axisX({
        ...quiet,
        anchor,
        // Below the lowest label of y, beside which the first of x can stand.
        tickPadding: Math.max(8, text * 0.85),
        ...(x.places ? {} : { ticks: xTicks }),
        ...(slanted ? { tickRotate: (-slant * 180) / Math.PI } : {}),
        tickFormat: (value: Placed) =>
          slanted
            ? fitted(x.write(value), slanted, text)
            : x.places && !first.has(places.get(String(value))!)
              ? ''
              : x.write(value)
      })
    ),
    zero === 'y' ? ruleY([0], { stroke: 'var(--soft)' }) : null,
    zero === 'x' ? ruleX([0], { stroke: 'var(--soft)' }) : null
  ];
}
