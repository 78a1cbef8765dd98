/** Where a figure or a passage begins: what a presenter goes to next. */
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main section[data-cell]')];

/** Where the page puts a stop that it scrolls to: pixels from the window's top. */
const restOf = (stop: HTMLElement): number =>
  parseFloat(getComputedStyle(stop).scrollMarginTop) +
  (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);

/** Whether a stop is at its place or above it; one that is nearly there counts, so that every key moves the page. */
const isReached = (stop: HTMLElement): boolean => stop.getBoundingClientRect().top <= restOf(stop) + 32;

/** The stop that the page is still scrolling to. */
let aim: HTMLElement | undefined;

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
  const here = aim ? all.indexOf(aim) : all.findLastIndex(isReached);
  aim = all[Math.max(0, Math.min(here + step, all.length - 1))];
  document.addEventListener('scrollend', () => (aim = undefined), { once: true });
  aim?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  return true;
}
