/** Scrolls to a cell that was added, until there is room for what it will draw. */
export function reveal(id: string): void {
  const { top = 0, bottom = 0 } =
    document.querySelector(`[data-cell="${id}"]`)?.getBoundingClientRect() ?? {};
  if (top >= 0 && bottom < innerHeight * 0.6) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 5, behavior: isCalm ? 'instant' : 'smooth' });
}
