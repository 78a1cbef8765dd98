/** What the cells of a column look like. */
export interface ColumnProfile {
  /** The outlines of its values where these are few, else undefined: free text. */
  shapes: ReadonlySet<string> | undefined;
  /** The same with numbers of any length. */
  kinds: ReadonlySet<string>;
  /** Whether it may be blank. */
  blanks: boolean;
  /** Whether some of its values begin with a blank. */
  blankLed: boolean;
}

/** A cell's outline: a run of letters as A, each digit as 9, other signs as they are, quotes left out. */
export const shapeOf = (cell: string): string =>
  cell
    .trim()
    .replace(/["']/g, '')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d/g, '9');

/** An outline with every number as one 9. */
const kindOf = (shape: string): string => shape.replace(/9+([.,]9+)*/g, '9');

/** Fewer rows than this say nothing about what a column may hold. */
const leastRows = 8;
const mostShapes = 12;

/** The profiles of a table's columns, from rows that are as wide as it is; undefined where these are too few. */
export function profileOf(rows: string[][], width: number): ColumnProfile[] | undefined {
  const sound = rows.filter(({ length }) => length === width);
  if (sound.length < leastRows) return undefined;
  return Array.from({ length: width }, (_, i) => {
    const shapes = new Set(sound.map((row) => shapeOf(row[i] ?? '')));
    const few = shapes.size <= Math.min(mostShapes, sound.length / 2);
    return {
      shapes: few && ![...shapes].every(isWord) ? shapes : undefined,
      kinds: new Set([...shapes].map(kindOf)),
      blanks: shapes.has(''),
      blankLed: sound.some((row) => isBlankLed(row[i] ?? ''))
    };
  });
}

/** Words tell nothing about their place in a row. */
const isWord = (shape: string): boolean => shape !== '' && /^[A -]*$/.test(shape);

/** Whether a cell may stand in a column. */
export const fits = (cell: string, { shapes, kinds, blanks }: ColumnProfile): boolean => {
  const shape = shapeOf(cell);
  return shape === '' ? blanks : shapes === undefined || kinds.has(kindOf(shape));
};

/** Whether a cell is written just as others of its column are. */
export const fitsExactly = (cell: string, { shapes, blanks }: ColumnProfile): boolean => {
  const shape = shapeOf(cell);
  return shape === '' ? blanks : shapes === undefined || shapes.has(shape);
};

/** Whether a value begins with a blank. */
export const isBlankLed = (cell: string): boolean => /^ \S/.test(cell);

/** Whether each cell of a row may stand where it stands, but for so many. */
export const rowFits = (cells: string[], profile: ColumnProfile[], misfits = 0): boolean =>
  cells.length === profile.length && cells.filter((cell, i) => !fits(cell, profile[i]!)).length <= misfits;

/** Whether a fit says anything: some cell stands where only its shape may. */
export const isTelling = (cells: string[], profile: ColumnProfile[]): boolean =>
  cells.some((cell, i) => shapeOf(cell) !== '' && profile[i]?.shapes !== undefined);
