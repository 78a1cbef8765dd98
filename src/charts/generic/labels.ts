import { textWidth } from '../measure.ts';
import { add } from '../svg.ts';

interface Taken {
  left: number;
  right: number;
  y: number;
}

/**
 * Moves labels that would reach past the frame into it, and leaves a dot in place of each that would then run into one
 * before it, or has no room at all, so that all that are shown can be read.
 * @param text The labels' size in CSS pixels.
 * @param frame From where to where labels may reach.
 * @returns how many became dots.
 */
export function partLabels(
  labels: SVGGElement,
  text: number,
  frame: { left: number; right: number }
): number {
  const taken = new Map<Element, Taken[]>();
  let left = 0;
  for (const label of [...labels.querySelectorAll('text')]) {
    const place = /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(label.getAttribute('transform') ?? '');
    const facet = label.parentElement;
    if (!place || !facet) continue;
    const [at, y] = [Number(place[1]), Number(place[2])];
    const half = textWidth(label.textContent ?? '', { size: text }) / 2 + text * 0.15;
    const x = Math.max(frame.left + half, Math.min(frame.right - half, at));
    const here = { left: x - half, right: x + half, y };
    const others = taken.get(facet) ?? [];
    const isFree =
      here.right <= frame.right + 1 &&
      others.every(
        (each) => each.right < here.left || each.left > here.right || Math.abs(each.y - y) > text * 1.05
      );
    if (isFree) {
      taken.set(facet, [...others, here]);
      label.setAttribute('transform', `translate(${x},${y})`);
    } else {
      add(facet, 'circle', { cx: at, cy: y, r: 1.8, fill: 'var(--soft)' });
      label.remove();
      left += 1;
    }
  }
  return left;
}
