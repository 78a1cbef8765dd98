import {
  areaY,
  barX,
  barY,
  cell,
  dot,
  lineY,
  rect,
  ruleX,
  ruleY,
  text,
  tickX,
  tickY,
  type Markish
} from '@observablehq/plot';
import { inkOn } from '../cells.ts';
import { inOneUnit } from '../one-unit.ts';
import { nameOf } from './measured.ts';
import type { Point } from './points.ts';
import type { Series } from './series.ts';
import type { Spec } from './spec.ts';
import { binned, boxOf, stepsOf } from './statistics.ts';
import { isIn, partedAt, type Unfinished } from './unfinished.ts';
import { blank, ticked, worded } from './values.ts';
import { m } from '../words/generic.ts';

/** A place for the cursor, in the data's own coordinates. */
export interface Spot {
  x: unknown;
  y: unknown;
  facet: unknown;
  label: string;
}

export interface Drawn {
  marks: Markish[];
  spots: Spot[];
}

function label(spec: Spec, point: Point): string {
  return (['x', 'y', 'color', 'text', 'facet'] as const)
    .flatMap((key) => {
      const column = spec[key];
      return column ? [m.pair(nameOf(spec, key), worded(point[key], column))] : [];
    })
    .join('\n');
}

function spots(spec: Spec, points: readonly Point[]): Spot[] {
  return points
    .slice(0, 400)
    .map((point) => ({ x: point.x, y: point.y, facet: point.facet, label: label(spec, point) }));
}

function groups<Key>(points: readonly Point[], key: (point: Point) => Key): [Key, Point[]][] {
  const found = new Map<Key, Point[]>();
  for (const point of points) {
    const group = found.get(key(point));
    if (group) group.push(point);
    else found.set(key(point), [point]);
  }
  return [...found];
}

/** Counts of rows in steps that are the same for every band and colour; the colours of a step stand on each other. */
function histogram(spec: Spec, points: readonly Point[], series: Series, width: number): Drawn {
  const numbers = (part: readonly Point[]) => part.flatMap(({ x }) => (typeof x === 'number' ? [x] : []));
  const steps = stepsOf(numbers(points), Math.max(8, Math.min(40, width / 22)));
  const bars = groups(points, ({ facet }) => facet).flatMap(([facet, band]) => {
    const reached = Array.from({ length: steps.n }, () => 0);
    const named = new Map(groups(band, ({ color }) => worded(color ?? blank, spec.color)));
    const parts = series.names.length
      ? series.names.map((name) => ({ name, part: named.get(name) ?? [] }))
      : [{ name: '', part: band }];
    return parts.flatMap(({ name, part }) =>
      binned(numbers(part), steps).map(({ from, to, count }, at) => {
        const y1 = reached[at] ?? 0;
        reached[at] = y1 + count;
        return { from, to, facet, name, count, y1, y2: y1 + count };
      })
    );
  });
  const shown = series.names.length ? bars.filter(({ count }) => count) : bars;
  const fy = spec.facet ? { fy: 'facet' } : {};
  return {
    marks: [
      rect(shown, {
        x1: 'from',
        x2: 'to',
        y1: 'y1',
        y2: 'y2',
        ...fy,
        fill: series.names.length ? ({ name }: { name: string }) => series.colour(name) : 'var(--accent)',
        fillOpacity: 0.85,
        inset: 0.5
      })
    ],
    spots: shown.map(({ from, to, count, facet, name, y2 }) => {
      const counted = m.bin(worded(from, spec.x), worded(to, spec.x), count);
      return {
        x: (from + to) / 2,
        y: y2,
        facet,
        label: spec.color && name ? `${m.pair(spec.color.name, name)}\n${counted}` : counted
      };
    })
  };
}

function boxes(spec: Spec, points: readonly Point[], flip: boolean): Drawn {
  const found = groups(points, ({ x, facet }) => `${String(x)}\n${String(facet)}`).flatMap(([, part]) => {
    const values = part.flatMap(({ y }) => (typeof y === 'number' ? [y] : []));
    const [first] = part;
    return first && values.length ? [{ name: first.x, facet: first.facet, ...boxOf(values) }] : [];
  });
  const fy = spec.facet ? { fy: 'facet' } : {};
  const far = found.flatMap(({ name, facet, beyond }) => beyond.map((value) => ({ name, facet, value })));
  const ink = { stroke: 'var(--ink)', ...fy };
  const marks = flip
    ? [
        ruleY(found, { y: 'name', x1: 'low', x2: 'high', ...ink }),
        barX(found, { y: 'name', x1: 'q1', x2: 'q3', fill: 'var(--accent)', fillOpacity: 0.4, ...fy }),
        tickX(found, { y: 'name', x: 'median', strokeWidth: 2, ...ink }),
        dot(far, { y: 'name', x: 'value', r: 1.8, fill: 'var(--soft)', ...fy })
      ]
    : [
        ruleX(found, { x: 'name', y1: 'low', y2: 'high', ...ink }),
        barY(found, { x: 'name', y1: 'q1', y2: 'q3', fill: 'var(--accent)', fillOpacity: 0.4, ...fy }),
        tickY(found, { x: 'name', y: 'median', strokeWidth: 2, ...ink }),
        dot(far, { x: 'name', y: 'value', r: 1.8, fill: 'var(--soft)', ...fy })
      ];
  return {
    marks,
    spots: found.map(({ name, facet, q1, median, q3 }) => ({
      x: name,
      y: median,
      facet,
      label: [worded(name, spec.x), [q1, median, q3].map((each) => ticked(each, spec.y)).join(' – ')].join(
        '\n'
      )
    }))
  };
}

/** Numbers as cells of a heat map have room for them: without decimals from a thousand on, great ones in one unit. */
export function cellTicks(points: readonly Point[], { color }: Spec): (point: Point) => string {
  const values = points.flatMap(({ color: value }) => (typeof value === 'number' ? [value] : []));
  const isGreat = values.some((value) => Math.abs(value) >= 10_000);
  const great = isGreat ? inOneUnit(values) : undefined;
  return ({ color: value }) => {
    if (typeof value !== 'number') return '';
    return great ? great(value) : ticked(Math.abs(value) >= 1000 ? Math.round(value) : value, color);
  };
}

function heat(spec: Spec, points: readonly Point[], series: Series, room: number): Drawn {
  const fy = spec.facet ? { fy: 'facet' } : {};
  const isFilled = ({ color }: Point) => typeof color === 'number';
  const filled = points.filter(isFilled);
  const written = cellTicks(points, spec);
  const blanks = points.filter((point) => !isFilled(point));
  return {
    marks: [
      cell(filled, {
        x: 'x',
        y: 'y',
        ...fy,
        fill: (point: Point) => series.of(point),
        inset: 1,
        rx: 2,
        className: 'cells'
      }),
      cell(blanks, {
        x: 'x',
        y: 'y',
        ...fy,
        fill: 'none',
        stroke: 'var(--line)',
        strokeDasharray: '3 3',
        inset: 2,
        rx: 2,
        className: 'blanks'
      }),
      text(blanks, { x: 'x', y: 'y', ...fy, text: () => '–', fill: 'var(--soft)', className: 'on-blanks' }),
      room > 0
        ? text(filled, {
            x: 'x',
            y: 'y',
            ...fy,
            text: written,
            fill: (point: Point) => inkOn(series.of(point)),
            className: 'on-cells'
          })
        : null
    ],
    spots: spots(spec, points)
  };
}

/**
 * The marks of a specification. `flip` lays bars and boxes on their side; `room` is the width that a heat cell
 * leaves beside its number (below 0: none is written); what stands in the stretch `open` is paler or dashed.
 */
export function marksOf(
  spec: Spec,
  points: readonly Point[],
  series: Series,
  place: { flip: boolean; width: number; room: number; open: Unfinished | undefined }
): Drawn {
  const fy = spec.facet ? { fy: 'facet' } : {};
  const fill = (point: Point) => series.of(point);
  const z = series.names.length ? (point: Point) => worded(point.color, spec.color) : null;
  const here = { x: 'x', y: 'y', ...fy };
  /** Every stack has its colours in one order. */
  const rank = (point: Point) => (z ? series.names.indexOf(z(point)) : 0);
  const lines = groups(points, (point) => `${point.facet}\n${z?.(point)}`).map(([, line]) => line);
  const parts = lines.map((line) => partedAt(line, place.open));
  /** Points that no line can be drawn through. */
  const alone = lines.filter(({ length }) => length === 1).flat();
  const [ended, running] = [parts.flatMap(([part]) => part), parts.flatMap(([, part]) => part)];
  const plain = (marks: Markish[]): Drawn => ({ marks, spots: spots(spec, points) });
  switch (spec.mark) {
    case 'histogram':
      return histogram(spec, points, series, place.width);
    case 'box':
      return boxes(spec, points, place.flip);
    case 'heat':
      return heat(spec, points, series, place.room);
    case 'bar':
      return plain(
        [false, true].map((isOpen) => {
          const part = points
            .filter((point) => isIn(point, place.open) === isOpen)
            .sort((a, b) => rank(a) - rank(b));
          const pale = isOpen ? { fillOpacity: 0.35, stroke: fill, strokeDasharray: '3 3' } : {};
          return place.flip
            ? barX(part, { x: 'y', y: 'x', ...fy, fill, insetTop: 1, insetBottom: 1, ...pale })
            : barY(part, { ...here, fill, inset: isOpen ? 1 : 0.5, ...pale });
        })
      );
    case 'line':
      return plain([
        lineY(ended, { ...here, z, stroke: fill, strokeWidth: 2 }),
        lineY(running, { ...here, z, stroke: fill, strokeWidth: 2, strokeDasharray: '2 4' }),
        dot(alone, { ...here, fill, r: 3.5 })
      ]);
    case 'area': {
      const deep = series.names.length ? 0.75 : 0.35;
      return plain([
        areaY(ended, { ...here, z, fill, fillOpacity: deep }),
        areaY(running, { ...here, z, fill, fillOpacity: deep * 0.45 }),
        dot(alone, { ...here, fill, r: 3.5 })
      ]);
    }
    case 'rule':
      return plain([
        spec.x && !spec.y ? ruleX(points, { x: 'x', ...fy, stroke: fill }) : null,
        spec.y ? ruleY(points, { y: 'y', ...fy, stroke: fill }) : null
      ]);
    case 'text':
      return plain([
        text(points, {
          ...here,
          text: (point: Point) => (spec.text ? worded(point.text, spec.text) : worded(point.y, spec.y)),
          fill: series.names.length ? fill : 'var(--ink)',
          className: 'labels'
        })
      ]);
    case 'dot':
      return plain([dot(points, { ...here, fill, fillOpacity: 0.75, r: points.length > 300 ? 2 : 3.5 })]);
  }
}
