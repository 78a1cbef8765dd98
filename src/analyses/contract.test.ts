import { afterEach, describe, expect, it } from 'vitest';
import { language, type Language } from '../i18n/index.ts';
import { macroDocumentation } from '../sql/index.ts';
import { analyses } from './all.ts';
import { resolved, type Analysis, type Parameter } from './index.ts';

const folders = import.meta.glob<Record<string, Analysis>>('./*/index.ts', { eager: true });
const notes = Object.keys(import.meta.glob('./*/note.*.md'));
const components = import.meta.glob<string>('./*/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true
});

const languages: Language[] = ['en', 'zh'];

/** The folder of an analysis, such as `./pareto`. */
const folderOf = (analysis: Analysis): string | undefined =>
  Object.keys(folders)
    .find((path) => Object.values(folders[path]!).includes(analysis))
    ?.replace('/index.ts', '');

/** A default as SQL says it, as a value: NULL is none. */
function valueOfSql(sql: string): unknown {
  if (sql === 'NULL') return undefined;
  const text = /^'(.*)'$/.exec(sql)?.[1];
  return text === undefined ? Number(sql) : text.replaceAll("''", "'");
}

const defaults = (parameters: Pick<Parameter, 'name' | 'default'>[]): Record<string, unknown> =>
  Object.fromEntries(parameters.map((each) => [each.name, each.default]));

/** What its reader sees of each parameter and choice, by the key. */
function wordsOf({ parameters, label, choice }: Analysis): Record<string, string> {
  const words = parameters.flatMap(({ name, type, choices = [] }): [string, string][] => [
    [name, label(name)],
    ...(type === 'choice'
      ? choices.map((each): [string, string] => [`${name}: ${each}`, choice?.(name, each) ?? each])
      : [])
  ]);
  return Object.fromEntries(words);
}

afterEach(() => language.choose('en'));

it('every folder that makes an analysis is in the list', () => {
  const made = Object.entries(folders).flatMap(([path, exports]) =>
    Object.values(exports)
      .filter((each) => typeof each === 'object' && 'kind' in each && !analyses.includes(each))
      .map(({ kind }) => `${path} makes “${kind}”, which src/analyses/all.ts does not list`)
  );
  expect(made).toEqual([]);
});

describe.each(analyses.map((analysis) => [analysis.kind, analysis] as const))('%s', (kind, analysis) => {
  const { parameters } = analysis;

  it.each([...new Set([kind, ...parameters.flatMap(({ macro }) => macro ?? [])])])(
    'has the parameters of the macro %s, with the same defaults',
    (called) => {
      const macro = macroDocumentation.find(({ name }) => name === called);
      expect(
        macro,
        `the SQL library has no macro “${called}”, or src/sql/files.ts does not list it`
      ).toBeDefined();
      const said = macro!.parameters
        .slice(1)
        .map(({ name, default: sql = 'NULL' }) => ({ name, default: valueOfSql(sql) as string }));
      expect(defaults(parameters.filter(({ macro = kind }) => macro === called))).toEqual(defaults(said));
    }
  );

  it.each(languages)('names each parameter and each choice in words of its own, in %s', (each) => {
    language.choose(each);
    const words = wordsOf(analysis);
    const same = (key: string, word: string): boolean =>
      Object.entries(words).some(([other, theirs]) => other !== key && theirs === word);
    const wrong = Object.entries(words).filter(
      ([key, word]) =>
        !word || word.includes('_') || same(key, word) || (each === 'zh' && !/\p{Script=Han}/u.test(word))
    );
    expect(wrong.map(([key, word]) => `${key} is called “${word}”`)).toEqual([]);
  });

  it('has its note in both languages', () => {
    const folder = folderOf(analysis);
    const missing = languages
      .map((each) => `${folder}/note.${each}.md`)
      .filter((path) => !notes.includes(path));
    expect(missing).toEqual([]);
  });

  it('gives the figures that its view draws, and how they come about', () => {
    const folder = folderOf(analysis);
    const values = resolved(parameters, {}, new Map());
    const given = [
      ...Object.keys(analysis.figures('result', values)),
      ...Object.keys(analysis.asides?.('result', values) ?? {}),
      ...Object.keys(analysis.fitting?.figures?.('result', values) ?? {})
    ];
    const asked = Object.entries(components)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .flatMap(([path, text]) =>
        [...text.matchAll(/\bfigures\??\.(\w+)/g)].map(([, name]) => ({ path, name: name! }))
      );
    expect(asked).not.toEqual([]);
    const lacking = asked.filter(({ name }) => !given.includes(name));
    expect(lacking.map(({ path, name }) => `${path} draws “${name}”, which is no figure`)).toEqual([]);
    expect(given, 'the aside “reconcile” says how the figure comes about').toContain('reconcile');
    const isRuled = parameters.some(({ name, optional }) => optional && ['as_of', 'until'].includes(name));
    if (isRuled) expect(given, 'the figure “dates” says which day rules by default').toContain('dates');
  });
});
