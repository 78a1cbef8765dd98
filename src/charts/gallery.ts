import type { Language } from '../i18n/index.ts';
import { armIntervals } from './arm-intervals.ts';
import { cohortCurves } from './cohort-curves.ts';
import { cohortTriangle } from './cohort-triangle.ts';
import { calls, mailing } from './fixtures/arms.ts';
import { cohortFixture } from './fixtures/cohorts.ts';
import { paretoOf, rankSizeOf, revenues } from './fixtures/customers.ts';
import { movementFixture } from './fixtures/movement.ts';
import { eightFixture, rfmFixture, segmentFixture } from './fixtures/rfm.ts';
import { returnsFixture, segmentReturnsFixture } from './fixtures/returns.ts';
import { monthly, orders, partly, regions, weekdays } from './fixtures/results.ts';
import { generic } from './generic/generic.ts';
import { reallocationFixture, standingFixture } from './fixtures/lowValue.ts';
import { monthsFixture, stagesFixture } from './fixtures/lifecycle.ts';
import { leagueFixture } from './fixtures/league.ts';
import { leagueDots } from './league-dots.ts';
import { lifecycleMonths } from './lifecycle-months.ts';
import { lifecycleStages } from './lifecycle-stages.ts';
import { lowStanding } from './low-standing.ts';
import { lorenz } from './lorenz.ts';
import { pareto } from './pareto.ts';
import { rankSize } from './rank-size.ts';
import { reallocation } from './reallocation.ts';
import { returnCurves } from './return-curves.ts';
import { rfmGrid } from './rfm-grid.ts';
import { customerTimeline } from './customer-timeline.ts';
import { oneBuyer } from './fixtures/timeline.ts';
import { regionCards, tierCards } from './fixtures/scorecard.ts';
import { satisfactionFixture } from './fixtures/satisfaction.ts';
import { satisfactionGrid } from './satisfaction-grid.ts';
import { scorecard } from './scorecard.ts';
import { segmentBars } from './segment-bars.ts';
import { crossFixture } from './fixtures/cross.ts';
import { fiveMarks } from './five-marks.ts';
import { halfMarksFixture, marksFixture } from './fixtures/marks.ts';
import { lawFixture } from './fixtures/laws.ts';
import { hillFixture } from './fixtures/hill.ts';
import { hillPlot } from './hill-plot.ts';
import { tailLaw } from './tail-law.ts';
import { entryRates } from './entry-rates.ts';
import { entriesFixture } from './fixtures/entries.ts';
import { togetherFixture } from './fixtures/together.ts';
import { togetherRates } from './together-rates.ts';
import { tierCross } from './tier-cross.ts';
import { clearSilhouettes, flatSilhouettes } from './fixtures/silhouettes.ts';
import { silhouettes } from './silhouettes.ts';
import { tierFlow } from './tier-flow.ts';
import { tierShares } from './tier-shares.ts';
import { transitionMatrix } from './transition-matrix.ts';
import { whaleOf } from './fixtures/whale.ts';
import { whale } from './whale.ts';
import { worthFixture } from './fixtures/worth.ts';
import { chanceGrid } from './chance-grid.ts';
import { chancesFixture, unfittedChancesFixture } from './fixtures/chances.ts';
import { renewalFixture } from './fixtures/renewals.ts';
import { renewalCurve } from './renewal-curve.ts';
import { worthDeciles } from './worth-deciles.ts';
import type { Chart } from './types.ts';

/** A chart with figures to show it by. */
export interface GalleryEntry<Data = unknown, Options = object> {
  name: string;
  chart: Chart<Data, Options>;
  data: (language: Language) => Data;
  options: Options;
}

function entry<Data, Options extends object>(
  name: string,
  chart: Chart<Data, Options>,
  data: (language: Language) => Data,
  options: Options
): GalleryEntry {
  return { name, chart, data, options } as unknown as GalleryEntry;
}

const shop = paretoOf(revenues(4000, 1.3));
const products = paretoOf(revenues(1200, 2.6));

/** Every chart over made-up figures: the gallery that is looked at, and the snapshots that are tested. */
export const gallery: GalleryEntry[] = [
  entry('pareto', pareto, () => shop, { onchange: () => undefined }),
  entry('pareto_narrow_head', pareto, () => products, { by: 'product' }),
  entry('lorenz', lorenz, () => ({ ...shop, gini: 0.642, top_50_share: 0.903 }), {}),
  entry('rank_size', rankSize, () => rankSizeOf(revenues(4000, 1.3)), { currency: 'GBP' }),
  entry('tier_shares', tierShares, () => shop, { currency: 'GBP' }),
  entry('tier_shares_narrow_head', tierShares, () => products, { by: 'product', currency: 'GBP' }),
  entry('five_marks', fiveMarks, () => marksFixture, { currency: 'GBP' }),
  entry('five_marks_unknown', fiveMarks, () => halfMarksFixture, {}),
  entry('tail_law', tailLaw, () => lawFixture(0.7, 0.48), { currency: 'GBP' }),
  entry('hill_plot', hillPlot, () => hillFixture, { currency: 'GBP' }),
  entry('entry_rates', entryRates, () => entriesFixture, { by: 'category', days: 90 }),
  entry('together_rates', togetherRates, () => togetherFixture, {
    basket: 'order',
    leastBaskets: 10,
    leastSupport: 0.005
  }),
  entry('tier_cross', tierCross, () => crossFixture, { currency: 'GBP' }),
  entry('rfm_grid', rfmGrid, () => rfmFixture, { currency: 'GBP' }),
  entry('segment_bars', segmentBars, segmentFixture, { currency: 'GBP' }),
  entry('rfm8_bars', segmentBars, eightFixture, {
    title: 'Which of the eight RFM segments bring the revenue?',
    currency: 'GBP'
  }),
  entry('silhouettes', silhouettes, () => flatSilhouettes, { k: 4 }),
  entry('silhouettes_apart', silhouettes, () => clearSilhouettes, { k: 3 }),
  entry('cohort_triangle', cohortTriangle, () => cohortFixture, {}),
  entry('cohort_curves', cohortCurves, () => cohortFixture, {}),
  entry('lifecycle_stages', lifecycleStages, () => stagesFixture, { currency: 'GBP' }),
  entry('lifecycle_months', lifecycleMonths, () => monthsFixture, {}),
  entry('low_standing', lowStanding, () => standingFixture, {
    every: 'quarter',
    periods: 4,
    currency: 'GBP'
  }),
  entry('reallocation', reallocation, () => reallocationFixture, { currency: 'GBP' }),
  entry('return_curves', returnCurves, () => returnsFixture, {}),
  entry('return_curves_by_segment', returnCurves, () => segmentReturnsFixture, {}),
  entry('transition_matrix', transitionMatrix, () => movementFixture, { every: 'quarter' }),
  entry('tier_flow', tierFlow, () => movementFixture, { every: 'quarter' }),
  entry('customer_timeline', customerTimeline, () => oneBuyer, { customer: 'C0421', currency: 'GBP' }),
  entry('scorecard', scorecard, () => tierCards, { every: 'quarter', tiers: true, currency: 'GBP' }),
  entry('scorecard_by_column', scorecard, () => regionCards, { every: 'quarter' }),
  entry('satisfaction_grid', satisfactionGrid, () => satisfactionFixture, { currency: 'GBP' }),
  entry('worth_deciles', worthDeciles, () => worthFixture, {
    of: 'value',
    months: 12,
    discount: 0.1,
    margin: 0.4,
    currency: 'GBP'
  }),
  entry('renewal_curve', renewalCurve, () => renewalFixture, { every: 'year' }),
  entry('chance_grid', chanceGrid, () => chancesFixture, { every: 'year', ahead: 5 }),
  entry('chance_grid_without_model', chanceGrid, () => unfittedChancesFixture, { every: 'year', ahead: 5 }),
  entry('league_dots', leagueDots, () => leagueFixture, { of: 'capture' }),
  entry('arm_intervals', armIntervals, () => mailing, {}),
  entry('arm_intervals_outcome', armIntervals, () => mailing, { outcome: 'renewed' }),
  entry('arm_intervals_alone', armIntervals, () => calls, { of: 'mean', currency: 'GBP' }),
  entry('whale', whale, () => whaleOf(400, 90), { currency: 'GBP' }),
  entry('whale_without_losses', whale, () => whaleOf(40, 0), {}),
  entry('chart_line', generic, () => monthly, { mark: 'line', x: 'month', y: 'revenue', color: 'channel' }),
  entry('chart_area', generic, () => monthly, { mark: 'area', x: 'month', y: 'revenue', color: 'channel' }),
  entry('chart_bar', generic, () => regions, { x: 'region', y: 'revenue' }),
  entry('chart_blank', generic, () => partly, { x: 'region', y: 'revenue', color: 'channel' }),
  entry('chart_text', generic, () => partly, { mark: 'text', x: 'revenue', y: 'channel', text: 'region' }),
  entry('chart_facets', generic, () => monthly, { mark: 'bar', x: 'month', y: 'revenue', facet: 'channel' }),
  entry('chart_quarters', generic, () => monthly, {
    mark: 'bar',
    x: 'month',
    y: 'revenue',
    color: 'channel',
    period: 'quarter'
  }),
  entry('chart_dot', generic, () => orders, {
    mark: 'dot',
    x: 'quantity',
    y: 'amount',
    color: 'tier',
    scale: 'log'
  }),
  entry('chart_histogram', generic, () => orders, { mark: 'histogram', x: 'amount' }),
  entry('chart_histogram_parted', generic, () => orders, { mark: 'histogram', x: 'amount', color: 'tier' }),
  entry('chart_box', generic, () => orders, { mark: 'box', x: 'tier', y: 'amount' }),
  entry('chart_heat', generic, () => weekdays, { mark: 'heat', x: 'weekday', y: 'part', color: 'orders' }),
  entry('chart_warns', generic, () => regions, {
    mark: 'pie',
    x: 'region',
    y: 'revenue',
    colour: 'region',
    sort: 'x'
  })
];
