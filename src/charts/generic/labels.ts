import { textWidth } from '../measure.ts';
import { add } from '../svg.ts';

interface Taken {
  left: number;
  right: number;
  y: number;
}

/**
 * Leaves a dot in place of each label that would run into one before it, so that all that are shown can be read.
 * @param text The labels' size in CSS pixels.
 * @returns how many became dots.
 */
export function partLabels(labels: SVGGElement, text: number): number {
  const taken = new Map<Element, Taken[]>();
  let left = 0;
  for (const label of [...labels.querySelectorAll('text')]) {
    const place = /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(label.getAttribute('transform') ?? '');
    const facet = label.parentElement;
    if (!place || !facet) continue;
    const [x, y] = [Number(place[1]), Number(place[2])];
    const half = textWidth(label.textContent ?? '', { size: text }) / 2 + text * 0.15;
    const here = { left: x - half, right: x + half, y };
    const others = taken.get(facet) ?? [];
    const isFree = others.every(
      (each) => each.right < here.left || each.left > here.right || Math.abs(each.y - y) > text * 1.05
    );
    if (isFree) taken.set(facet, [...others, here]);
    else {
      add(facet, 'circle', { cx: x, cy: y, r: 1.8, fill: 'var(--soft)' });
      label.remove();
      left += 1;
    }
  }
  return left;
}
