import { add } from './svg.ts';
import type { TierName } from './types.ts';

export const tierNames: TierName[] = ['head', 'waist', 'tail'];

/** The fill of a tier in a drawing whose ids start with `id`. */
export function tierFill(id: string, tier: TierName): string {
  return `url(#${id}-${tier})`;
}

/**
 * Adds the three fills: each its colour, thinned, and a texture of its own (head plain, waist lined, tail dotted),
 * so that the tiers can be told apart in grey.
 */
export function addTierPatterns(defs: SVGDefsElement, id: string): void {
  for (const tier of tierNames) {
    const pattern = add(defs, 'pattern', {
      id: `${id}-${tier}`,
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
      ...(tier === 'waist' ? { patternTransform: 'rotate(45)' } : {})
    });
    add(pattern, 'rect', { width: 8, height: 8, fill: `var(--${tier})`, style: 'fill-opacity: var(--tint)' });
    if (tier === 'waist')
      add(pattern, 'line', { x1: 0, y1: 0, x2: 0, y2: 8, stroke: 'var(--waist)', 'stroke-opacity': 0.22 });
    if (tier === 'tail')
      for (const [cx, cy] of [
        [2, 2],
        [6, 6]
      ])
        add(pattern, 'circle', { cx, cy, r: 0.8, fill: 'var(--tail)', 'fill-opacity': 0.38 });
  }
}
