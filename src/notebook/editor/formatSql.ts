import { duckdb, formatDialect } from 'sql-formatter';
import { tokens, type Token } from '../sqlTokens.ts';

const brackets = /^[()[\]{},;]$/;

/** A statement of no more characters stays on one line; the formatter has no option for it. */
const width = 80;

/** True where two tokens that touch each other mean something else once they are apart. */
const belongTogether = (one: Token, other: Token): boolean =>
  (one.kind === 'other' && other.kind === 'other' && !brackets.test(one.text) && !brackets.test(other.text)
    ? !/^\.?\d/.test(other.text) && (!/^\.?\d/.test(one.text) || /e$/i.test(one.text))
    : false) ||
  one.text === '$' ||
  (one.kind === 'word' && other.kind === 'string');

/** What a text says, its spaces and line breaks left out; comments count, wherever they stand. */
function sense(sql: string): string {
  const all = tokens(sql);
  const parts = all.map((token, index) => {
    const next = all[index + 1];
    const glued = next && next.start === token.end && belongTogether(token, next);
    return sql.slice(token.start, token.end) + (glued ? '' : ' ');
  });
  const gaps = all.map((token, index) => sql.slice(all[index - 1]?.end ?? 0, token.start));
  const comments = [...gaps, sql.slice(all.at(-1)?.end ?? 0)].map((gap) => gap.split(/\s+/).join('')).sort();
  return [...parts, '\n', ...comments.filter(Boolean)].join('');
}

/** True where two texts differ in spaces, line breaks and the place of comments only. */
export const isSameSql = (one: string, other: string): boolean => sense(one) === sense(other);

/**
 * SQL with its lines broken and indented, words as they were written. Undefined where the text cannot be read, or
 * where the formatter would change more than spaces and line breaks.
 */
export function formattedSql(sql: string): string | undefined {
  try {
    const formatted = formatDialect(sql, {
      dialect: duckdb,
      tabWidth: 2,
      expressionWidth: width,
      linesBetweenQueries: 1,
      paramTypes: { named: ['$'], numbered: ['$'] }
    });
    const closed = withShortOnOneLine(withCallsClosed(sql, formatted));
    return isSameSql(sql, closed) ? closed : undefined;
  } catch {
    return undefined;
  }
}

/** The formatted text without the space that the formatter puts between a function that it does not know and its bracket. */
function withCallsClosed(sql: string, formatted: string): string {
  const before = tokens(sql);
  const after = tokens(formatted);
  let text = '';
  let end = 0;
  for (const [index, token] of after.entries()) {
    const [was, last] = [before[index], before[index - 1]];
    const isCall = token.text === '(' && last?.kind === 'word' && was?.start === last.end;
    const gap = formatted.slice(end, token.start);
    text += (isCall && gap === ' ' ? '' : gap) + formatted.slice(token.start, token.end);
    end = token.end;
  }
  return text + formatted.slice(end);
}

/** The formatted text with each statement on one line that fits there and holds no comment. */
function withShortOnOneLine(formatted: string): string {
  const all = tokens(formatted);
  const ends = all.flatMap(({ text, kind, end }) => (kind === 'other' && text === ';' ? [end] : []));
  const starts = [0, ...ends];
  return starts.map((start, index) => onOneLine(formatted.slice(start, ends[index]))).join('');
}

function onOneLine(statement: string): string {
  const all = tokens(statement);
  const [first] = all;
  if (!first) return statement;
  let line = '';
  for (const [index, token] of all.entries()) {
    const last = all[index - 1];
    const gap = last ? statement.slice(last.end, token.start) : '';
    if (gap.trim() !== '') return statement;
    const isClosed = gap.includes('\n') && (last?.text === '(' || token.text === ')');
    line += (isClosed ? '' : gap && ' ') + statement.slice(token.start, token.end);
  }
  const [lead, rest] = [statement.slice(0, first.start), statement.slice(all.at(-1)!.end)];
  const isBare = lead.trim() === '' && rest.trim() === '';
  return isBare && line.length <= width && !line.includes('\n') ? lead + line + rest : statement;
}

/** Where a position of a text lies after formatting: in the same token. */
export function positionAfter(before: string, position: number, after: string): number {
  const from = tokens(before);
  const index = from.findLastIndex(({ start }) => start <= position);
  const token = from[index];
  const target = tokens(after)[index];
  if (!token || !target) return 0;
  return Math.min(target.end, target.start + position - token.start);
}
