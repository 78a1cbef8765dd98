/** Sizes of type and widths of drawings, against the full ones, from the best to the last that is tried. */
const tries = [
  [1, 1],
  [0.9, 1],
  [0.8, 1],
  [0.9, 0.75],
  [0.8, 0.75],
  [0.7, 1],
  [0.7, 0.75],
  [0.7, 0.55],
  [0.6, 0.75],
  [0.6, 0.55],
  [0.5, 0.75],
  [0.5, 0.55]
] as const;

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/**
 * Sets the page's type, and the width of its drawing, as large as lets the slide fit the window: `--fit` and
 * `--fit-width` on the root, 1 for full size. What does not fit at its smallest is scrolled. Stops where another
 * fitting has begun.
 */
export async function fit(root: HTMLElement, isCurrent: () => boolean): Promise<void> {
  root.dataset.fitting = '';
  let most = 1;
  for (const [size, width] of tries) {
    if (size > most) continue;
    root.style.setProperty('--fit', String(size));
    root.style.setProperty('--fit-width', String(width));
    await painted();
    if (!isCurrent()) return;
    const over = root.scrollHeight / innerHeight;
    if (over <= 1) break;
    if (over > 1.4) most = Math.min(most, 0.7);
  }
  delete root.dataset.fitting;
}
