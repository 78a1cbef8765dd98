import { cohorts } from './cohorts/index.ts';
import { concentration } from './concentration/index.ts';
import { pareto } from './pareto/index.ts';
import { rfm } from './rfm/index.ts';
import { rfm8 } from './rfm8/index.ts';
import type { Analysis } from './types.ts';

export type { Analysis, Draft, Group, Listing, Parameter, Settings, ViewProps } from './types.ts';
export { inWords } from './inWords.ts';
export {
  Percent,
  SettingError,
  defaultsFor,
  relationOf,
  resolved,
  sharesInPercent,
  valueOf,
  variableOf
} from './statement.ts';

/** The analyses of the worked examples: what a first reading is drawn with. `all.ts` lists every one. */
export const firstAnalyses: readonly Analysis[] = [pareto, concentration, rfm, rfm8, cohorts];

/** Fetches the list of all analyses. */
export const fetchAnalyses = async (): Promise<readonly Analysis[]> => (await import('./all.ts')).analyses;
