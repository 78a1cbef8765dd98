import { RecordScanner, type ByteCount, type RecordPlace } from './RecordScanner.ts';
import { chunks, type Progress } from './chunks.ts';
import { decide, type Verdict } from './encoding/decide.ts';
import { Evidence } from './encoding/evidence.ts';
import { look, type Looked, type LookOptions } from './encoding/look.ts';
import { recode, type Recoding } from './encoding/recode.ts';
import type { Dialect } from './types.ts';

/** The work over every byte of a file. It runs in a worker in the page (`inBackground`), and as it is in Node. */
export interface ByteTasks {
  /** Looks at a file as UTF-8, and finds its encoding where it is not. */
  look(file: Blob, dialect: Dialect, options: LookOptions, progress: Progress): Promise<Looked>;
  /** Counts records. */
  scan(file: Blob, dialect: Dialect, progress: Progress): Promise<ByteCount>;
  /** Makes the UTF-8 copy that the engine reads, and counts it. */
  recode(file: Blob, recoding: Recoding, dialect: Dialect, progress: Progress): Promise<Recoded>;
  /** Finds the lines and the bytes of records. Ordinals and offsets ascend; ordinals count from the first record. */
  locate(file: Blob, dialect: Dialect, wanted: Wanted, progress: Progress): Promise<Located>;
  /** Says on which line each record is, in as few numbers as the file needs. */
  shifts(file: Blob, dialect: Dialect, undivided: Float64Array, progress: Progress): Promise<Shifts>;
}

export type { Progress } from './chunks.ts';

export interface Recoded {
  blob: Blob;
  count: ByteCount;
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

  async scan(file, dialect, progress) {
    const scanner = new RecordScanner(dialect);
    for await (const chunk of chunks(file, progress)) scanner.push(chunk);
    return scanner.end();
  },

  async recode(file, recoding, dialect, progress) {
    const scanner = new RecordScanner(dialect);
    const evidence = new Evidence();
    const isWide = recoding.encoding.startsWith('utf-16');
    const blob = await recode(file, recoding, {
      ...progress,
      onchunk: (chunk) => scanner.push(chunk),
      ...(isWide ? {} : { evidence })
    });
    const verdict =
      evidence.pieces.length > 0 ? { verdict: decide(evidence.pieces, { chosen: recoding.encoding }) } : {};
    return { blob, count: scanner.end(), ...verdict };
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
    for await (const chunk of chunks(file, progress)) scanner.push(chunk);
    scanner.end();
    return located;
  },

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
    for await (const chunk of chunks(file, progress)) scanner.push(chunk);
    scanner.end();
    return { places: Float64Array.from(places), lines: Float64Array.from(lines) };
  }
};
