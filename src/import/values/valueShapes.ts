/** A column's values looked at: by their shape, with one example each. */
export interface ValueShape {
  /** A value of this shape. */
  example: string;
  rows: number;
}

/** Values to shapes: one each, in the order in which they came. What is sampled counts as its own shape. */
export function shapesOf(values: string[]): ValueShape[] {
  const shapes = new Map<string, ValueShape>();
  for (const value of values) {
    const text = value.trim();
    const found = shapes.get(text);
    if (found) found.rows++;
    else shapes.set(text, { example: text, rows: 1 });
  }
  return [...shapes.values()];
}

/** The examples of the commonest shapes. */
export const commonest = (shapes: ValueShape[], most = 3): string[] =>
  [...shapes]
    .sort((a, b) => b.rows - a.rows)
    .slice(0, most)
    .map(({ example }) => example);

export const rowsOf = (shapes: ValueShape[]): number => shapes.reduce((sum, { rows }) => sum + rows, 0);
