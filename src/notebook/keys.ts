/** The notebook's keys, by what they do. As they are typed: `Mod` is Ctrl, or Command on a Mac. */
export const notebookKeys = {
  edit: 'Enter',
  done: 'Escape',
  run: 'Mod+Enter',
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  fold: 'f',
  remove: 'Delete',
  ask: 'Mod+Shift+Enter',
  format: 'Shift+Alt+f',
  selectAll: 'Mod+a',
  copy: 'Mod+c',
  columnMenu: 'Alt+ArrowDown'
} as const;

/** True where an event types a shortcut, with the modifiers that it names and no other. */
export function isTyped(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1)!;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    !event.isComposing &&
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.metaKey || event.ctrlKey) === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (isSign || event.shiftKey === parts.includes('Shift'))
  );
}

/** A shortcut as CodeMirror writes it. */
export const forEditor = (shortcut: string): string => shortcut.replaceAll('+', '-');
