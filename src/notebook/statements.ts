import { identifier } from '../engine/index.ts';
import { tokens, type Token } from './sqlTokens.ts';

/** What a statement made that outlives it, and how it is dropped. */
export interface Made {
  type: 'TABLE' | 'VIEW' | 'MACRO' | 'MACRO TABLE' | 'VARIABLE';
  name: string;
}

/** One statement of an SQL cell. */
export interface Statement {
  /** Its text, without a closing semicolon. */
  text: string;
  /** Offset of `text` in the cell's body. */
  start: number;
  tokens: Token[];
}

/** What an SQL cell's statement does. Others than these are not run. */
export type StatementUse =
  | { use: 'query'; /** A form that may stand after `CREATE TABLE … AS`. */ table: string; shift: number }
  | {
      use: 'make';
      made: Made;
      /** Repeatable: `OR REPLACE` is put in. */ sql: string;
      /** The query inside, for its names. */ body: string;
      shift: number;
    }
  | { use: 'refused'; word: string };

const queries = new Set(['SELECT', 'WITH', 'FROM', 'VALUES', 'TABLE', 'PIVOT', 'UNPIVOT', '(']);
const descriptions = new Set(['SUMMARIZE', 'DESCRIBE', 'DESC', 'SHOW']);

/** Splits SQL text at its semicolons. Empty statements are left out. */
export function statements(sql: string): Statement[] {
  const found: Statement[] = [];
  let current: Token[] = [];
  const finish = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last)
      found.push({
        text: sql.slice(first.start, last.end),
        start: first.start,
        tokens: current.map((token) => shifted(token, first.start))
      });
    current = [];
  };
  for (const token of tokens(sql)) {
    if (token.kind === 'other' && token.text === ';') finish();
    else current.push(token);
  }
  finish();
  return found;
}

const shifted = (token: Token, by: number): Token => ({
  ...token,
  start: token.start - by,
  end: token.end - by
});

/** Says what a statement does and how the notebook runs it. `shift` is what its SQL has before the cell's own text. */
export function useOf({ text, tokens: all }: Statement): StatementUse {
  const words = all.map((token) =>
    token.kind === 'word' || token.kind === 'other' ? token.text.toUpperCase() : ''
  );
  const first = words[0] ?? '';
  if (queries.has(first)) return { use: 'query', table: text, shift: 0 };
  if (descriptions.has(first)) {
    const before = 'SELECT * FROM (';
    return { use: 'query', table: `${before}${text})`, shift: before.length };
  }
  if (first === 'SET' && words[1] === 'VARIABLE' && all[2]) {
    const made: Made = { type: 'VARIABLE', name: all[2].text };
    return {
      use: 'make',
      made,
      sql: text,
      body: `SELECT ${text.slice(all[3]?.end ?? text.length)}`,
      shift: 0
    };
  }
  return (
    (first === 'CREATE' && creation(text, all, words)) || { use: 'refused', word: first || text.slice(0, 20) }
  );
}

function creation(text: string, all: Token[], words: string[]): StatementUse | undefined {
  let at = 1;
  const skip = (...expected: string[]): boolean => {
    const matches = expected.every((word, index) => words[at + index] === word);
    if (matches) at += expected.length;
    return matches;
  };
  skip('OR', 'REPLACE');
  const scope = skip('TEMP') || skip('TEMPORARY') ? 'TEMP ' : '';
  const recursive = skip('RECURSIVE') ? 'RECURSIVE ' : '';
  const type = skip('TABLE')
    ? 'TABLE'
    : skip('VIEW')
      ? 'VIEW'
      : skip('MACRO') || skip('FUNCTION')
        ? 'MACRO'
        : undefined;
  skip('IF', 'NOT', 'EXISTS');
  const name = all[at];
  if (!type || !name || name.kind === 'string' || words[at + 1] === '.') return undefined;
  const as = all.findIndex((token, index) => index > at && token.kind === 'word' && words[index] === 'AS');
  const ofTable = type === 'MACRO' && words[as + 1] === 'TABLE';
  const bodyStart = as < 0 ? text.length : all[ofTable ? as + 1 : as]!.end;
  const sql = `CREATE OR REPLACE ${scope}${recursive}${type} ${text.slice(name.start)}`;
  const body = text.slice(bodyStart);
  return {
    use: 'make',
    made: { type: ofTable ? 'MACRO TABLE' : type, name: name.text },
    sql,
    body: type === 'MACRO' && !ofTable ? `SELECT ${body}` : body,
    shift: sql.length - text.length
  };
}

/** The statement that removes what was made. */
export const dropping = ({ type, name }: Made): string =>
  type === 'VARIABLE' ? `RESET VARIABLE ${identifier(name)}` : `DROP ${type} IF EXISTS ${identifier(name)}`;

/** Names in `getvariable('…')` calls. */
export function variablesIn(all: Token[]): string[] {
  const found = all.flatMap((token, index) =>
    token.kind === 'word' &&
    token.text.toLowerCase() === 'getvariable' &&
    all[index + 1]?.text === '(' &&
    all[index + 2]?.kind === 'string'
      ? [all[index + 2]!.text]
      : []
  );
  return [...new Set(found)];
}

/** Where SQL names parameters as settings do, `$name`: SQL has another way. Offsets are in the text. */
export const dollarNames = (all: Token[]): { name: string; from: number; to: number }[] =>
  all.flatMap((token, index) => {
    const next = all[index + 1];
    const isOne = token.text === '$' && next?.kind === 'word' && next.start === token.end;
    return isOne ? [{ name: next.text, from: token.start, to: next.end }] : [];
  });

/** Names that are called like functions. */
export const callsIn = (all: Token[]): string[] => [
  ...new Set(
    all
      .filter(
        (token, index) => (token.kind === 'word' || token.kind === 'quoted') && all[index + 1]?.text === '('
      )
      .map((token) => token.text)
  )
];

/** Everything that could be a relation's name: words, quoted names and strings. For statements that the engine cannot read. */
export const wordsIn = (all: Token[]): string[] => [
  ...new Set(all.filter((token) => token.kind !== 'other').map((token) => token.text))
];

/** The relation of which a query gives all rows as they are (`SELECT * FROM name`, `FROM name`); undefined for others. */
export function wholeOf({ tokens: all }: Statement): string | undefined {
  const words = all.map(({ kind, text }) => (kind === 'word' || kind === 'other' ? text.toUpperCase() : ''));
  const before = words.slice(0, -1).join(' ');
  const last = all.at(-1);
  const isName = last?.kind === 'word' || last?.kind === 'quoted';
  return isName && (before === 'FROM' || before === 'SELECT * FROM') ? last.text : undefined;
}
