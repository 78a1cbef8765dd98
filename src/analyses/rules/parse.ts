import { m } from './faultWords.ts';
import { factOf, factName, facts, isWord, type Fact } from './facts.ts';

/** One comparison of a fact with a number or a word. */
export interface Condition {
  fact: Fact;
  operator: '>=' | '>' | '<=' | '<' | '=' | '<>';
  against: number | string;
}

/** A rule: who meets all conditions of one of its alternatives. */
export interface Rule {
  segment: string;
  /** As it is written. */
  text: string;
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
  kind: 'word' | 'number' | 'quoted' | 'operator' | '(' | ')';
  text: string;
  /** Place in the line, from 1. */
  at: number;
}

/** Alternatives that a rule comes to at most once its brackets are multiplied out. */
const mostAlternatives = 50;

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
  /\s+|(?<number>[-+]?\d[\d,]*(?:\.\d+)?%?)|(?<quoted>"[^"]*"|'[^']*'|“[^”]*”)|(?<operator>[<>=!]=|<>|[<>=≥≤≠])|(?<bracket>[()])|(?<word>[\p{L}_][\p{L}\p{N}_]*)/uy;

/** Full-width signs as their plain ones, each in the same place. */
const narrow = (text: string): string =>
  text.replace(/[（）＞＜＝！：，％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function tokensOf(text: string, line: number, from: number): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = from;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw new RuleFault(line, at + 1, m.unreadable(text[at]!));
    const { number, quoted, operator, bracket, word } = found.groups!;
    if (number) tokens.push({ kind: 'number', text: number, at: at + 1 });
    else if (quoted) tokens.push({ kind: 'quoted', text: quoted.slice(1, -1), at: at + 1 });
    else if (operator) tokens.push({ kind: 'operator', text: operator, at: at + 1 });
    else if (bracket) tokens.push({ kind: bracket as '(', text: bracket, at: at + 1 });
    else if (word) tokens.push({ kind: 'word', text: word, at: at + 1 });
  }
  return tokens;
}

const isAnd = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ['and', '且', '并且'].includes(token.text.toLowerCase());
const isOr = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ['or', '或', '或者'].includes(token.text.toLowerCase());

/** Reads one rule's condition into its alternatives: AND binds more closely than OR. */
class Reader {
  #tokens: Token[];
  #line: number;
  #end: number;
  #next = 0;

  constructor(tokens: Token[], line: number, end: number) {
    this.#tokens = tokens;
    this.#line = line;
    this.#end = end;
  }

  whole(): Condition[][] {
    const alternatives = this.#either();
    if (this.#token) throw this.#fault(m.joined(this.#token.text));
    return alternatives;
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** Passes a bracket, where there is one. */
  #takes(bracket: '(' | ')'): boolean {
    if (this.#token?.kind !== bracket) return false;
    this.#next++;
    return true;
  }

  #fault(reason: string): RuleFault {
    return new RuleFault(this.#line, this.#token?.at ?? this.#end, reason);
  }

  #either(): Condition[][] {
    const alternatives = this.#both();
    while (isOr(this.#token)) {
      this.#next++;
      alternatives.push(...this.#both());
    }
    return alternatives;
  }

  #both(): Condition[][] {
    let alternatives = this.#one();
    while (isAnd(this.#token)) {
      this.#next++;
      const others = this.#one();
      alternatives = alternatives.flatMap((one) => others.map((other) => [...one, ...other]));
      if (alternatives.length > mostAlternatives) throw this.#fault(m.tooMany(mostAlternatives));
    }
    return alternatives;
  }

  #one(): Condition[][] {
    if (!this.#takes('(')) return [[this.#condition()]];
    const alternatives = this.#either();
    if (!this.#takes(')')) throw this.#fault(m.unclosed);
    return alternatives;
  }

  #condition(): Condition {
    const name = this.#token;
    const fact = name?.kind === 'word' ? factOf(name.text) : undefined;
    if (!fact) throw this.#fault(name ? m.noFact(name.text, facts.map(factName).join(', ')) : m.factMissing);
    this.#next++;
    const operator = this.#token?.kind === 'operator' ? operators[this.#token.text] : undefined;
    if (!operator || (isWord(fact) && operator !== '=' && operator !== '<>'))
      throw this.#fault(isWord(fact) ? m.noEquals(factName(fact)) : m.noOperator(factName(fact)));
    this.#next++;
    const value = this.#token;
    const wanted = isWord(fact) ? ['quoted', 'word', 'number'] : ['number'];
    if (!value || !wanted.includes(value.kind))
      throw this.#fault(isWord(fact) ? m.noWord(factName(fact)) : m.noNumber(factName(fact)));
    this.#next++;
    return { fact, operator, against: isWord(fact) ? value.text : numberOf(value.text) };
  }
}

const numberOf = (text: string): number => Number(text.replace(/[,%]/g, '')) / (text.endsWith('%') ? 100 : 1);

/**
 * Reads rules, one a line: `Name: condition`, where conditions compare a fact with a number or a word and are joined by
 * `and`, `or` and brackets. Empty lines are passed over.
 * @throws RuleFault where a line cannot be read.
 */
export function parseRules(text: string): Rule[] {
  const rules: Rule[] = [];
  text.split('\n').forEach((written, i) => {
    const line = narrow(written);
    if (!line.trim()) return;
    const colon = line.indexOf(':');
    const segment = written.slice(0, Math.max(0, colon)).trim();
    if (!segment) throw new RuleFault(i + 1, 1, m.noName);
    if (rules.some((rule) => rule.segment === segment)) throw new RuleFault(i + 1, 1, m.twice(segment));
    const tokens = tokensOf(line, i + 1, colon + 1);
    rules.push({
      segment,
      text: written.slice(colon + 1).trim(),
      alternatives: new Reader(tokens, i + 1, line.trimEnd().length + 1).whole()
    });
  });
  return rules;
}
