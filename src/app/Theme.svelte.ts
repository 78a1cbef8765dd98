export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'tailbook.theme';

/** Light or dark: as the system says until the reader chooses. Written to `data-theme` on the root element. */
export class Theme {
  #choice = $state<ThemeChoice>('system');
  #systemDark = $state(false);

  constructor() {
    const kept = localStorage.getItem(key);
    if (kept === 'light' || kept === 'dark') this.#choice = kept;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = dark.matches;
    dark.addEventListener('change', (event) => (this.#systemDark = event.matches));
  }

  get current(): 'light' | 'dark' {
    if (this.#choice !== 'system') return this.#choice;
    return this.#systemDark ? 'dark' : 'light';
  }

  /** Switches to the other one and remembers it. */
  toggle(): void {
    this.#choice = this.current === 'dark' ? 'light' : 'dark';
    localStorage.setItem(key, this.#choice);
  }
}
