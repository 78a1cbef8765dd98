import { format } from '../i18n/index.ts';
import { chart } from './chart.ts';
import { enough } from './enough.ts';
import { segmentBars, type SegmentBarsData } from './segment-bars.ts';
import type { Span } from './types.ts';
import { m, stageNames, type StageName } from './words/lifecycle.ts';

export interface LifecycleStagesData {
  stages: { stage: StageName; customers: number; revenue: number }[];
  /** Revenue a year of the slipping and the silent. */
  atRisk: number;
  /** True where at least one customer came on two days, so that there is a rhythm. */
  hasRhythm: boolean;
}

export interface LifecycleStagesOptions {
  /** ISO 4217 code of the money. */
  currency?: string;
}

function reading(
  { stages, atRisk, hasRhythm }: LifecycleStagesData,
  { currency }: LifecycleStagesOptions
): Span[] {
  const count = (...names: StageName[]) =>
    stages.reduce((sum, { stage, customers }) => sum + (names.includes(stage) ? customers : 0), 0);
  const [all, warned, lost] = [count(...stageNames), count('slipping', 'silent'), count('lost')];
  if (!all) return [{ text: m.nobody }];
  if (!hasRhythm) return [{ text: m.noRhythm(all) }];
  if (all < enough) return [{ text: m.few(warned, all, enough) }];
  return [
    { text: m.warned(warned, format.share(all > lost ? warned / (all - lost) : 0)) },
    ...(warned && atRisk > 0 ? [{ text: m.atRisk(format.money(atRisk, currency)) }] : []),
    { text: m.lostOnes(lost, format.share(lost / all)) }
  ];
}

const bars = ({ stages }: LifecycleStagesData): SegmentBarsData => ({
  segments: stageNames.flatMap((key) => {
    const found = stages.find(({ stage }) => stage === key);
    return found ? [{ ...found, segment: m[key], key }] : [];
  })
});

/** How many customers are in each stage of their life, and what they brought. */
export const lifecycleStages = chart<LifecycleStagesData, LifecycleStagesOptions>({
  name: 'lifecycle_stages',
  title: () => m.title,
  reading,
  height: (data, options, paper) => segmentBars.height(bars(data), options, paper),
  draw: (data, options, paper) => segmentBars.draw(bars(data), { ...options, order: 'given' }, paper),
  twin: (data, options) => segmentBars.twin(bars(data), { ...options, order: 'given' })
});
