import type { Result } from '../engine/types.ts';
import type { RawSpec } from './generic/spec.ts';
import type { Chart } from './types.ts';

/** The chart that draws any result by a few settings: fetched when a page first has such a chart. */
export async function genericChart(): Promise<Chart<Result, RawSpec>> {
  const { generic } = await import('./generic/generic.ts');
  return generic;
}
