import { tokens } from '../sqlTokens.ts';
import { closing, ctesOf, isMark, isWord } from './ctes.ts';
import type { EditorRelation, EditorSchema } from './EditorSchema.ts';
import { statementAround } from './statementAround.ts';
import { readable, statementRelations, withCtes } from './statementRelations.ts';

/** What can be written at a place of a text. */
export interface Scope {
  /** Relations whose columns can be named there, by alias or own name. */
  named: Map<string, EditorRelation>;
  /** Common table expressions that can be read there. */
  ctes: EditorRelation[];
}

/** The innermost query in brackets around a position of a query; the query itself where there is none. */
function innermost(query: string, position: number): string {
  const all = tokens(query);
  const opens = all.filter(
    (token, index) =>
      isMark(token, '(') && token.end <= position && isWord(all[index + 1], 'select', 'from', 'with')
  );
  for (const open of opens.reverse()) {
    const end = all[closing(all, all.indexOf(open))]?.start ?? query.length;
    if (position <= end) return query.slice(open.end, end);
  }
  return query;
}

/**
 * Reads the statement around a position: inside a common table expression its own query counts, else the main one;
 * inside a subquery first its own relations, then those around it.
 */
export function scopeAt(text: string, position: number, schema: EditorSchema): Scope {
  const { text: statement, start } = statementAround(text, position);
  const at = position - start;
  const { list, main } = ctesOf(statement);
  const inside = list.find(({ from, to }) => from <= at && at <= to);
  const known = withCtes(statement, readable(schema), inside ? inside.from - 1 : Infinity);
  const base = inside?.from ?? main;
  const query = statement.slice(base, inside?.to);
  const visible = inside ? list.slice(0, list.indexOf(inside)) : list;
  const inner = statementRelations(innermost(query, at - base), known);
  return {
    named: new Map([...inner, ...[...statementRelations(query, known)].filter(([name]) => !inner.has(name))]),
    ctes: visible.flatMap(({ name }) => known.relations.get(name.toLowerCase()) ?? [])
  };
}
