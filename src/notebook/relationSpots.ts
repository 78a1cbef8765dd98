import { tokens, type Token } from './sqlTokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const relationFollows = words('FROM JOIN PIVOT UNPIVOT SUMMARIZE DESCRIBE DESC SHOW TABLE');
const endsFrom = words(
  'WHERE GROUP ORDER HAVING LIMIT OFFSET SELECT UNION EXCEPT INTERSECT WINDOW QUALIFY VALUES'
);
const endsRelation = words('ON USING AS');

interface Level {
  /** In a FROM clause, where a comma is followed by another relation. */
  inFrom: boolean;
  /** Among the arguments of a call that stands for a relation: texts there may name one. */
  inRelationCall: boolean;
  /** Among the arguments of another call: `extract(year FROM x)` names no relation. */
  inCall: boolean;
}

/**
 * The places in SQL text at which a relation of this name is named: after FROM and the like, as the text that a macro
 * is given, and before a point. None where the text gives the name itself, to a subquery: then it may mean either.
 */
export function relationSpots(sql: string, name: string): Token[] {
  const all = tokens(sql);
  const isName = ({ kind, text }: Token): boolean =>
    kind !== 'other' && text.toLowerCase() === name.toLowerCase();
  if (all.some((token, at) => isName(token) && isDefined(all, at))) return [];
  const found: Token[] = [];
  const levels: Level[] = [];
  let level: Level = { inFrom: false, inRelationCall: false, inCall: false };
  let expected = false;
  let wasRelation = false;
  all.forEach((token, at) => {
    const word = token.kind === 'word' || token.kind === 'other' ? token.text.toUpperCase() : '';
    const [before, after] = [all[at - 1], all[at + 1]];
    if (word === '(') {
      levels.push(level);
      const isCall = !expected && (before?.kind === 'word' || before?.kind === 'quoted');
      level = { inFrom: expected, inRelationCall: wasRelation, inCall: isCall && !wasRelation };
      wasRelation = false;
    } else if (word === ')') {
      level = levels.pop() ?? level;
      expected = false;
    } else if (word === ',') expected = level.inFrom;
    else if (token.kind === 'word' && relationFollows.has(word)) {
      if (word === 'FROM' && level.inCall && before?.text !== '(') return;
      level = { ...level, inFrom: true };
      expected = true;
    } else if (token.kind === 'word' && (endsFrom.has(word) || endsRelation.has(word))) {
      if (endsFrom.has(word)) level = { ...level, inFrom: false, inCall: false };
      expected = false;
    } else if (after?.text === '.' && before?.text !== '.' && token.kind !== 'string') {
      if (isName(token) && !expected) found.push(token);
    } else if (expected && word !== 'LATERAL' && word !== '.') {
      expected = false;
      wasRelation = after?.text === '(';
      if (isName(token) && !wasRelation && before?.text !== '.') found.push(token);
    } else if (level.inRelationCall && token.kind === 'string' && isName(token)) found.push(token);
  });
  return found;
}

/** True where a name is given to a subquery: `name AS (`, `name (a, b) AS (`. */
function isDefined(all: readonly Token[], at: number): boolean {
  const next = all[at + 1]?.text;
  if (next?.toUpperCase() === 'AS') {
    const body = all[at + 2]?.text.toUpperCase();
    return body === '(' || body === 'MATERIALIZED' || body === 'NOT';
  }
  const before = all[at - 1]?.text.toUpperCase();
  return next === '(' && (before === 'WITH' || before === 'RECURSIVE');
}
