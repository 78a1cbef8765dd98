import type { BrokenLine, MendedLine } from './arrange.ts';
import type { Signs } from './records.ts';

/** What the user says about a file's shape; the rest is decided from the file. */
export interface ShapeWishes {
  /** One or more characters; 'aligned' for columns set apart by runs of blanks. */
  delimiter?: string;
  /** One character, or '' for none. */
  quote?: string;
  /** Whether the first record names the columns; `headerRows` says more. */
  header?: boolean;
  /** Records that name the columns; 0 for none. */
  headerRows?: number;
  /** Physical lines to leave out at the beginning. */
  skip?: number;
  /** Records to leave out at the end. */
  footers?: number;
  /** What comment lines begin with, or '' for none. */
  comment?: string;
}

const wishKeys = ['delimiter', 'quote', 'header', 'headerRows', 'skip', 'footers', 'comment'] as const;

/** What the user says about the shape, of all that they say about a file. */
export const wishesOf = (overrides: ShapeWishes): ShapeWishes =>
  Object.fromEntries(
    wishKeys.flatMap((key) => (overrides[key] === undefined ? [] : [[key, overrides[key]]]))
  );

/** How a file is shaped, and what was done about it. */
export interface Shape {
  /** The signs of the file itself; the engine may read a copy with others. */
  signs: Signs;
  /** Whether its columns are aligned with blanks. */
  aligned: boolean;
  /** Records that name the columns. */
  headerRows: number;
  /** Physical lines before them. */
  skip: number;
  /** Records left out at the end. */
  footers: number;
  comment: string;
  /** Blank lines and blank records that the engine does not get to see. */
  blanksCut: number;
  /** Records that were made to fit, in the file's order. */
  mended: MendedLine[];
  /** Records that could not be: they are rejects. */
  broken: BrokenLine[];
  wishes: ShapeWishes;
}
