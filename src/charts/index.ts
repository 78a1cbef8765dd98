export { setOutdated } from './outdated.ts';
export type {
  Chart,
  Drawing,
  FigureMeta,
  Grain,
  Handle,
  Paper,
  Span,
  Stop,
  TierName,
  TwinColumn,
  TwinTable
} from './types.ts';
export type { CurvePoint } from './curve.ts';
export type { CohortCell, CohortData, CohortOptions } from './cohort-cells.ts';
export { default as Figure } from './Figure.svelte';
export { roundedNotes } from './rounded.ts';
export { inlineStyles, svgToPng } from './export.ts';
export { pareto, type ParetoData, type ParetoOptions, type Tier } from './pareto.ts';
export { lorenz, type LorenzData, type LorenzOptions } from './lorenz.ts';
export { rankSize, type RankSizeData, type RankSizeOptions, type RankSizePoint } from './rank-size.ts';
export { tierShares, type TierSharesData, type TierSharesOptions } from './tier-shares.ts';
export { fiveMarks, type FiveMarksData, type FiveMarksOptions, type MarkedTier } from './five-marks.ts';
export { hillPlot, type HillPlotData, type HillPlotOptions, type HillPoint } from './hill-plot.ts';
export { tailLaw, type TailLawData, type TailLawOptions, type TailLawPoint } from './tail-law.ts';
export { entryRates, type EntryRate, type EntryRatesData, type EntryRatesOptions } from './entry-rates.ts';
export { togetherRates, type TogetherData, type TogetherOptions } from './together-rates.ts';
export { tierCross, type TierCrossCell, type TierCrossData, type TierCrossOptions } from './tier-cross.ts';
export { rfmGrid, type RfmCell, type RfmGridData, type RfmGridOptions } from './rfm-grid.ts';
export { segmentBars, type Segment, type SegmentBarsData, type SegmentBarsOptions } from './segment-bars.ts';
export {
  customerTimeline,
  type CustomerTimelineData,
  type CustomerTimelineOptions
} from './customer-timeline.ts';
export {
  measureNames,
  isTooFew,
  scorecard,
  segmentName,
  segmentsInOrder,
  type MeasureName,
  type ScorecardData,
  type ScorecardOptions
} from './scorecard.ts';
export {
  satisfactionGrid,
  type SatisfactionGridData,
  type SatisfactionGridOptions
} from './satisfaction-grid.ts';
export { quadrantNames, quadrantRule, quadrantWord, type QuadrantName } from './words/satisfaction.ts';
export {
  foundNumber,
  silhouettes,
  type Silhouette,
  type SilhouettesData,
  type SilhouettesOptions
} from './silhouettes.ts';
export { renewalCurve, type RenewalCurveData, type RenewalCurveOptions } from './renewal-curve.ts';
export {
  chanceGrid,
  type ChanceCell,
  type ChanceGridData,
  type ChanceGridOptions,
  type Chances
} from './chance-grid.ts';
export { worthDeciles, type WorthData, type WorthOptions } from './worth-deciles.ts';
export {
  armIntervals,
  type ArmDifference,
  type ArmInterval,
  type ArmIntervalsData,
  type ArmIntervalsOptions
} from './arm-intervals.ts';
export { leagueDots, type LeagueData, type LeagueOptions } from './league-dots.ts';
export { methodWord } from './words/league.ts';
export { whale, type WhaleData, type WhaleOptions, type WhalePoint } from './whale.ts';
export { lowStanding, type LowStandingData, type LowStandingOptions } from './low-standing.ts';
export { reallocation, type ReallocationData, type ReallocationOptions } from './reallocation.ts';
export { spanWord, type StandingName } from './words/lowValue.ts';
export { lifecycleStages, type LifecycleStagesData } from './lifecycle-stages.ts';
export { lifecycleMonths, type LifecycleMonthsData } from './lifecycle-months.ts';
export { stageNames, stageWord, type StageName } from './words/lifecycle.ts';
export {
  returnCurves,
  type ReturnCurve,
  type ReturnCurvesData,
  type ReturnPoint,
  type ReturnRate
} from './return-curves.ts';
export { cohortTriangle } from './cohort-triangle.ts';
export { cohortCurves } from './cohort-curves.ts';
export { tierFlow } from './tier-flow.ts';
export { transitionMatrix } from './transition-matrix.ts';
export {
  states as tierStates,
  type TierMovesData,
  type TierMovesOptions,
  type TierState
} from './tier-moves.ts';
export { tierWord } from './words/movement.ts';
export { tierNames } from './words/tierNames.ts';
export { enough } from './enough.ts';
export { chartGathering, gatheringByPeriod, genericChart } from './genericChart.ts';
export type { Gathering } from './generic/gathering.ts';
export type { WholeResult } from './generic/whole.ts';
export { hasNames } from './generic/greatest.ts';
export { periods, type Period } from './generic/periods.ts';
export { summed } from './generic/summed.ts';
export { unknownColumns } from './generic/named.ts';
export {
  combines,
  combining,
  marks,
  filledColumns,
  readSpec,
  scales,
  takesUneven,
  type Combine,
  type MarkName,
  type RawSpec,
  type ScaleName
} from './generic/spec.ts';
export { itemChoice, items, itemsAlone, many, measureWord } from './words/items.ts';
