/** The SQL library's files in the order in which they load. */
export const files = [
  'order_lines',
  'customer_summary',
  'item_values',
  'pareto',
  'concentration',
  'rfm_rules',
  'rfm',
  'rfm8',
  'cohorts',
  'movement',
  'transitions',
  'tier_forecast',
  'markov_value',
  'climbs',
  'btyd_summary',
  'btyd_value',
  'lifecycle',
  'lifecycle_months',
  'churn_backtest',
  'no_touches',
  'contribution'
] as const;
