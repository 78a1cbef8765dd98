import { textWidth } from '../measure.ts';
import { add } from '../svg.ts';
import type { Spec } from './spec.ts';
import { nameOf } from './measured.ts';
import type { Series } from './series.ts';
import { ticked } from './values.ts';

function rowsOf(names: string[], width: number, text: number): { name: string; x: number; row: number }[] {
  let [x, row] = [0, 0];
  return names.map((name) => {
    const taken = textWidth(name, { size: text }) + text * 2.4;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    const at = { name, x, row };
    x += taken;
    return at;
  });
}

/** Height of the names of the colours above a drawing, or of their scale; nothing for fewer than two. */
export function keyHeight({ names, ramp }: Series, width: number, text: number): number {
  if (ramp) return text * 2;
  if (names.length < 2) return 0;
  return ((rowsOf(names, width, text).at(-1)?.row ?? 0) + 1) * text * 1.6;
}

/** Writes the names of the colours above a drawing. */
export function addKey(svg: SVGSVGElement, series: Series, width: number, text: number): void {
  if (series.names.length < 2) return;
  for (const { name, x, row } of rowsOf(series.names, width, text)) {
    const y = text * (1 + row * 1.6);
    add(svg, 'rect', {
      x,
      y: y - text * 0.72,
      width: text * 0.8,
      height: text * 0.8,
      rx: 2,
      fill: series.colour(name)
    });
    add(svg, 'text', { x: x + text * 1.15, y, 'text-anchor': 'start' }, name);
  }
}

const steps = 9;

/** Draws the scale of colours that are depths of numbers: the column's name, the lowest, the colours, the highest. */
export function addRamp(svg: SVGSVGElement, { ramp }: Series, spec: Spec, text: number): void {
  const { color } = spec;
  if (!ramp || !color) return;
  const { low, high, colour } = ramp;
  const [first, last] = [`${nameOf(spec, 'color')}  ${ticked(low, color)}`, ticked(high, color)];
  const from = textWidth(first, { size: text }) + text * 0.6;
  const [wide, at] = [text * 1.3, { y: text, 'text-anchor': 'start' }];
  add(svg, 'text', { x: 0, ...at }, first);
  for (let step = 0; step < steps; step += 1)
    add(svg, 'rect', {
      x: from + step * wide,
      y: text * 0.15,
      width: wide,
      height: text,
      fill: colour(low + ((high - low) * step) / (steps - 1))
    });
  add(svg, 'text', { x: from + steps * wide + text * 0.6, ...at }, last);
}
