import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { duckdbFunctions } from './duckdbFunctions.ts';
import { keywords } from './duckdbDialect.ts';
import type { EditorSchema } from './EditorSchema.ts';
import { m } from './messages.ts';
import { statementAround, statementRelations } from './statementRelations.ts';

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const reserved = new Set(keywords.split(/\s+/));
const typed = /[\p{L}_][\p{L}\p{N}_]*$/u;

/** A keyword typed out needs no offer: Enter after it shall begin a line. */
const unfinished = (text: string): boolean => typed.test(text) && !reserved.has(text.toLowerCase());

/** A name as SQL needs it: quoted only where it must be. */
const written = (name: string): string =>
  plainName.test(name) && !reserved.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;

function help(title: string, line: string): () => Node {
  return () => {
    const box = document.createElement('div');
    const code = document.createElement('code');
    code.textContent = title;
    const text = document.createElement('p');
    text.textContent = line;
    box.append(code, text);
    return box;
  };
}

const functions: Completion[] = duckdbFunctions.map(({ name, signature }) => ({
  label: name,
  detail: signature.slice(name.length),
  type: 'function',
  apply: `${name}(`,
  boost: -10
}));

const clauses: Completion[] = keywords
  .split(/\s+/)
  .map((word) => ({ label: word.toUpperCase(), type: 'keyword', boost: -20 }));

function columnsOf(found: ReturnType<typeof statementRelations>): Completion[] {
  const offered = new Map<string, Completion>();
  for (const [owner, { columns }] of found)
    for (const { name, type } of columns)
      if (!offered.has(name))
        offered.set(name, {
          label: name,
          apply: written(name),
          detail: found.size > 1 ? `${owner} · ${type}` : type,
          type: 'property',
          sortText: String(offered.size).padStart(4, '0'),
          boost: 30
        });
  return [...offered.values()];
}

const relationsOf = (schema: EditorSchema, quoted: boolean): Completion[] =>
  schema.relations.map(({ name, columns }) => ({
    label: name,
    apply: quoted ? name : written(name),
    detail: m.columns(columns.length),
    type: 'class',
    boost: 20
  }));

function macrosOf(schema: EditorSchema): Completion[] {
  return schema.macros.map(({ name, signature, help: line }) =>
    snippetCompletion(`${name}('\${}')\${}`, {
      label: name,
      detail: m.macro,
      type: 'method',
      info: help(signature, line),
      boost: 15
    })
  );
}

function named(context: CompletionContext, schema: EditorSchema): CompletionResult | null {
  const inside = context.matchBefore(/getvariable\(\s*'\w*$/i);
  const from = context.matchBefore(/[^']*$/)?.from ?? context.pos;
  if (inside)
    return { from, options: (schema.variables ?? []).map((label) => ({ label, type: 'variable' })) };
  if (!context.matchBefore(/\(\s*'[^']*$/)) return null;
  return { from, options: relationsOf(schema, true), validFor: /^[^']*$/ };
}

/**
 * Completes SQL from a schema that is read anew each time: inside a text argument relations (or variables of
 * `getvariable`), after `name.` that relation's columns, elsewhere columns of the relations the statement names,
 * relations, macros with their signature, functions and keywords.
 */
export function sqlCompletion(schema: () => EditorSchema) {
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    if (/Comment/.test(node.name)) return null;
    if (node.name === 'String') return named(context, schema());
    const text = context.state.doc.toString();
    const found = statementRelations(statementAround(text, context.pos), schema().relations);
    const member = context.matchBefore(/[\p{L}_"][\p{L}\p{N}_"]*\.[\p{L}\p{N}_]*$/u);
    if (member) {
      const dot = member.text.lastIndexOf('.');
      const owner = member.text.slice(0, dot).replaceAll('"', '').toLowerCase();
      const only = new Map([...found].filter(([name]) => name.toLowerCase() === owner));
      return { from: member.from + dot + 1, options: columnsOf(only), validFor: typed };
    }
    const start = context.matchBefore(typed);
    if (!context.explicit && !(start && unfinished(start.text))) return null;
    const options = [
      ...columnsOf(found),
      ...relationsOf(schema(), false),
      ...macrosOf(schema()),
      ...functions,
      ...clauses
    ];
    return { from: start?.from ?? context.pos, options, validFor: unfinished };
  };
}
