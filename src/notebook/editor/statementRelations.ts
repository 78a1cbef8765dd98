import { tokens, type Token } from '../sqlTokens.ts';
import { closing, ctesOf, isMark, isNamed, isWord } from './ctes.ts';
import type { EditorRelation, EditorSchema } from './EditorSchema.ts';
import { columnsOfQuery } from './queryColumns.ts';

const clauseWords = new Set(
  `where group order having qualify limit join on using left right inner outer full cross natural semi anti asof
   positional select union except intersect window pivot unpivot tablesample offset lateral`.split(/\s+/)
);

const before = ['from', 'join', 'pivot', 'unpivot', 'describe', 'summarize'];

/** What a statement can read, by lower-case name. */
export interface Readable {
  relations: ReadonlyMap<string, EditorRelation>;
  macros: ReadonlyMap<string, EditorRelation>;
}

/** The relations and the macros' results of a schema. */
export function readable({ relations, macros }: Pick<EditorSchema, 'relations' | 'macros'>): Readable {
  return {
    relations: new Map(relations.map((relation) => [relation.name.toLowerCase(), relation])),
    macros: new Map(
      macros.map(({ name, columns }) => [
        name.toLowerCase(),
        { name, columns: columns.map((column) => ({ name: column.name, type: '' })) }
      ])
    )
  };
}

/** What can be read where a statement's common table expressions are known too. */
export function withCtes(statement: string, known: Readable, until = Infinity): Readable {
  const relations = new Map(known.relations);
  for (const { name, columns, from, to } of ctesOf(statement).list) {
    if (from > until) break;
    const found = columnsOfQuery(statement.slice(from, to), { ...known, relations });
    relations.set(name.toLowerCase(), {
      name,
      columns: columns.length
        ? columns.map((column, index) => ({ name: column, type: found[index]?.type ?? '' }))
        : found
    });
  }
  return { ...known, relations };
}

/**
 * The known relations that a query names after FROM, JOIN or a comma, the results of macros and subqueries among
 * them, by the name under which their columns are written (alias or own name); and those lent to a function that is
 * not known. A quick reading for completion, good enough while the query is unfinished; the engine's parser has the
 * last word elsewhere.
 */
export function statementRelations(query: string, known: Readable): Map<string, EditorRelation> {
  const all = tokens(query);
  const found = new Map<string, EditorRelation>();
  for (let index = 0; index < all.length; index += 1) {
    const token = all[index]!;
    if (isMark(token, '(')) index = closing(all, index);
    if (!isWord(token, ...before) && !isMark(token, ',')) continue;
    const { relation, end } = relationAt(query, all, index + 1, known);
    if (!relation?.columns.length && !relation?.name) continue;
    const next = isWord(all[end], 'as') ? all[end + 1] : all[end];
    const alias = isNamed(next) && !clauseWords.has(next.text.toLowerCase()) ? next.text : relation.name;
    if (alias) found.set(alias, relation);
  }
  return found.size > 0 ? found : lentIn(all, known);
}

function lentIn(all: readonly Token[], known: Readable): Map<string, EditorRelation> {
  const lent = all
    .filter(({ kind }) => kind === 'string')
    .flatMap(({ text }) => known.relations.get(text.toLowerCase()) ?? []);
  return new Map(lent.map((relation) => [relation.name, relation]));
}

/** The relation that begins at a token, and the index of the token after it. */
function relationAt(
  query: string,
  all: Token[],
  at: number,
  known: Readable
): { relation?: EditorRelation; end: number } {
  const name = all[at];
  if (isMark(name, '(')) {
    const end = closing(all, at);
    const inside = query.slice(name!.end, all[end]?.start ?? query.length);
    return { relation: { name: '', columns: columnsOfQuery(inside, known) }, end: end + 1 };
  }
  if (!isNamed(name)) return { end: at };
  const key = name.text.toLowerCase();
  if (isMark(all[at + 1], '(')) return { relation: known.macros.get(key), end: closing(all, at + 1) + 1 };
  return { relation: known.relations.get(key), end: at + 1 };
}
