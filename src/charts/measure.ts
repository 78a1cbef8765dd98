let context: CanvasRenderingContext2D | null | undefined;

/** How a label is set. */
export interface Type {
  /** CSS pixels. */
  size: number;
  family?: 'sans' | 'serif';
  weight?: number;
}

let families: Partial<Record<'sans' | 'serif', string>> | undefined;

/** The page's font stack, asked for once in a task: each question makes the browser settle the whole page's style. */
function stack(family: 'sans' | 'serif'): string {
  if (!families) {
    families = {};
    queueMicrotask(() => (families = undefined));
  }
  families[family] ??=
    getComputedStyle(document.documentElement).getPropertyValue(`--${family}`).trim() ||
    (family === 'serif' ? 'serif' : 'sans-serif');
  return families[family];
}

/** The width in CSS pixels that a label takes in the page's fonts. */
export function textWidth(text: string, { size, family = 'sans', weight = 400 }: Type): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px ${stack(family)}`;
  return context.measureText(text).width;
}

/** The width of the widest of some labels. */
export function widest(texts: string[], type: Type): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, type)));
}

/**
 * Centres for labels in a row so that each is as near its wish as it can be and none overlap.
 * Wishes ascend. Where the row is too short for all, they keep their order and overlap evenly.
 */
export function spread(wishes: number[], widths: number[], from: number, to: number, gap: number): number[] {
  const centres = wishes.map((wish, i) => Math.max(from + (widths[i] ?? 0) / 2, wish));
  for (let i = 1; i < centres.length; i += 1) {
    const least = (centres[i - 1] ?? 0) + ((widths[i - 1] ?? 0) + (widths[i] ?? 0)) / 2 + gap;
    centres[i] = Math.max(centres[i] ?? 0, least);
  }
  let limit = to;
  for (let i = centres.length - 1; i >= 0; i -= 1) {
    centres[i] = Math.min(centres[i] ?? 0, limit - (widths[i] ?? 0) / 2);
    limit = (centres[i] ?? 0) - (widths[i] ?? 0) / 2 - gap;
  }
  return centres;
}
