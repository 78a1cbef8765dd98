import { m } from './faultWords.ts';
import { attributeOf, factName, factOf, facts, isWord, takesWords, type Fact } from './facts.ts';

/** One comparison of a fact with a number or a word. */
export interface Condition {
  fact: Fact;
  operator: '>=' | '>' | '<=' | '<' | '=' | '<>';
  against: number | string;
}

/** A comparison as it is written: with one value, or with several of which one must be it. */
export interface Check {
  fact: Fact;
  operator: Condition['operator'] | 'in';
  /** Numbers as they are typed, `1,000` or `12%`; words without their quotes. */
  values: { text: string; isNumber: boolean }[];
}

/** What must hold, as it is written: a comparison, or several joined. */
export type Clause = Check | { join: 'and' | 'or'; parts: Clause[] };

/** A rule: who meets all conditions of one of its alternatives. */
export interface Rule {
  segment: string;
  /** As it is written. */
  text: string;
  clause: Clause;
  /** What the clause comes to once its brackets are multiplied out. */
  alternatives: Condition[][];
}

/** What is wrong with rules, and where. The message says both in the current language. */
export class RuleFault extends Error {
  override name = 'RuleFault';
  constructor(
    /** The line among the rules, and the character in it, both from 1. */
    readonly line: number,
    readonly character: number,
    reason: string
  ) {
    super(m.at(line, character, reason));
  }
}

interface Token {
  kind: 'word' | 'number' | 'quoted' | 'operator' | 'comma' | '(' | ')';
  text: string;
  /** Place in the line, from 1. */
  at: number;
}

/** Alternatives that a rule comes to at most once its brackets are multiplied out. */
const mostAlternatives = 100;

const operators: Record<string, Condition['operator']> = {
  '>=': '>=',
  '≥': '>=',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '<': '<',
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>'
};

const pattern =
  /\s+|(?<number>[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?%?)|(?<quoted>"[^"]*"|'[^']*'|“[^”]*”)|(?<operator>[<>=!]=|<>|[<>=≥≤≠])|(?<bracket>[()])|(?<comma>[,、])|(?<word>[\p{L}_][\p{L}\p{N}_]*)/uy;

/** Full-width signs as their plain ones, each in the same place. */
const narrow = (text: string): string =>
  text.replace(/[（）＞＜＝！：，％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** What stands in quotes is as it was written. */
function tokensOf(written: string, line: number, from: number): Token[] {
  const text = narrow(written);
  const tokens: Token[] = [];
  pattern.lastIndex = from;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw new RuleFault(line, at + 1, m.unreadable(text[at]!));
    const { number, quoted, operator, bracket, comma, word } = found.groups!;
    if (number) tokens.push({ kind: 'number', text: number, at: at + 1 });
    else if (quoted)
      tokens.push({ kind: 'quoted', text: written.slice(at + 1, pattern.lastIndex - 1), at: at + 1 });
    else if (operator) tokens.push({ kind: 'operator', text: operator, at: at + 1 });
    else if (bracket) tokens.push({ kind: bracket as '(', text: bracket, at: at + 1 });
    else if (comma) tokens.push({ kind: 'comma', text: comma, at: at + 1 });
    else if (word) tokens.push({ kind: 'word', text: word, at: at + 1 });
  }
  return tokens;
}

const isWordOf =
  (...words: string[]) =>
  (token: Token | undefined): boolean =>
    token?.kind === 'word' && words.includes(token.text.toLowerCase());
const isAnd = isWordOf('and', '且', '并且');
const isOr = isWordOf('or', '或', '或者');
const isIn = isWordOf('in', '属于');

/** What a text would be to a rule that says it without quotes: undefined where it needs them. */
export function bare(text: string): 'word' | 'number' | undefined {
  pattern.lastIndex = 0;
  const { number, word } = pattern.exec(narrow(text))?.groups ?? {};
  if (pattern.lastIndex !== text.length) return undefined;
  if (number) return 'number';
  const token: Token = { kind: 'word', text, at: 0 };
  return word && ![isAnd, isOr, isIn].some((is) => is(token)) ? 'word' : undefined;
}

/** Reads one rule's clause: AND binds more closely than OR. */
class Reader {
  #tokens: Token[];
  #line: number;
  #end: number;
  #attributes: boolean;
  #next = 0;

  constructor(tokens: Token[], line: number, end: number, attributes: boolean) {
    this.#tokens = tokens;
    this.#line = line;
    this.#end = end;
    this.#attributes = attributes;
  }

  whole(): { clause: Clause; alternatives: Condition[][] } {
    const clause = this.#either();
    if (this.#token) throw this.#fault(m.joined(this.#token.text));
    const alternatives = multiplied(clause);
    if (alternatives.length > mostAlternatives) throw this.#fault(m.tooMany(mostAlternatives));
    return { clause, alternatives };
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** Passes a sign, where it is the next. */
  #takes(sign: '(' | ')' | 'comma'): boolean {
    if (this.#token?.kind !== sign) return false;
    this.#next++;
    return true;
  }

  #fault(reason: string): RuleFault {
    return new RuleFault(this.#line, this.#token?.at ?? this.#end, reason);
  }

  #either(): Clause {
    return this.#joined('or', isOr, () => this.#joined('and', isAnd, () => this.#one()));
  }

  #joined(join: 'and' | 'or', is: (token: Token | undefined) => boolean, part: () => Clause): Clause {
    const parts = [part()];
    while (is(this.#token)) {
      this.#next++;
      parts.push(part());
    }
    return parts.length === 1 ? parts[0]! : { join, parts };
  }

  #one(): Clause {
    if (!this.#takes('(')) return this.#check();
    const clause = this.#either();
    if (!this.#takes(')')) throw this.#fault(m.unclosed);
    return clause;
  }

  /** A column of the customers needs no quotes where its name is a word, and is no other fact's. */
  #fact(): Fact {
    const name = this.#token;
    const known = name?.kind === 'word' ? factOf(name.text) : undefined;
    const isColumn = this.#attributes && (name?.kind === 'word' || name?.kind === 'quoted');
    const fact = known ?? (isColumn && !isAnd(name) && !isOr(name) ? attributeOf(name.text) : undefined);
    if (!fact)
      throw this.#fault(
        name
          ? m.noFact(name.text, facts.map(factName).join(m.comma)) + (this.#attributes ? '' : m.orCustomers)
          : m.factMissing
      );
    this.#next++;
    return fact;
  }

  #check(): Check {
    const fact = this.#fact();
    if (takesWords(fact) && isIn(this.#token)) {
      this.#next++;
      return { fact, operator: 'in', values: this.#list(fact) };
    }
    const operator = this.#token?.kind === 'operator' ? operators[this.#token.text] : undefined;
    const isEqual = operator === '=' || operator === '<>';
    if (!operator || (isWord(fact) && !isEqual))
      throw this.#fault(isWord(fact) ? m.noEquals(factName(fact)) : m.noOperator(factName(fact)));
    this.#next++;
    return { fact, operator, values: [this.#value(fact, takesWords(fact) && isEqual)] };
  }

  #value(fact: Fact, orWord: boolean): Check['values'][0] {
    const value = this.#token;
    const wanted = orWord ? ['quoted', 'word', 'number'] : ['number'];
    if (!value || !wanted.includes(value.kind))
      throw this.#fault(orWord ? m.noWord(factName(fact)) : m.noNumber(factName(fact)));
    this.#next++;
    return { text: value.text, isNumber: value.kind === 'number' && !isWord(fact) };
  }

  #list(fact: Fact): Check['values'] {
    if (!this.#takes('(')) throw this.#fault(m.noList(factName(fact)));
    const values = [this.#value(fact, true)];
    while (this.#takes('comma')) values.push(this.#value(fact, true));
    if (!this.#takes(')')) throw this.#fault(m.unclosed);
    return values;
  }
}

/** A clause as alternatives, at least one more than are allowed where there are too many. */
function multiplied(clause: Clause): Condition[][] {
  if (!('join' in clause))
    return clause.values.map((value) => [
      {
        fact: clause.fact,
        operator: clause.operator === 'in' ? '=' : clause.operator,
        against: value.isNumber ? numberOf(value.text) : value.text
      }
    ]);
  const parts = clause.parts.map(multiplied);
  if (clause.join === 'or') return parts.flat();
  return parts.reduce<Condition[][]>(
    (all, part) =>
      all.length > mostAlternatives ? all : all.flatMap((one) => part.map((other) => [...one, ...other])),
    [[]]
  );
}

const numberOf = (text: string): number => Number(text.replace(/[,%]/g, '')) / (text.endsWith('%') ? 100 : 1);

/**
 * Reads one rule, `Name: condition`, where conditions compare a fact with a number or a word and are joined by `and`,
 * `or` and brackets; undefined for a line of blanks.
 * @param i The line's place, 0 first.
 * @param attributes Whether columns of a relation of customers are facts too.
 * @throws RuleFault where it cannot be read.
 */
export function parseRule(written: string, i: number, attributes: boolean): Rule | undefined {
  const line = narrow(written);
  if (!line.trim()) return undefined;
  const colon = line.indexOf(':');
  const segment = written.slice(0, Math.max(0, colon)).trim();
  if (!segment) throw new RuleFault(i + 1, 1, m.noName);
  const tokens = tokensOf(written, i + 1, colon + 1);
  return {
    segment,
    text: written.slice(colon + 1).trim(),
    ...new Reader(tokens, i + 1, line.trimEnd().length + 1, attributes).whole()
  };
}

/**
 * Reads rules, one a line. Empty lines are passed over.
 * @throws RuleFault where a line cannot be read, or has the name of an earlier one.
 */
export function parseRules(text: string, attributes = false): Rule[] {
  const rules: Rule[] = [];
  text.split('\n').forEach((written, i) => {
    const rule = parseRule(written, i, attributes);
    if (!rule) return;
    if (rules.some(({ segment }) => segment === rule.segment))
      throw new RuleFault(i + 1, 1, m.twice(rule.segment));
    rules.push(rule);
  });
  return rules;
}
