import type { Column } from '../../engine/types.ts';
import { m } from './messages.ts';

/** No column is narrower or wider than this, in CSS pixels; longer text is cut and shown whole on hover. */
const narrowest = 48;
const widest = 340;

/** Space to the next column, the sort arrow, the button beside it, and the little by which canvas and page disagree. */
const cellSpace = 28;
const headSpace = 76;

/** A character of Chinese, Japanese or Korean is about as wide as two others. */
const weight = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

/**
 * Column widths that fit what has been shown. They only grow, so that nothing jumps back while scrolling, and
 * only the longest text of a column is measured.
 */
export class ColumnWidths {
  #canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  #longest: number[];
  /** Widths in CSS pixels, in the order of the columns. */
  readonly pixels: number[];

  /** `font` is the CSS font shorthand of the cells, `headFont` that of the column names. */
  constructor(columns: readonly Column[], font: string, headFont: string) {
    this.#longest = columns.map(() => 0);
    this.#canvas.font = headFont;
    const names = columns.map(({ name }) => this.#measure(name));
    this.#canvas.font = font;
    this.pixels = columns.map(({ type }, index) =>
      this.#within((names[index] ?? 0) + this.#measure(m[type]) + headSpace)
    );
  }

  /** Takes the texts of one row into account. */
  fit(texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) {
      const size = weight(text);
      if (size <= (this.#longest[index] ?? 0)) continue;
      this.#longest[index] = size;
      const width = this.#within(this.#measure(text) + cellSpace);
      this.pixels[index] = Math.max(width, this.pixels[index] ?? 0);
    }
  }

  #measure(text: string): number {
    return this.#canvas.measureText(text.slice(0, 200)).width;
  }

  #within(width: number): number {
    return Math.ceil(Math.min(widest, Math.max(narrowest, width)));
  }
}
