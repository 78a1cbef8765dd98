import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { language } from '../../i18n/index.ts';
import { duckdbFunctions } from './duckdbFunctions.ts';
import { keywords } from './duckdbDialect.ts';
import type { EditorRelation, EditorSchema } from './EditorSchema.ts';
import { enclosingCall } from './enclosingCall.ts';
import { help, macroHelp } from './macroHelp.ts';
import { m } from './messages.ts';
import { scopeAt } from './scope.ts';
import { isKeyword, written } from './written.ts';

const typed = /[\p{L}_][\p{L}\p{N}_]*$/u;

/** A keyword typed out needs no offer: Enter after it shall begin a line. */
const unfinished = (text: string): boolean => typed.test(text) && !isKeyword(text);

const functions: Completion[] = duckdbFunctions.map(({ name, signature }) => ({
  label: name,
  detail: signature.slice(name.length),
  type: 'function',
  apply: `${name}(`,
  info: async () => {
    const { functionHelp } = await import('./functionHelp.ts');
    return help(signature, functionHelp(name, language.current));
  },
  boost: -10
}));

const clauses: Completion[] = keywords
  .split(/\s+/)
  .map((word) => ({ label: word.toUpperCase(), type: 'keyword', boost: -20 }));

function columnsOf(found: ReadonlyMap<string, EditorRelation>): Completion[] {
  const offered = new Map<string, Completion>();
  for (const [owner, { columns }] of found)
    for (const { name, type } of columns)
      if (!offered.has(name))
        offered.set(name, {
          label: name,
          apply: written(name),
          detail: [...(found.size > 1 ? [owner] : []), ...(type ? [type] : [])].join(' · '),
          type: 'property',
          sortText: String(offered.size).padStart(4, '0'),
          boost: 30
        });
  return [...offered.values()];
}

const relationsOf = (relations: readonly EditorRelation[], quoted: boolean): Completion[] =>
  relations.map(({ name, columns }) => ({
    label: name,
    apply: quoted ? name : written(name),
    detail: columns.length ? m.columns(columns.length) : '',
    type: 'class',
    boost: 20
  }));

function macrosOf(schema: EditorSchema): Completion[] {
  return schema.macros.map((macro) =>
    snippetCompletion(`${macro.name}('\${}')\${}`, {
      label: macro.name,
      detail: m.macro,
      type: 'method',
      info: () => macroHelp(macro),
      boost: 15
    })
  );
}

/** The parameters of the macro whose call is being written, that are given by name. */
function parametersOf(context: CompletionContext, { macros }: EditorSchema): Completion[] {
  const call = enclosingCall(context.state.doc.toString(), context.pos);
  const macro = call && macros.find(({ name }) => name === call.name.toLowerCase());
  if (!macro || call.argument !== undefined) return [];
  return macro.parameters.flatMap((parameter, index): Completion[] =>
    parameter.default === undefined
      ? []
      : [
          {
            label: parameter.name,
            apply: `${parameter.name} := `,
            detail: `:= ${parameter.default}`,
            type: 'variable',
            info: () => help(parameter.name, parameter.help),
            sortText: String(index).padStart(4, '0'),
            boost: 40
          }
        ]
  );
}

/** The texts that a parameter accepts, as its documentation quotes them. */
function choicesOf(context: CompletionContext, { macros }: EditorSchema): Completion[] {
  const call = enclosingCall(context.state.doc.toString(), context.pos);
  const macro = macros.find(({ name }) => name === call?.name.toLowerCase());
  const parameter = macro?.parameters.find(({ name }) => name === call?.argument);
  const quoted = `${parameter?.default ?? ''} ${parameter?.help ?? ''}`.matchAll(/'(\w+)'/g);
  return [...new Set([...quoted].map(([, value]) => value!))].map((label) => ({ label, type: 'constant' }));
}

function named(context: CompletionContext, schema: EditorSchema): CompletionResult | null {
  const inside = context.matchBefore(/getvariable\(\s*'\w*$/i);
  const from = context.matchBefore(/[^']*$/)?.from ?? context.pos;
  if (inside)
    return { from, options: (schema.variables ?? []).map((label) => ({ label, type: 'variable' })) };
  if (context.matchBefore(/:=\s*'[^']*$/)) return { from, options: choicesOf(context, schema) };
  if (!context.matchBefore(/\(\s*'[^']*$/)) return null;
  return { from, options: relationsOf(schema.relations, true), validFor: /^[^']*$/ };
}

/**
 * Completes SQL from a schema that is read anew each time: inside a text argument relations (or variables of
 * `getvariable`, or the texts that a parameter accepts), after `name.` that relation's columns, elsewhere the
 * parameters of the macro being called, columns of the relations the query names (of all where it names none yet),
 * common table expressions,
 * relations, macros with their documentation, functions and keywords.
 */
export function sqlCompletion(schema: () => EditorSchema) {
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    if (/Comment/.test(node.name)) return null;
    if (node.name === 'String') return named(context, schema());
    const { named: found, ctes } = scopeAt(context.state.doc.toString(), context.pos, schema());
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
      ...parametersOf(context, schema()),
      ...columnsOf(found.size > 0 ? found : new Map(schema().relations.map((each) => [each.name, each]))),
      ...relationsOf(ctes, false),
      ...relationsOf(schema().relations, false),
      ...macrosOf(schema()),
      ...functions,
      ...clauses
    ];
    return { from: start?.from ?? context.pos, options, validFor: unfinished };
  };
}
