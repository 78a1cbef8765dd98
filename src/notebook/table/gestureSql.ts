import { identifier, literal } from '../../engine/index.ts';
import type { Filter, Gestures, Sort } from './gestures.ts';

/** A filter as an SQL condition. */
export function condition(filter: Filter): string {
  const column = identifier(filter.column);
  switch (filter.kind) {
    case 'contains':
      return `contains(lower(${column}::VARCHAR), lower(${literal(filter.text)}))`;
    case 'equals':
      return `${column}::VARCHAR = ${literal(filter.text)}`;
    case 'numbers':
      return between(column, filter.from, filter.to);
    case 'days': {
      const { from, to } = filter;
      const end = to === undefined ? [] : [`${column} < ${day(to)} + INTERVAL 1 DAY`];
      return [...(from === undefined ? [] : [`${column} >= ${day(from)}`]), ...end].join(' AND ') || 'true';
    }
    case 'null':
      return `${column} IS NULL`;
    case 'filled':
      return `${column} IS NOT NULL`;
  }
}

const day = (text: string): string => `DATE ${literal(text)}`;

function between(column: string, from: string | undefined, to: string | undefined): string {
  if (from !== undefined && from === to) return `${column} = ${from}`;
  if (from !== undefined && to !== undefined) return `${column} BETWEEN ${from} AND ${to}`;
  if (from !== undefined) return `${column} >= ${from}`;
  return to === undefined ? 'true' : `${column} <= ${to}`;
}

/** ` WHERE …` for filters, with a line break before each part; empty where there are none. */
export const whereSql = (filters: readonly Filter[]): string =>
  filters.length ? `\nWHERE ${filters.map(condition).join('\n  AND ')}` : '';

/**
 * ` ORDER BY …`, empty where nothing is sorted.
 * @param tie What orders equal rows, such as `rowid`. Default: nothing.
 */
export const orderSql = (sorts: readonly Sort[], tie?: string): string => {
  const parts = sorts.map(
    ({ column, descending }) => `${identifier(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`
  );
  return parts.length ? `\nORDER BY ${[...parts, ...(tie ? [tie] : [])].join(', ')}` : '';
};

/** What stands between SELECT and FROM: every column, or pinned ones first and hidden ones left out. */
function selection({ pinned, hidden }: Gestures): string {
  const left = [...pinned, ...hidden].map(identifier);
  const rest = left.length ? `* EXCLUDE (${left.join(', ')})` : '*';
  return [...pinned.map(identifier), rest].join(', ');
}

/**
 * What a table shows after a reader's gestures, as a statement that any DuckDB runs.
 * @param relation What stands behind FROM: a quoted name, or a query in brackets.
 */
export const gestureSql = (relation: string, gestures: Gestures): string =>
  `SELECT ${selection(gestures)}\nFROM ${relation}${whereSql(gestures.filters)}${orderSql(gestures.sorts)}`;
