import { factName, factOf, isAttribute, isWord, takesWords, type Fact, type KnownFact } from './facts.ts';
import { bare, parseRule, RuleFault, type Check, type Clause } from './parse.ts';
import { language } from '../../i18n/index.ts';

/** A rule as the form shows it: comparisons, all of them joined by one word. */
export interface FormRule {
  segment: string;
  join: 'and' | 'or';
  checks: Check[];
}

/** One rule of the text: with its form, or with why it has none, which stays as it is written. */
export type Entry = {
  /** Its place among the lines of the text, 0 first. */
  line: number;
  written: string;
} & ({ rule: FormRule } | { mixed: true } | { fault: string });

/** Limits that a new comparison begins with. */
const usual: Record<Exclude<KnownFact, 'category'>, string> = {
  revenue: '1000',
  orders: '2',
  average_order: '100',
  days_since: '90',
  tenure_days: '365',
  gap_days: '30',
  recent_share: '10%',
  categories: '2',
  products: '2',
  contribution: '0',
  contacts: '1',
  satisfaction: '4',
  nps: '9'
};

/** The clause's comparisons, where one word joins all of them; undefined where the form cannot show it. */
function flat(clause: Clause): Pick<FormRule, 'join' | 'checks'> | undefined {
  const [join, parts] = 'join' in clause ? [clause.join, clause.parts] : ['and' as const, [clause]];
  const checks = parts.filter((part): part is Check => !('join' in part) && isTypable(part));
  return checks.length === parts.length ? { join, checks } : undefined;
}

function entryOf(written: string, line: number, attributes: boolean): Entry[] {
  try {
    const rule = parseRule(written, line, attributes);
    if (!rule) return [];
    const shown = flat(rule.clause);
    return [
      { line, written, ...(shown ? { rule: { segment: rule.segment, ...shown } } : { mixed: true as const }) }
    ];
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return [{ line, written, fault: error.message }];
  }
}

/** The rules of a text in their order. Empty lines are none. */
export const entriesOf = (text: string, attributes: boolean): Entry[] =>
  text.split('\n').flatMap((written, line) => entryOf(written, line, attributes));

/** A word in quotes, of a kind that it does not hold itself; undefined where it holds all of them. */
export function quoted(text: string): string | undefined {
  const signs = ['""', "''", '“”'].find(([open, close]) => !text.includes(open!) && !text.includes(close!));
  return signs && signs[0] + text + signs[1]!;
}

const valueText = ({ text, isNumber }: Check['values'][0]): string =>
  isNumber || bare(text) === 'word' ? text : (quoted(text) ?? '');

function checkText({ fact, operator, values }: Check): string {
  const name = factName(fact);
  const isBare = !isAttribute(fact) || (bare(name) === 'word' && !factOf(name));
  const said = isBare ? name : (quoted(name) ?? name);
  if (operator !== 'in') return `${said} ${operator} ${valueText(values[0]!)}`;
  const list = values.map(valueText);
  return language.current === 'zh' ? `${said} 属于（${list.join('、')}）` : `${said} in (${list.join(', ')})`;
}

/** A rule as a line of the text, in the words of the current language. */
export function ruleText({ segment, join, checks }: FormRule): string {
  const [colon, and, or] = language.current === 'zh' ? ['：', '且', '或'] : [': ', 'and', 'or'];
  return `${segment}${colon}${checks.map(checkText).join(join === 'and' ? ` ${and} ` : ` ${or} `)}`;
}

/** How a fact can be compared. */
export const comparisons = (fact: Fact): Check['operator'][] =>
  isWord(fact)
    ? ['=', '<>', 'in']
    : isAttribute(fact)
      ? ['=', '<>', 'in', '>=', '>', '<=', '<']
      : ['>=', '>', '<=', '<', '=', '<>'];

/** A first comparison of a fact. @param word One that customers have, for a fact that takes words. */
export const firstCheck = (fact: Fact, word = '?'): Check =>
  takesWords(fact)
    ? { fact, operator: '=', values: [{ text: word, isNumber: !isWord(fact) && bare(word) === 'number' }] }
    : {
        fact,
        operator: fact === 'days_since' ? '<=' : '>=',
        values: [{ text: usual[fact as 'revenue'], isNumber: true }]
      };

/** The comparison with another operator. What the new one cannot be held against becomes 0. */
export function comparedBy(check: Check, operator: Check['operator']): Check {
  const first = check.values[0]!;
  if (operator === 'in') return { ...check, operator };
  const asNumber = !takesWords(check.fact) || (operator !== '=' && operator !== '<>');
  return {
    ...check,
    operator,
    values: [asNumber && !first.isNumber ? { text: '0', isNumber: true } : first]
  };
}

/** What is typed as the value, several divided by commas for `in`; undefined where the comparison cannot take it. */
export function typedValues({ fact, operator }: Check, typed: string): Check['values'] | undefined {
  const isEqual = ['=', '<>', 'in'].includes(operator);
  const parts = operator === 'in' ? typed.split(/[,，、]/) : [typed];
  const values = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text) => ({ text, isNumber: !isWord(fact) && bare(text) === 'number' }));
  const fits = values.every(({ text, isNumber }) =>
    isNumber || !takesWords(fact) || !isEqual ? isNumber : quoted(text) !== undefined
  );
  return values.length > 0 && fits ? values : undefined;
}

/** True where the values of `in` can be typed with commas between them. */
const isTypable = ({ operator, values }: Check): boolean =>
  operator !== 'in' || values.every(({ text }) => !/[,，、]/.test(text));

/** The text with two of its lines changed for each other, one replaced or taken out, or one more at its end. */
export const edits = {
  swap(text: string, a: number, b: number): string {
    const lines = text.split('\n');
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join('\n');
  },
  replace: (text: string, line: number, written: string): string =>
    text.split('\n').with(line, written).join('\n'),
  remove: (text: string, line: number): string => text.split('\n').toSpliced(line, 1).join('\n'),
  add: (text: string, written: string): string => (text.trim() ? `${text.trimEnd()}\n${written}` : written)
};
