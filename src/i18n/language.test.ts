import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** The languages of a page: as it opens for a reader, and when a notebook in another language has been opened on it. */
async function met(asked: string[], chosen: string | null, notebook: unknown) {
  const kept = new Map(chosen === null ? [] : [['tailbook.language', chosen]]);
  vi.stubGlobal('navigator', { languages: asked });
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null });
  vi.resetModules();
  const { language } = await import('./index.ts');
  const first = language.current;
  language.suggest(notebook);
  return [first, language.current];
}

it.each<[who: string, asked: string[], chosen: string | null, notebook: string, first: string, then: string]>(
  [
    ['a Chinese phone', ['zh-CN', 'zh', 'en'], null, 'en', 'zh', 'zh'],
    ['an English one', ['en-GB'], null, 'zh', 'en', 'en'],
    ['a German who reads Chinese too', ['de-DE', 'zh-TW', 'en'], null, 'en', 'zh', 'zh'],
    ['a German', ['de-DE', 'de'], null, 'zh', 'en', 'zh'],
    ['a German, of a notebook in German', ['de-DE'], null, 'de', 'en', 'en'],
    ['whoever has chosen', ['zh-CN'], 'en', 'zh', 'en', 'en'],
    ['a German who has chosen', ['de-DE'], 'en', 'zh', 'en', 'en']
  ]
)(
  '%s meets the page in a language of theirs, or else in the notebook’s',
  async (_who, asked, chosen, notebook, first, then) => {
    expect(await met(asked, chosen, notebook)).toEqual([first, then]);
  }
);
