import { identifier, literal } from '../../engine/index.ts';
import { asOf } from '../asOf.ts';
import { m as shared } from '../messages.ts';
import { dayAfter } from '../orderDays.ts';
import { unreadCosts, unreadLineCosts } from '../contribution/unreadCosts.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { argument, call, relationOf, SettingError } from '../statement.ts';
import type { Analysis, Parameter, Settings } from '../types.ts';
import { m as faults } from './faultWords.ts';
import { facts } from './facts.ts';
import { m } from './messages.ts';
import { parseRules, RuleFault, type Rule } from './parse.ts';

const none = 'no_touches';
const conditions: Parameter = {
  name: 'conditions',
  type: 'text',
  free: true,
  lines: true,
  form: () => import('./Builder.svelte')
};

const parameters: Parameter[] = [
  conditions,
  { name: 'near', type: 'share', default: 0.1, min: 0, max: 1, step: 0.01 },
  {
    name: 'touches',
    type: 'relation',
    default: none,
    columns: ['customer_id', 'kind'],
    prefers: 'touches'
  },
  { name: 'customers', type: 'relation', default: none, columns: ['customer_id'], prefers: 'customers' },
  asOf,
  refunds
];

const labels: Record<string, () => string> = {
  conditions: () => m.conditions,
  near: () => m.near,
  touches: () => m.touches,
  customers: () => m.customers,
  as_of: () => shared.asOf,
  refunds: () => shared.refunds
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The relation of customers; undefined where the cell has none. */
const customersOf = ({ customers = none }: Settings): string | undefined =>
  customers === none ? undefined : String(customers);

/** The rules of a cell. Attributes of customers need a relation to be named, be it one with nothing in it. @throws SettingError where they cannot be read. */
function rulesOf(settings: Settings): Rule[] {
  const written = settings.conditions;
  if (written === undefined || written === null) return [];
  if (typeof written !== 'string') throw new SettingError(() => faults.notText, conditions.name);
  try {
    return parseRules(written, settings.customers !== undefined);
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    throw new SettingError(() => error.message, conditions.name);
  }
}

/** Rules as the macro reads them: one struct a condition, each text a literal. */
function conditionsOf(given: readonly Rule[]): string {
  const structs = given.flatMap(({ segment, alternatives }, place) =>
    alternatives.flatMap((checks, alternative) =>
      checks.map(({ fact, operator, against }) => {
        const [number, word] =
          typeof against === 'number' ? [String(against), 'NULL'] : ['NULL', literal(against)];
        return `  {'position': ${place + 1}, 'segment': ${literal(segment)}, 'alternative': ${alternative + 1}, 'fact': ${literal(fact)}, 'operator': ${literal(operator)}, 'number': ${number}::DOUBLE, 'word': ${word}::VARCHAR}`;
      })
    )
  );
  return structs.length > 0 ? `[\n${structs.join(',\n')}\n]` : 'NULL';
}

/** Different values that a fact may have for each to be offered: names and numbers of customers have more. */
const mostValues = 30;

/**
 * The words that customers have, by fact, the frequent ones first; a fact with too many different ones has a single row
 * without a value.
 */
function valuesOf(relation: string, customers: string | undefined): string {
  const categories = `SELECT 'category' AS fact, category AS value FROM ${identifier(relation)} WHERE category IS NOT NULL`;
  const all = customers
    ? `${categories} UNION ALL SELECT 'customers.' || lower("the column"), trim("the value") FROM (UNPIVOT (SELECT COLUMNS(*)::VARCHAR FROM ${identifier(customers)}) ON COLUMNS(*) INTO NAME "the column" VALUE "the value") WHERE lower("the column") <> 'customer_id' AND trim("the value") <> ''`
    : categories;
  const counted = `SELECT fact, value, count(*) AS customers, count(*) OVER (PARTITION BY fact) AS different FROM (${all}) GROUP BY fact, value`;
  return `SELECT fact, CASE WHEN different <= ${mostValues} THEN value END AS value, sum(customers)::BIGINT AS customers FROM (${counted}) GROUP BY ALL ORDER BY fact, customers DESC, value`;
}

/** Segments by rules of one's own, written in words: the first that holds wins. Who only just misses one is said. */
export const rules: Analysis = {
  kind: 'rules',
  group: 'behaviour',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  choice: (_, value) => refundsChoice(value),
  shares: ['near_by', 'recent_share'],
  statement(settings) {
    const others = call('rules', parameters.slice(1), settings);
    return `${others.slice(0, -1)}, conditions := ${conditionsOf(rulesOf(settings))})`;
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      segments: `SELECT rule, count(*) AS customers, sum(revenue) AS revenue FROM ${result} GROUP BY rule ORDER BY rule NULLS LAST`,
      met: `SELECT place, count(*) AS customers FROM (SELECT unnest(string_split(met, ', '))::INTEGER AS place FROM ${result} WHERE met IS NOT NULL) GROUP BY place`,
      near: `SELECT near_segment, near_fact, count(*) AS customers FROM ${result} WHERE near_segment IS NOT NULL GROUP BY near_segment, near_fact ORDER BY customers DESC, near_segment, near_fact`,
      known: `SELECT ${facts.map((fact) => `count(${fact}) AS ${fact}`).join(', ')}, sum(unread_scores) AS unread_scores FROM ${result}`,
      dates: dayAfter(relationOf(settings))
    };
  },
  asides(relation, settings) {
    const left = leftOfCustomers(argument(asOf, settings));
    return {
      unread: unreadCosts(String(settings.touches)),
      unreadLines: unreadLineCosts(relationOf(settings)),
      values: valuesOf(relation, customersOf(settings)),
      reconcile: reconcile(relationOf(settings), {
        left,
        total: `(SELECT sum(revenue) FROM ${identifier(relation)})`
      }),
      refundOrders: refundOrders(settings, left)
    };
  },
  view: () => import('./View.svelte'),
  note: (language) => notes[`./note.${language}.md`]!()
};
