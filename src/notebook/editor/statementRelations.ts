import type { EditorSchema } from './EditorSchema.ts';

type Relation = EditorSchema['relations'][number];

const word = '(?:"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_]*)';
const clauseWords = new Set(
  `where group order having qualify limit join on using left right inner outer full cross natural semi anti asof
   positional select union except intersect window pivot unpivot tablesample offset lateral`.split(/\s+/)
);

const bare = (name: string): string =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;

/** The text of the statement around a position: between the semicolons before and after it, strings left alone. */
export function statementAround(text: string, position: number): string {
  let start = 0;
  for (const match of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|;/g)) {
    if (match[0] !== ';') continue;
    if (match.index >= position) return text.slice(start, match.index);
    start = match.index + 1;
  }
  return text.slice(start);
}

/**
 * The known relations that a statement names after FROM, JOIN or a comma, or as a text argument of a macro, by the
 * name under which their columns are written (alias or own name). A quick reading for completion, good enough while
 * the statement is unfinished; the engine's parser has the last word elsewhere.
 */
export function statementRelations(statement: string, relations: readonly Relation[]): Map<string, Relation> {
  const known = new Map(relations.map((relation) => [relation.name.toLowerCase(), relation]));
  const found = new Map<string, Relation>();
  const named = new RegExp(
    `(?:\\b(?:from|join|pivot|unpivot|describe|summarize)|,)\\s+(${word})(?:\\s+(?:as\\s+)?(${word}))?`,
    'giu'
  );
  for (const [, name = '', alias] of statement.matchAll(named)) {
    const relation = known.get(bare(name).toLowerCase());
    if (!relation) continue;
    found.set(alias && !clauseWords.has(alias.toLowerCase()) ? bare(alias) : relation.name, relation);
  }
  for (const [, name = ''] of statement.matchAll(/'([^']+)'/g)) {
    const relation = known.get(name.toLowerCase());
    if (relation) found.set(relation.name, relation);
  }
  return found;
}
