/** What the height of a drawing follows. Lengths are in pixels. */
export interface Heights {
  width: number;
  /** Size of ordinary labels. */
  text: number;
  /** Margins above and below the plotted part. */
  around: number;
  /** How many names run down; 0 where a scale does. */
  rows: number;
  /** How many parts stand below each other; 0 where the drawing is one. */
  facets: number;
  /** How high the whole may be, where that is said. */
  room?: number;
}

/** So high, in lines of text, names or facets stand at ease; of more, each is lower. */
const atEase = 60;

/**
 * How high a drawing is, and each of its parts. Many names or facets stand closer together, and all are as low as the
 * room asks, but never so low that they cannot be read: what is higher then is scrolled.
 */
export function heightOf({ width, text, around, rows, facets, room = Infinity }: Heights): {
  whole: number;
  part: number;
} {
  const parts = Math.max(1, facets);
  const closer = (best: number, least: number, count: number): number =>
    Math.max(least, Math.min(best, (atEase * text) / count));
  const best = rows
    ? Math.max(text * 8, rows * closer(text * 2, text * 1.35, rows * parts))
    : facets
      ? closer(
          Math.max(text * 8, 0.45 * Math.min(Math.max(width * 0.42, text * 18), text * 26)),
          text * 6,
          facets
        )
      : Math.min(Math.max(width * 0.42, text * 18), text * 26);
  const least = rows ? Math.max(text * 4, rows * text * 1.35) : facets ? text * 4 : text * 8;
  const part = Math.max(Math.min(least, best), Math.min(best, (room - around) / parts));
  return { whole: Math.round(around + parts * part), part };
}
