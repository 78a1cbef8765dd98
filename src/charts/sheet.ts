import { plot, type PlotOptions, type Scale } from '@observablehq/plot';
import { add, uniqueId } from './svg.ts';
import type { Paper } from './types.ts';

/** The size of ordinary labels on a paper, in CSS pixels. */
export function textSize(paper: Paper): number {
  return paper.text ?? 13;
}

/** A plotted SVG before its last touches. */
export interface Sheet {
  svg: SVGSVGElement;
  defs: SVGDefsElement;
  /** Prefix for ids in `defs`. */
  id: string;
  /** Where a value stands along an axis, in pixels. */
  x(value: unknown): number;
  y(value: unknown): number;
  /** How far down the part of a facet starts; 0 where there are none. */
  facet(value: unknown): number;
  /** The group of a mark drawn with this class name. */
  mark(className: string): SVGGElement | null;
}

function along(scale: Scale | undefined): (value: unknown) => number {
  if (!scale) return () => NaN;
  return (value) => scale.apply(value) + (scale.bandwidth ?? 0) / 2;
}

/**
 * Plots in the house style: transparent, in the page's fonts and soft ink.
 * `make` is given the id prefix, so that marks can refer to patterns added to `defs` later.
 */
export function sheet(paper: Paper, make: (id: string) => PlotOptions): Sheet {
  const id = uniqueId();
  const options = make(id);
  const drawn = plot({
    ...options,
    width: paper.width,
    style: {
      fontFamily: 'var(--sans)',
      fontSize: `${textSize(paper)}px`,
      fontVariantNumeric: 'tabular-nums lining-nums',
      color: 'var(--soft)',
      background: 'none',
      overflow: 'visible'
    }
  });
  const svg = (drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg')) as SVGSVGElement;
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  const defs = add(svg, 'defs');
  const facets = drawn.scale('fy') as (Scale & { domain: unknown[] }) | undefined;
  return {
    svg,
    defs,
    id,
    x: along(drawn.scale('x')),
    y: along(drawn.scale('y')),
    facet: (value) =>
      facets ? facets.apply(value) - Math.min(...facets.domain.map((each) => facets.apply(each))) : 0,
    mark: (className) => svg.querySelector<SVGGElement>(`.${className}`)
  };
}

/** The box of a drawing: its size and the margins around the plotted part, in pixels. */
export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box as Plot's options. */
export function margins({ height, left, right, top, bottom }: Box): PlotOptions {
  return { height, marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom };
}
