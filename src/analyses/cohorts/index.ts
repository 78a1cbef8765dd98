import { identifier } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { leftOfCohorts, refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { call, relationOf } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m } from './messages.ts';

/** As many cohorts as a figure can carry and an eye can compare. */
export const mostCohorts = 36;

const parameters: Parameter[] = [
  { name: 'grain', type: 'choice', default: 'month', choices: ['week', 'month', 'quarter'] },
  { name: 'kind', type: 'choice', default: 'classic', choices: ['classic', 'rolling'] },
  refunds
];

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** Do they come back? Customers grouped by the period of their first order, followed from period to period. */
export const cohorts: Analysis = {
  kind: 'cohorts',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  shares: ['retention'],
  label: (parameter) =>
    parameter === refunds.name ? shared.refunds : parameter === 'grain' ? m.grain : m.kind,
  choice: (parameter, value) =>
    parameter === refunds.name
      ? refundsChoice(value)
      : ({ week: m.week, month: m.month, quarter: m.quarter, classic: m.classic, rolling: m.rolling }[
          value
        ] ?? value),
  statement: (settings) => call('cohorts', parameters, settings),
  figures: (relation) => {
    const latest = `(SELECT DISTINCT cohort FROM ${identifier(relation)} ORDER BY cohort DESC LIMIT ${mostCohorts})`;
    return {
      // Those before them stand as one, without a day, by period that had ended: what is said of all cohorts holds them.
      cells: `SELECT cohort, period, cohort_size, customers, retention, complete FROM ${identifier(relation)} WHERE cohort IN ${latest}
UNION ALL SELECT NULL, period, sum(cohort_size)::BIGINT, sum(customers)::BIGINT, NULL, true FROM ${identifier(relation)} WHERE complete AND period > 0 AND cohort NOT IN ${latest} GROUP BY period
ORDER BY cohort, period`,
      summary: `SELECT count(DISTINCT cohort) AS cohorts FROM ${identifier(relation)}`
    };
  },
  asides: (relation, settings) => ({
    reconcile: reconcile(relationOf(settings), {
      left: [...leftOfCustomers(undefined), ...leftOfCohorts(settings)],
      total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
    }),
    refundOrders: refundOrders(settings, leftOfCustomers(undefined))
  }),
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
