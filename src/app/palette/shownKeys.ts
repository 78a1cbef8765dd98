import { m } from './messages.ts';

const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a shortcut as they stand on the reader's keyboard. */
export const shownKeys = (shortcut: string): string[] =>
  shortcut.split('+').map((key) => {
    if (key === 'Mod') return isMac() ? '⌘' : 'Ctrl';
    if (key === 'Space') return m.space;
    return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  });
