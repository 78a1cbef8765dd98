import { identifier, literal } from '../../engine/index.ts';
import { asidesAsOf } from '../asidesAsOf.ts';
import { asOf } from '../asOf.ts';
import { labelsBeside } from '../labelsBeside.ts';
import { dayAfter } from '../orderDays.ts';
import { refunds, refundsChoice, refundsOf } from '../refunds.ts';
import { m as cards } from '../scorecard/messages.ts';
import { argument, call, relationOf, SettingError, variableOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

const ofOrders = ['none', 'tier', 'cohort', 'channel', 'region', 'category'];
const parameters: Parameter[] = [
  { name: 'split', type: 'text', default: 'none', choices: ofOrders, of: 'customers' },
  {
    name: 'customers',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id'],
    prefers: 'customers'
  },
  asOf,
  refunds
];

/** As many segments as curves can be told apart. */
const mostSegments = 6;

/** Days at which the curve is kept exactly, those that its chart marks; between them it has at most 300 steps. */
const kept = [30, 60, 90, 180, 365, 730, 1095].map((day) => `(duration > ${day})::INTEGER`).join(' + ');

const curve = (of: string): string =>
  `SELECT segment, duration, 1 - survival AS back, 1 - high AS low, 1 - low AS high, at_risk - events - censored AS waiting FROM survival('${of}'), (SELECT max(duration) + 1 AS span FROM ${of}) QUALIFY row_number() OVER (PARTITION BY segment, duration * 300 // span, ${kept} ORDER BY duration DESC) = 1 ORDER BY segment, duration`;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who comes a second time, how soon, and who is late. */
export const repurchase: Analysis = {
  kind: 'repurchase',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: labelsBeside(m),
  choice: (parameter, value) =>
    parameter === refunds.name ? refundsChoice(value) : (m[value as 'none'] ?? value),
  statement(settings) {
    const { split = 'none', customers } = settings;
    if (customers === undefined && !ofOrders.includes(String(split)) && !variableOf(split))
      throw new SettingError(
        (labelOf) => cards.needsCustomers(labelOf('split'), String(split), labelOf('customers')),
        'split'
      );
    return call('repurchase', parameters, settings);
  },
  figures: (relation, settings) => {
    const result = identifier(relation);
    const everyone = `WITH everyone AS MATERIALIZED (SELECT duration, event, observed_days FROM ${result})`;
    const segments = `WITH largest AS (SELECT segment FROM ${result} WHERE segment IS NOT NULL GROUP BY segment ORDER BY count(*) DESC, segment LIMIT ${mostSegments}), named AS MATERIALIZED (FROM ${result} SEMI JOIN largest USING (segment))`;
    return {
      summary: `${everyone}, usual AS (SELECT median(duration) FILTER (event) AS wait FROM everyone) SELECT count(duration) AS customers, count(*) FILTER (event) AS returned, count(*) FILTER (late) AS late, any_value(wait) AS wait, count(DISTINCT segment) AS segments, (SELECT min(duration) FROM survival('everyone') WHERE survival <= 0.5) AS half FROM ${result}, usual`,
      dates: dayAfter(relationOf(settings)),
      curve: `${everyone} ${curve('everyone')}`,
      rates: `${everyone} FROM repeat_rates('everyone') ORDER BY within_days NULLS LAST`,
      segment_curves: `${segments} ${curve('named')}`,
      segment_rates: `${segments} FROM repeat_rates('named') WHERE within_days <= 90 OR within_days IS NULL`,
      segment_test: `${segments} FROM log_rank('named')`
    };
  },
  asides: (relation, settings) => {
    const date = argument(asOf, settings);
    return {
      ...asidesAsOf(relation, settings, 'revenue'),
      gaps: `FROM purchase_gaps(${literal(relationOf(settings))}, as_of := ${date ?? 'NULL'}, refunds := ${refundsOf(settings)}) ORDER BY purchase LIMIT 6`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
