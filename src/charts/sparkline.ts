import { add } from './svg.ts';
import type { Box } from './types.ts';

/** One point of a line: a period, and what was found in it. */
export interface SparkPoint {
  period: Date;
  complete: boolean;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** The values between which lines are drawn. */
export type Scale = [least: number, most: number];

/** One scale for lines that are compared, and their bands. `isCount`: it begins at zero. */
export function scaleOf(lines: { points: SparkPoint[] }[], isCount: boolean): Scale {
  const values = lines.flatMap(({ points }) => [
    ...points.flatMap(({ value }) => value ?? []),
    ...bandOf(points).flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  ]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(least)) return [0, 1];
  const from = isCount ? Math.min(0, least) : least;
  return most > from ? [from, most] : [from - 1, from + 1];
}

/** The points of a line that its band goes through; one alone has none. */
function bandOf(points: SparkPoint[]): SparkPoint[] {
  const found = points.filter(({ complete, low, high }) => complete && low !== null && high !== null);
  return found.length > 1 ? found : [];
}

/**
 * Draws a line of values over periods, with its interval as a pale band; what had not ended is dashed and hollow.
 * @param times All periods of the figure, in their order: lines of fewer points stand where they belong.
 * @returns where each point is; undefined for one without a value.
 */
export function sparkline(
  svg: SVGSVGElement,
  points: SparkPoint[],
  box: Box,
  { ink, text, scale, times }: { ink: string; text: number; scale: Scale; times: number[] }
): ({ x: number; y: number } | undefined)[] {
  const [least, most] = scale;
  const inset = text * 0.3;
  const slot = (box.width - 2 * inset) / Math.max(1, times.length - 1);
  const x = (point: SparkPoint): number =>
    box.x + inset + (times.length > 1 ? times.indexOf(point.period.getTime()) * slot : 0);
  const y = (value: number): number => {
    const part = Math.min(1, Math.max(0, (value - least) / (most - least)));
    return box.y + box.height - inset - part * (box.height - 2 * inset);
  };
  const round = (value: number): number => Math.round(value * 10) / 10;
  const path = (places: { x: number; y: number }[]): string =>
    places.map((place, i) => `${i ? 'L' : 'M'}${round(place.x)},${round(place.y)}`).join('');
  const places = points.map((point) =>
    point.value === null ? undefined : { x: x(point), y: y(point.value) }
  );

  const banded = bandOf(points);
  if (banded.length > 0) {
    const edge = (of: 'low' | 'high') => banded.map((point) => ({ x: x(point), y: y(point[of] ?? 0) }));
    add(svg, 'path', {
      d: `${path([...edge('high'), ...edge('low').reverse()])}Z`,
      fill: ink,
      'fill-opacity': 0.12
    });
  }
  points.slice(1).forEach((point, i) => {
    const [from, to] = [places[i], places[i + 1]];
    if (
      !from ||
      !to ||
      times.indexOf(point.period.getTime()) - times.indexOf(points[i]!.period.getTime()) > 1
    )
      return;
    add(svg, 'path', {
      d: path([from, to]),
      fill: 'none',
      stroke: ink,
      'stroke-width': 1.4,
      'stroke-linecap': 'round',
      ...(point.complete ? {} : { 'stroke-dasharray': '1.5 3' })
    });
  });
  const lastDone = points.findLastIndex(({ complete, value }) => complete && value !== null);
  points.forEach(({ complete }, i) => {
    const place = places[i];
    if (!place || (complete && i !== lastDone)) return;
    add(svg, 'circle', {
      cx: place.x,
      cy: place.y,
      r: text * 0.19,
      stroke: ink,
      'stroke-width': 1.2,
      fill: complete ? ink : 'var(--paper)'
    });
  });
  return places;
}
