import { RecordScanner, type Expectation, type RecordPlace } from './RecordScanner.ts';
import type { Progress } from './chunks.ts';
import { divide, type Copied } from './divide.ts';
import type { Verdict } from './encoding/decide.ts';
import { look, type Looked, type LookOptions } from './encoding/look.ts';
import { recoded, type Recoding } from './encoding/recode.ts';
import { scanThrough } from './scanThrough.ts';
import { arrange, type ArrangeOptions, type Arranged } from './shape/arrange.ts';
import type { Dialect } from './types.ts';

/** The work over every byte of a file. It runs in a worker in the page (`inBackground`), and as it is in Node. */
export interface ByteTasks {
  /** Looks at a file as UTF-8, and finds its encoding where it is not. */
  look(file: Blob, dialect: Dialect, options: LookOptions, progress: Progress): Promise<Looked>;
  /** Makes the UTF-8 copy that the engine reads, and counts it. */
  recode(
    file: Blob,
    recoding: Recoding,
    dialect: Dialect,
    expected: Expectation | undefined,
    progress: Progress
  ): Promise<Recoded>;
  /** Finds the lines and the bytes of records. Ordinals and offsets ascend; ordinals count from the first record. */
  locate(file: Blob, dialect: Dialect, wanted: Wanted, progress: Progress): Promise<Located>;
  /** Looks at each odd record that a scan has found. */
  arrange(file: Blob, options: ArrangeOptions): Promise<Arranged>;
  /** Says on which line each record is, in as few numbers as the file needs. */
  shifts(file: Blob, dialect: Dialect, undivided: Float64Array, progress: Progress): Promise<Shifts>;
}

export type { Progress } from './chunks.ts';

export interface Recoded extends Copied {
  /** What the cells of the whole file say of its encoding; undefined where they are all ASCII, or UTF-16. */
  verdict?: Verdict;
}

/** Records to find: those at byte offsets that the engine named, and those at places in the order of all others. */
export interface Wanted {
  /** Offsets of records that the engine could not divide into columns, ascending. */
  offsets: Float64Array;
  /** Places, from 0, among the records that it could, ascending. */
  ordinals: Float64Array;
}

export interface Place {
  line: number;
  start: number;
  end: number;
}

/** One place for each wanted record, in the order asked; shorter where the file has no such records. */
export interface Located {
  offsets: Place[];
  ordinals: Place[];
}

/** Records one a line, but for these: from each place on, records follow each other from this line on. Places ascend from 0. */
export interface Shifts {
  /** Among the records that the engine could divide into columns. */
  places: Float64Array<ArrayBuffer>;
  /** Physical lines, from 1. */
  lines: Float64Array<ArrayBuffer>;
}

/** The tasks, done right here. */
export const bytes: ByteTasks = {
  look,

  async recode(file, recoding, dialect, expected, progress) {
    const pieces = recoded(file, recoding, progress);
    let verdict: Verdict | undefined;
    const divided = await divide(
      (async function* () {
        verdict = yield* pieces;
      })(),
      dialect,
      expected,
      progress
    );
    return { ...divided, ...(verdict ? { verdict } : {}) };
  },

  async locate(file, dialect, { offsets, ordinals }, progress) {
    const located: Located = { offsets: [], ordinals: [] };
    const first = dialect.header ? 1 : 0;
    let ordinal = 0;
    const onrecord = ({ ordinal: all, line, start, end }: RecordPlace) => {
      if (all < first) return;
      const before = located.offsets.length;
      while ((offsets[located.offsets.length] ?? Infinity) <= end) located.offsets.push({ line, start, end });
      if (located.offsets.length > before) return;
      if (ordinals[located.ordinals.length] === ordinal) located.ordinals.push({ line, start, end });
      ordinal++;
    };
    const scanner = new RecordScanner({ ...dialect, onrecord });
    await scanThrough(file, scanner, progress);
    return located;
  },

  arrange,

  async shifts(file, dialect, undivided, progress) {
    const places: number[] = [];
    const lines: number[] = [];
    const first = dialect.header ? 1 : 0;
    let place = 0;
    let passed = 0;
    let expected = -1;
    const onrecord = ({ ordinal, line, end }: RecordPlace) => {
      if (ordinal < first) return;
      const before = passed;
      while ((undivided[passed] ?? Infinity) <= end) passed++;
      if (passed > before) return;
      if (line !== expected) {
        places.push(place);
        lines.push(line);
      }
      expected = line + 1;
      place++;
    };
    const scanner = new RecordScanner({ ...dialect, onrecord });
    await scanThrough(file, scanner, progress);
    return { places: Float64Array.from(places), lines: Float64Array.from(lines) };
  }
};
