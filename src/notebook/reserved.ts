import type { Analysis } from '../analyses/types.ts';

/** The relations that an import gives and the one that brushing a chart gives. */
export const canonicalSources: readonly string[] = ['orders', 'customers', 'touches', 'selection'];

/** Those of them that a notebook may name and be read without, wherever an analysis can do without. */
const optionalSources: readonly string[] = ['customers', 'touches'];

/** The optional sources that are not loaded, where any source is. */
export const lackingBeside = (loaded: ReadonlyMap<string, unknown>): readonly string[] =>
  loaded.size === 0 ? [] : optionalSources.filter((name) => !loaded.has(name));

/** Names of the SQL library that no cell may have or make: relations, and macros with `()` after the name. */
const libraryNames: readonly string[] = [
  'rfm_rules',
  'rfm_scheme_rules',
  'rfm_scheme_changes()',
  'rfm_scheme_audit()',
  'no_touches',
  'customer_facts()',
  'no_segments',
  'no_costs',
  'no_shape',
  'no_fit',
  'no_groups',
  'customer_summary()',
  'customer_days()',
  'customer_traits()',
  'survey_answers()',
  'item_values()',
  'order_lines()',
  'basket_lines()',
  'baskets_with()',
  'transitions()',
  'tier_forecast()',
  'markov_value()',
  'climbs()',
  'mark_measures()',
  'scorecard_customers()',
  'upper_normal()',
  'similar_customers()',
  'worth_of_like()',
  'lifecycle_months()',
  'wilson_low()',
  'wilson_high()',
  'as_money()',
  'waiting_times()',
  'survival()',
  'log_rank()',
  'repeat_rates()',
  'purchase_gaps()',
  'league_days()',
  'league_table()',
  'league_agreement()',
  'effect_arms()',
  'effect_tests()',
  'normal_p()',
  'student_p()',
  'student_t()',
  'chi_square_p()',
  'erfc_fit()',
  'beta_fraction()',
  'half_beta()',
  'lifecycle()',
  'reallocation()',
  'service_contacts()',
  'churn_backtest()',
  'btyd_summary()',
  'btyd_value()',
  'opportunity_value()',
  'opportunities_backtest()',
  'worth_backtest()'
];

/** First words of fences that are cells. */
export const cellKinds = (analyses: readonly Analysis[]): ReadonlySet<string> =>
  new Set(['sql', 'chart', ...analyses.map(({ kind }) => kind)]);

/** Names that no cell may have or make, lower case: see `Surroundings.reserved`. An analysis' macro bears its kind's name. */
export const reservedNames = (analyses: readonly Analysis[], more: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...libraryNames,
    ...more.map((name) => name.toLowerCase()),
    ...analyses.map(({ kind }) => `${kind}()`)
  ]);
