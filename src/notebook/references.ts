import type { Analysis } from '../analyses/types.ts';
import { identifier } from '../engine/index.ts';
import type { Cell } from './cell.ts';
import { NotebookError } from './Problem.ts';
import { settingsOf } from './program.ts';
import { relationSpots } from './relationSpots.ts';
import { withYamlValues } from './changes.ts';

/**
 * A cell's body with another name where it names a cell: in SQL, in the settings that name relations, and in links
 * in prose. The same body where it names it nowhere, or where only its author can tell what the name stands for.
 */
export function withReferences(
  { kind, body }: Cell,
  analyses: readonly Analysis[],
  from: string,
  to: string
): string {
  if (kind === 'text') return body.replaceAll(`](#cell-${from})`, `](#cell-${to})`);
  if (kind === 'sql') return withNames(body, from, to);
  const parameters = analyses.find((analysis) => analysis.kind === kind)?.parameters ?? [];
  const keys = ['data', ...parameters.filter(({ type }) => type === 'relation').map(({ name }) => name)];
  const settings = readable(body);
  const named = keys.filter((key) => String(settings[key] ?? '').toLowerCase() === from.toLowerCase());
  return withYamlValues(body, Object.fromEntries(named.map((key) => [key, to])));
}

function withNames(sql: string, from: string, to: string): string {
  let next = sql;
  for (const { kind, start, end } of relationSpots(sql, from).reverse()) {
    const written =
      kind === 'string' ? sql.slice(start, end).replace(/[^'"$]+/, to) : nameInSql(to, kind === 'quoted');
    next = next.slice(0, start) + written + next.slice(end);
  }
  return next;
}

function readable(body: string): Record<string, unknown> {
  try {
    return settingsOf(body);
  } catch (error) {
    if (error instanceof NotebookError) return {};
    throw error;
  }
}

/** DuckDB's reserved words, as `duckdb_keywords()` lists them, and those that may not name a relation. */
const reserved = new Set(
  (
    'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default ' +
    'deferrable desc describe distinct do else end except false fetch for foreign from group having in initially ' +
    'intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider ' +
    'placing primary qualify references returning select show some summarize symmetric table then to trailing true ' +
    'union unique unpivot using variadic when where window with anti asof cross full glob ilike inner is isnull join ' +
    'left like natural notnull outer overlaps positional right semi similar'
  ).split(' ')
);

/** A cell's name as SQL says it. */
const nameInSql = (name: string, quoted: boolean): string =>
  quoted || reserved.has(name.toLowerCase()) ? identifier(name) : name;
