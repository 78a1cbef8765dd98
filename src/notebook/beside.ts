/** How far a panel stays from the window's edges, in pixels. */
const MARGIN = 8;

/** Where between the window's edges something so long can begin: where wished, as far as it then fits. */
const within = (wished: number, length: number, window: number): number =>
  Math.max(MARGIN, Math.min(wished, window - length - MARGIN));

/**
 * Keeps a fixed panel beside the button that opened it, and inside the window: below the button where it fits, else
 * above it. The page may scroll or grow while the panel is open and says so in no one event, so that each frame looks.
 * Returns what ends it.
 */
export function keepBeside(panel: HTMLElement, button: HTMLElement): () => void {
  let frame = 0;
  function place(): void {
    const { left, top, bottom } = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = panel;
    const fitsBelow = bottom + offsetHeight + MARGIN < innerHeight;
    const wished = fitsBelow ? bottom + 4 : top - offsetHeight - 4;
    panel.style.left = `${within(left, offsetWidth, innerWidth)}px`;
    panel.style.top = `${within(wished, offsetHeight, innerHeight)}px`;
    frame = requestAnimationFrame(place);
  }
  place();
  return () => cancelAnimationFrame(frame);
}
