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
/** While words are read in another language than the reader's. */
let lent: Language | undefined;

/** The language of the interface. Reading it in a component or an effect follows its changes. */
export const language = {
  get current(): Language {
    return lent ?? current;
  },
  /** The BCP 47 tag for Intl, for `lang` attributes and for number formats. */
  get tag(): string {
    return languages[this.current].tag;
  },
  /** What `read` gives in a language, though the reader's be another one. */
  within<T>(other: Language, read: () => T): T {
    const before = lent;
    lent = other;
    try {
      return read();
    } finally {
      lent = before;
    }
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
