/** How a column's values were read as what the mapping takes them for. Plain data; counts are rows. */
export interface ColumnFacts {
  column: string;
  /** What the values were read as. */
  as: 'date' | 'number';
  /** Whether every row of the file was looked at, or only those sampled. */
  whole: boolean;
  parsed: number;
  failed: number;
  blank: number;
  /** Up to three of the values that failed, the commonest first. */
  failures: string[];
  /** Numbers with more than four decimal places, which are rounded to four. */
  rounded?: number;
}

/** A column's values looked at: by their shape, with one example each. */
export interface Shape {
  /** A value of this shape. */
  example: string;
  rows: number;
}

/** Values to shapes: one each, in the order in which they came. What is sampled counts as its own shape. */
export function shapesOf(values: string[]): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const value of values) {
    const text = value.trim();
    const found = shapes.get(text);
    if (found) found.rows++;
    else shapes.set(text, { example: text, rows: 1 });
  }
  return [...shapes.values()];
}

/** The examples of the commonest shapes. */
export const commonest = (shapes: Shape[], most = 3): string[] =>
  [...shapes]
    .sort((a, b) => b.rows - a.rows)
    .slice(0, most)
    .map(({ example }) => example);

export const rowsOf = (shapes: Shape[]): number => shapes.reduce((sum, { rows }) => sum + rows, 0);
