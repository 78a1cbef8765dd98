import type { Result } from '../engine/types.ts';
import type { RawSpec } from './generic/spec.ts';
import type { Gathering } from './generic/gathering.ts';
import type { Chart } from './types.ts';

/** The chart that draws any result by a few settings: fetched when a page first has such a chart. */
export async function genericChart(): Promise<Chart<Result, RawSpec>> {
  const { generic } = await import('./generic/generic.ts');
  return generic;
}

/** How all rows become the marks of such a chart, by the first of them; undefined where each has a mark of its own. */
export async function chartGathering(data: Result, raw: RawSpec): Promise<Gathering | undefined> {
  const { gatheringOf } = await import('./generic/gathering.ts');
  return gatheringOf(data, raw);
}

/** The same by the period that fits these moments, for moments that are too many to have a mark each. */
export async function gatheringByPeriod(gathering: Gathering, from: Date, to: Date): Promise<Gathering> {
  const [{ byPeriod }, { fittingPeriod }] = await Promise.all([
    import('./generic/gathering.ts'),
    import('./generic/periods.ts')
  ]);
  return byPeriod(gathering, fittingPeriod(from, to));
}
