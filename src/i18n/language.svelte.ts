export type Language = 'en' | 'zh';

export const languages: Record<Language, { tag: string; name: string }> = {
  en: { tag: 'en', name: 'English' },
  zh: { tag: 'zh-CN', name: '中文' }
};

const key = 'tailbook.language';

function firstLanguage(): Language {
  const kept = globalThis.localStorage?.getItem(key);
  if (kept === 'en' || kept === 'zh') return kept;
  return globalThis.navigator?.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

let current = $state<Language>(firstLanguage());

/** The language of the interface. Reading it in a component or an effect follows its changes. */
export const language = {
  get current(): Language {
    return current;
  },
  /** The BCP 47 tag for Intl, for `lang` attributes and for number formats. */
  get tag(): string {
    return languages[current].tag;
  },
  /** Switches for what is being opened, where no choice is remembered. */
  suggest(next: unknown): void {
    const isLanguage = next === 'en' || next === 'zh';
    if (isLanguage && !globalThis.localStorage?.getItem(key)) current = next;
  },
  /** Switches, and remembers the choice in this browser. */
  choose(next: Language): void {
    current = next;
    globalThis.localStorage?.setItem(key, next);
  }
};
