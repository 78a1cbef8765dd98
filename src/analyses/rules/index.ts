import { identifier, literal } from '../../engine/index.ts';
import { m as shared } from '../messages.ts';
import { dayAfter } from '../orderDays.ts';
import { leftOfCustomers, reconcile } from '../reconcile.ts';
import { refundOrders, refunds, refundsChoice } from '../refunds.ts';
import { argument, call, relationOf, SettingError } from '../statement.ts';
import type { Analysis, Parameter } from '../types.ts';
import { m as faults } from './faultWords.ts';
import { facts } from './facts.ts';
import { m } from './messages.ts';
import { parseRules, RuleFault, type Rule } from './parse.ts';

const conditions: Parameter = { name: 'conditions', type: 'text', free: true, lines: true };
const asOf: Parameter = { name: 'as_of', type: 'date', optional: true };

const parameters: Parameter[] = [
  conditions,
  { name: 'near', type: 'share', default: 0.1, min: 0, max: 1, step: 0.01 },
  {
    name: 'touches',
    type: 'relation',
    default: 'no_touches',
    columns: ['customer_id', 'kind'],
    prefers: 'touches'
  },
  asOf,
  refunds
];

const labels: Record<string, () => string> = {
  conditions: () => m.conditions,
  near: () => m.near,
  touches: () => m.touches,
  as_of: () => m.asOf,
  refunds: () => shared.refunds
};

const notes = import.meta.glob<string>('./note.*.md', { query: '?raw', import: 'default' });

/** The rules of a cell. @throws SettingError where they cannot be read. */
function rulesOf(written: unknown): Rule[] {
  if (written === undefined || written === null) return [];
  if (typeof written !== 'string') throw new SettingError(() => faults.notText, conditions.name);
  try {
    return parseRules(written);
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

/** Segments by rules of one's own, written in words: the first that holds wins. Who only just misses one is said. */
export const rules: Analysis = {
  kind: 'rules',
  parameters,
  title: () => m.title,
  label: (parameter) => labels[parameter]?.() ?? parameter,
  choice: (_, value) => refundsChoice(value),
  shares: ['near_by', 'recent_share'],
  statement(settings) {
    const others = call('rules', parameters.slice(1), settings);
    return `${others.slice(0, -1)}, conditions := ${conditionsOf(rulesOf(settings.conditions))})`;
  },
  figures(relation, settings) {
    const result = identifier(relation);
    return {
      segments: `SELECT rule, count(*) AS customers, sum(revenue) AS revenue FROM ${result} GROUP BY rule ORDER BY rule NULLS LAST`,
      met: `SELECT place, count(*) AS customers FROM (SELECT unnest(string_split(met, ', '))::INTEGER AS place FROM ${result} WHERE met IS NOT NULL) GROUP BY place`,
      near: `SELECT near_segment, near_fact, count(*) AS customers FROM ${result} WHERE near_segment IS NOT NULL GROUP BY near_segment, near_fact ORDER BY customers DESC, near_segment, near_fact`,
      known: `SELECT ${facts.map((fact) => `count(${fact}) AS ${fact}`).join(', ')} FROM ${result}`,
      dates: dayAfter(relationOf(settings))
    };
  },
  asides(relation, settings) {
    const left = leftOfCustomers(argument(asOf, settings));
    return {
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
