export type Language = 'en' | 'zh';

export const languages: Record<Language, { tag: string; name: string }> = {
  en: { tag: 'en', name: 'English' },
  zh: { tag: 'zh-CN', name: '中文' }
};

const isLanguage = (given: unknown): given is Language => given === 'en' || given === 'zh';

/** The tag of what is written in one of these languages; undefined where it is in another, or nothing says in which. */
export const tagOf = (code: string | undefined): string | undefined =>
  isLanguage(code) ? languages[code].tag : undefined;

const key = 'tailbook.language';

/** The reader's own: what they chose here, or else the first that their browser asks for; undefined where it is neither. */
function readersLanguage(): Language | undefined {
  const kept = globalThis.localStorage?.getItem(key);
  if (isLanguage(kept)) return kept;
  return globalThis.navigator?.languages?.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage);
}

let current = $state<Language>(readersLanguage() ?? 'en');
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
  /** Switches to the language of what is being opened, for a reader who has neither chosen nor asked for one. */
  suggest(next: unknown): void {
    if (isLanguage(next) && readersLanguage() === undefined) current = next;
  },
  /** Switches, and remembers the choice in this browser. */
  choose(next: Language): void {
    current = next;
    globalThis.localStorage?.setItem(key, next);
  }
};
