/**
 * The tallest element that every browser lays out exactly: Firefox ends near 17.8 million pixels, Chrome and
 * Safari near 33.5 million.
 */
const tallest = 16_000_000;

/** Which rows a scroll position shows. All lengths in CSS pixels. */
export interface ScrollRange {
  /** Height of the scrolled content, header included. */
  height: number;
  /** The highest first row, with a fraction where a row is cut. */
  lastTop: number;
  /** Whole rows that fit, at least 1. */
  fitting: number;
  /** The first row shown at a scroll offset, with the fraction that is scrolled out. */
  topAt(scrollTop: number): number;
  /** The scroll offset that shows a first row. */
  scrollAt(top: number): number;
  /** True where a pixel of the scroll bar is more than a pixel of rows. */
  compressed: boolean;
}

/**
 * Maps scroll offsets to rows of equal height. Where the rows would be taller than a browser can lay out, the
 * scroll bar stands for them in proportion, so that the last row of any result is reached.
 */
export function scrollRange(
  rowCount: number,
  rowHeight: number,
  headHeight: number,
  viewHeight: number
): ScrollRange {
  const full = headHeight + rowCount * rowHeight;
  const height = Math.min(tallest, full);
  const room = Math.max(0, viewHeight - headHeight) / rowHeight;
  const lastTop = Math.max(0, rowCount - room);
  const lastScroll = Math.max(0, height - viewHeight);
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    height,
    lastTop,
    fitting: Math.max(1, Math.floor(room)),
    topAt: (scrollTop) => (lastScroll === 0 ? 0 : (clamp(scrollTop, lastScroll) / lastScroll) * lastTop),
    scrollAt: (top) => (lastTop === 0 ? 0 : (clamp(top, lastTop) / lastTop) * lastScroll),
    compressed: full > tallest
  };
}
