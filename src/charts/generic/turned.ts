import type { Spec } from './spec.ts';
import { kindOf } from './values.ts';

/** Bars and boxes stand on x and measure y; a specification that has them the other way round is turned. */
export function turned(spec: Spec): { spec: Spec; lying: boolean } {
  const { x, y } = spec;
  const isLong = spec.mark === 'bar' || spec.mark === 'box';
  if (!isLong || !x || !y || kindOf(y) === 'number' || kindOf(x) !== 'number') return { spec, lying: false };
  const scale = { x: spec.scale.y, y: spec.scale.x };
  const order = { x: 'y', y: 'x', '-x': '-y', '-y': '-x', none: 'none' } as const;
  return { spec: { ...spec, x: y, y: x, scale, sort: spec.sort && order[spec.sort] }, lying: true };
}
