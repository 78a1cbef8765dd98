import type { Result } from '../../engine/types.ts';
import { widest } from '../measure.ts';
import { textSize, type Box } from '../sheet.ts';
import type { Paper } from '../types.ts';
import { m } from '../words/generic.ts';
import { axisOf, slant, type Axis } from './axes.ts';
import { greatest, mostOf, type Cut } from './greatest.ts';
import { heightOf } from './height.ts';
import { keyHeight } from './key.ts';
import { nameOf } from './measured.ts';
import { pointsOf, type Point } from './points.ts';
import { seriesOf, type Series } from './series.ts';
import { readSpec, standing, type RawSpec, type Spec } from './spec.ts';
import { turned } from './turned.ts';
import { unfinishedOf, type Unfinished } from './unfinished.ts';

/** Everything that is settled before a mark is drawn. */
export interface Plan {
  spec: Spec;
  points: readonly Point[];
  /** Where not every name has a mark. */
  cut: Cut | undefined;
  series: Series;
  /** The last stretch of x, where it is not over. */
  open: Unfinished | undefined;
  warnings: string[];
  /** Bars and boxes lie on their side: the names run down, the lengths across. */
  flip: boolean;
  across: Axis;
  up: Axis;
  facets: string[];
  /** How high the drawing is between its margins; where there are facets, each of them. */
  part: number;
  /** How much of a facet and the gap above it is the gap, which has room for the labels of both. */
  gap: number;
  /** True where each series has its name at the end of its line, and no key is wanted. */
  namesEnds: boolean;
  /** How long names across may be that stand aslant, in pixels, as they are too long for their places; 0 where none do. */
  slanted: number;
  /** True where the scale across stands above the drawing too, as it is higher than what is seen at once. */
  isDoubled: boolean;
  box: Box;
}

function valuesOf(points: readonly Point[], key: 'x' | 'y'): (number | Date | string)[] {
  return points.map((point) => point[key]).filter((value) => value !== undefined);
}

/** Moments and numbers in their order, unless another is asked for; names as they are. */
function inOrder(values: (number | Date | string)[], sort: Spec['sort']): (number | Date | string)[] {
  if (sort || typeof values[0] === 'string') return values;
  return values.toSorted((a, b) => Number(a) - Number(b));
}

/** So high a drawing is seen at once, in pixels, where nothing says what room there is. */
const screen = 900;

/** So many names run down at most before facets share theirs. */
const mostLines = 30;

export function planOf(data: Result, raw: RawSpec, paper: Paper): Plan {
  const text = textSize(paper);
  const read = readSpec(raw, data);
  const { warnings } = read;
  const { spec, lying } = turned(read.spec);
  if (mostOf(raw) === undefined) warnings.push(m.unknownMost(String(raw.most)));
  const { points, cut } = greatest(spec, pointsOf(spec, data, warnings), raw);
  const series = seriesOf(spec, points, warnings);
  const x = axisOf(spec.x, valuesOf(points, 'x'), spec.scale.x, standing.includes(spec.mark));
  const measured = spec.y && { ...spec.y, name: nameOf(spec, 'y') };
  const y = axisOf(measured, inOrder(valuesOf(points, 'y'), spec.sort), spec.scale.y, spec.mark === 'heat');
  const names = x.places?.map((place) => x.write(place)) ?? [];
  const facets = spec.facet ? [...new Set(points.flatMap(({ facet }) => facet ?? []))] : [];
  const namesEnds = spec.mark === 'line' && !facets.length;
  const ends = namesEnds && series.names.length > 1 ? widest(series.names, { size: text }) + 8 : 0;
  const beside = Math.max(ends, facets.length ? widest(facets, { size: text }) + 12 : 0);
  const right = Math.ceil(Math.max(text * 2.4, Math.min(beside, paper.width * 0.35)));
  const leftOf = (rows: number, labels: string[]): number =>
    Math.ceil(rows ? Math.min(paper.width * 0.4, widest(labels, { size: text })) + 12 : text * 4.4);
  const band = (paper.width - right - leftOf(0, [])) / Math.max(1, names.length);
  const tight = widest(names, { size: text }) + text > band;
  /** Names that would stand once in each of many facets stand once below them all, aslant. */
  const isShared = facets.length > 1 && names.length * facets.length > mostLines && band >= text * 1.3;
  const flip = lying || (['bar', 'box'].includes(spec.mark) && x.kind === 'name' && tight && !isShared);
  const [across, up] = flip ? [y, x] : [x, y];
  const rows = up.places?.length ?? 0;
  const labels = up.places?.map((place) => up.write(place)) ?? [];
  const top = text * 2 + (namesEnds ? 0 : keyHeight(series, paper.width, text));
  const left = leftOf(rows, labels);
  const isSlanted = !flip && x.kind === 'name' && tight && band >= text * 1.3;
  // Aslant, the first name reaches to the left of its place: no further than the edge of the paper.
  const slanted = isSlanted
    ? Math.min(text * 9, (left + (paper.width - right - left) / names.length / 2 - 8) / Math.cos(slant))
    : 0;
  const bottom =
    text * 3.8 +
    (slanted ? Math.min(widest(names, { size: text }), slanted) * Math.sin(slant) - text * 0.5 : 0);
  const { whole, part } = heightOf({
    width: paper.width,
    text,
    around: top + bottom,
    rows,
    facets: facets.length,
    room: paper.room
  });
  const isDoubled = flip && rows > 0 && whole > (paper.room ?? screen);
  const above = isDoubled ? Math.round(text * 1.4) : 0;
  return {
    spec,
    points,
    cut,
    series,
    open: unfinishedOf(points, raw),
    warnings,
    flip,
    across,
    up,
    facets,
    part,
    gap: flip ? 0.12 : Math.max(0.12, Math.min(0.4, (text * 1.2) / part)),
    namesEnds,
    slanted,
    isDoubled,
    box: {
      width: paper.width,
      height: whole + above,
      left,
      right,
      top: top + above,
      bottom
    }
  };
}
