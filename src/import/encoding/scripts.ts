const named = [
  'Latin',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Thai'
] as const;
const scripts = named.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** The scripts of a text's letters outside ASCII; Latin where it has none. */
export function scriptsOf(text: string): Set<string> {
  const letters = text.replace(/[\0-\x7f]/g, '');
  const found = scripts.filter(([, script]) => script.test(letters)).map(([name]) => name);
  return new Set(found.length > 0 ? found : ['Latin']);
}
