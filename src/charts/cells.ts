/** The fill of a cell whose value stands at `part` of the largest, 0 to 1: a colour of the page thinned by the paper. */
export function cellFill(part: number, colour: 'accent' | 'danger' = 'accent'): string {
  const percent = Math.round(Math.min(1, Math.max(0, part)) * 82 + 5);
  return `color-mix(in oklab, var(--${colour}) ${percent}%, var(--paper))`;
}

/**
 * The colour of text on such a cell, in either theme: black or white, whichever the cell's lightness calls for.
 * The two meet at a relative luminance of 0.18, where both have a contrast of 4.6; that is an OKLab lightness of
 * 0.565 for greys and the accent's blues alike (WCAG 2.2, 1.4.3).
 */
export const cellInk = (part: number): string => inkOn(cellFill(part));

/** The same on a fill of any such colour. */
export function inkOn(fill: string): string {
  return `oklch(from ${fill} clamp(0, (0.565 - l) * 1000000, 1) 0 0)`;
}
