import type { EncodingName } from './candidates.ts';

/** The encoding of a file, and what decided it. */
export interface Encoding {
  name: EncodingName;
  /**
   * - `bom`: the file begins with a byte order mark; `zeros`: every other byte of its ASCII characters is zero;
   * - `valid`: the whole file is valid UTF-8;
   * - `damaged`: UTF-8 but for a few bytes; `letters`: not UTF-8, and its letters make words in this reading;
   * - `chosen`: the user said so.
   */
  reason: 'bom' | 'zeros' | 'valid' | 'damaged' | 'letters' | 'chosen';
  /** Offset of the first byte that is not UTF-8, where that was looked for and found. */
  invalidAt?: number;
  /** Set where the file begins with a byte order mark that its other bytes contradict. */
  falseMark?: true;
  /** The next likeliest reading, where it would change any cell. */
  rival?: Rival;
  /** UTF-8 that was once read as windows-1252 and saved as UTF-8 again: "MÃ¼ller". */
  doubled?: Doubled;
}

/** A cell in two readings. */
export interface CellPair {
  /** As it is read now. */
  here: string;
  there: string;
}

/** Another reading of a file, and cells that it would change. */
export interface Rival {
  name: EncodingName;
  cells: CellPair[];
  /** Whether the file's letters hardly prefer one reading to the other. */
  close: boolean;
}

/** Cells that were encoded twice. */
export interface Doubled {
  /** Whether the file is read with them mended: `here` is then the mended cell. */
  mended: boolean;
  cells: CellPair[];
}
