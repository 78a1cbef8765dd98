/** Where a figure or a passage begins: what a presenter goes to next. */
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main section[data-cell]')];

/**
 * A presenter's keys: PageDown, arrow right, arrow down and Space go to the next cell, their opposites to the last,
 * Escape ends. Keys that something on the page needs (a cut, a field, a button) are left to it. True where taken.
 */
export function presentWith(event: KeyboardEvent, end: () => void): boolean {
  if (event.key === 'Escape') {
    end();
    return true;
  }
  if (
    (event.target as HTMLElement).closest(
      'button, a, input, select, textarea, summary, [role=slider], [contenteditable], .cm-editor'
    )
  )
    return false;
  const step = { PageDown: 1, ArrowRight: 1, ArrowDown: 1, ' ': 1, PageUp: -1, ArrowLeft: -1, ArrowUp: -1 }[
    event.key
  ];
  if (!step) return false;
  event.preventDefault();
  const all = stops();
  const here = all.findLastIndex((stop) => stop.getBoundingClientRect().top < 60);
  all[Math.max(0, here + step)]?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  return true;
}
