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
  [0.6, 1],
  [0.6, 0.75],
  [0.6, 0.55],
  [0.5, 1],
  [0.5, 0.75],
  [0.5, 0.55]
] as const;

const smallest = Math.min(...tries.map(([size]) => size));

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/**
 * Sets the page's type, and the width and height of its drawing, as large as lets the slide fit the window: `--fit`
 * and `--fit-width` on the root, 1 for full size, and `--room` for the height of a drawing that can be made lower.
 * What does not fit at its smallest is scrolled. Stops where another fitting has begun.
 */
export async function fit(root: HTMLElement, isCurrent: () => boolean): Promise<void> {
  const drawing = root.querySelector('figure[data-slide] > .drawing');
  const excess = (): number => root.scrollHeight - innerHeight;
  root.dataset.fitting = '';
  root.style.removeProperty('--room');
  let [most, isLowered] = [1, false];
  for (const [size, width] of tries) {
    if (size > most || (isLowered && width < 1)) continue;
    root.style.setProperty('--fit', String(size));
    root.style.setProperty('--fit-width', String(width));
    await painted();
    if (!isCurrent()) return;
    if (excess() <= 0) break;
    if (!drawing) continue;
    const before = drawing.clientHeight;
    root.style.setProperty('--room', `${Math.max(1, before - excess())}px`);
    await painted();
    if (!isCurrent()) return;
    if (excess() <= 0) break;
    isLowered ||= drawing.clientHeight < before;
    const over = excess() / innerHeight;
    if (isLowered) most = Math.max(smallest, size / (1 + over));
    else if (over > 0.4) most = Math.min(most, 0.7);
  }
  delete root.dataset.fitting;
}
