import { identifier, literal } from '../../engine/index.ts';
import { cuts, cutWord } from '../cuts.ts';
import { m as shared } from '../messages.ts';
import { every as everyOf, periodWord } from '../periods.ts';
import { leftOfCustomers, reconcile, seenOfCustomers, type Left } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { argument, call, ordered, relationOf, valueOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

/** As many periods as a table of moves can carry. */
const mostPeriods = 13;

const every = everyOf('quarter');
const until: Parameter = { name: 'until', type: 'date', optional: true };

const byAmount = { name: 'tiers', is: 'amount' };

const parameters: Parameter[] = [
  every,
  { name: 'tiers', type: 'choice', default: 'revenue', choices: ['revenue', 'customers', 'amount'] },
  ...cuts,
  { name: 'head_from', type: 'number', min: 0, max: 1e12, step: 0.01, when: byAmount },
  { name: 'waist_from', type: 'number', min: 0, max: 1e12, step: 0.01, when: byAmount },
  { name: 'hold', type: 'number', default: 1, min: 1, max: 12, step: 1 },
  { name: 'cut', type: 'date', optional: true },
  until,
  refunds
];

/** Rate of discount a year that worth is counted with. */
export const yearlyDiscount = 0.1;

const periodsAYear: Record<string, number> = { month: 12, quarter: 4, 'half-year': 2, year: 1 };

/** Parameters and choices in words, by their keys. */
const words: Record<string, () => string> = {
  every: () => m.every,
  tiers: () => m.tiers,
  head_from: () => m.headFrom,
  waist_from: () => m.waistFrom,
  hold: () => m.hold,
  cut: () => m.cut,
  until: () => shared.until,
  revenue: () => m.revenue,
  customers: () => m.customers,
  amount: () => m.amount
};

const wordOf = (key: string): string => words[key]?.() ?? cutWord(key) ?? periodWord(key) ?? key;

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Who climbs, who sinks, who stays: the tiers of every customer at the end of every period. */
export const movement: Analysis = {
  kind: 'movement',
  group: 'worth',
  parameters,
  title: () => m.title,
  label: (parameter) => (parameter === refunds.name ? shared.refunds : wordOf(parameter)),
  choice: (parameter, value) => (parameter === refunds.name ? refundsChoice(value) : wordOf(value)),
  statement(settings) {
    const statement = call('movement', parameters, settings);
    ordered(parameters, settings, 'head', 'waist');
    ordered(parameters, settings, 'waist_from', 'head_from');
    return statement;
  },
  figures(relation, settings) {
    const name = identifier(relation);
    return {
      dates: `SELECT max(ordered_at)::DATE AS until FROM order_lines(${literal(relationOf(settings))})`,
      moves: `WITH ended AS MATERIALIZED (SELECT period, count(*) OVER () AS periods FROM (SELECT DISTINCT period FROM ${name} WHERE complete) ORDER BY period DESC LIMIT ${mostPeriods}) SELECT period, period_end, from_tier, tier, count(*) AS customers, any_value(periods) AS periods FROM ${name} JOIN ended USING (period) WHERE complete GROUP BY period, period_end, from_tier, tier ORDER BY ALL`
    };
  },
  asides(relation, settings) {
    const end = argument(until, settings);
    const result = identifier(relation);
    const moves = literal(result);
    const left: Left[] = [
      ...leftOfCustomers(end),
      {
        part: 'running',
        condition: `${seenOfCustomers(end)} AND ordered_at >= (SELECT min(period) FROM ${result} WHERE NOT complete)`
      }
    ];
    const periods = periodsAYear[String(valueOf(every, settings))] ?? 4;
    const rate = (1 + yearlyDiscount) ** (1 / periods) - 1;
    const worth = (stop: string) =>
      `markov_value('steps', discount := ${rate}, horizon := ${periods - 1}, stop := '${stop}')`;
    return {
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT coalesce(sum(revenue), 0) FROM ${result} WHERE complete)`
      }),
      refundOrders: refundOrders(settings, left),
      outlook: `WITH steps AS MATERIALIZED (FROM transitions(${moves}) WHERE from_tier <> 'new') SELECT forecast.*, worth, reach, base FROM tier_forecast(${moves}) AS forecast LEFT JOIN (SELECT state, later AS worth FROM ${worth('never')}) AS kept ON kept.state = forecast.tier LEFT JOIN (SELECT state, later AS reach FROM ${worth('none')}) AS given_up ON given_up.state = forecast.tier LEFT JOIN (SELECT DISTINCT from_tier, base FROM steps) AS bases ON bases.from_tier = forecast.tier`,
      climbs: `SELECT *, (SELECT count(*) FROM ${result} WHERE complete AND from_tier = 'tail') AS stood FROM climbs(${moves}, ${literal(relationOf(settings))}) QUALIFY row_number() OVER (PARTITION BY trait ORDER BY base DESC, value) <= 6 ORDER BY trait, base DESC, value`
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
