import type { Scanned } from '../divide.ts';
import type { Progress } from '../chunks.ts';
import { RecordScanner, type Expectation } from '../RecordScanner.ts';
import { scanThrough } from '../scanThrough.ts';
import type { Dialect } from '../types.ts';
import type { EncodingName } from './candidates.ts';
import { decide, doubledCells, type Verdict } from './decide.ts';
import type { Doubled } from './Encoding.ts';
import { Evidence, wholeCells } from './evidence.ts';

/** What is known of a file before every byte of it is looked at. */
export interface LookOptions {
  /** The user's decision. */
  chosen?: EncodingName | undefined;
  /** Whether the file begins with the mark of UTF-8. */
  marked: boolean;
  /** Whether cells encoded twice are to be mended. */
  mended: boolean;
  /** What the records are held against. Default: nothing. */
  expected?: Expectation;
}

/** What a look at a file's bytes as UTF-8 has found. */
export interface Looked {
  /** What every byte was; undefined where the look ended at the first byte that is not UTF-8. */
  scanned?: Scanned;
  /** Offset of the first byte that is not UTF-8, or -1. */
  invalidAt: number;
  /** The likeliest reading, where the bytes leave a doubt. */
  verdict?: Verdict;
  doubled?: Doubled;
}

/** So few cells may be valid UTF-8 by chance. */
const fewCells = 20;

/** Counts a file's records as UTF-8 and decides whether it is UTF-8, until it is found that it is not. */
export async function look(
  file: Blob,
  dialect: Dialect,
  { chosen, marked, mended, expected }: LookOptions,
  progress: Progress
): Promise<Looked> {
  const scanner = new RecordScanner({ ...dialect, expected });
  const evidence = new Evidence();
  const onchunk = (chunk: Uint8Array) => {
    if (!scanner.isAscii) evidence.push(chunk);
    return scanner.invalidAt >= 0 && chosen === undefined;
  };
  await scanThrough(file, scanner, { ...progress, onchunk });
  const stopped = scanner.invalidAt >= 0 && chosen === undefined;
  const count = scanner.end();
  const scanned = { count, findings: scanner.findings };
  const { invalidAt } = count;
  const pieces = evidence.end();
  if (invalidAt >= 0) {
    const verdict = decide(await sample(file, invalidAt), { chosen, marked });
    return { invalidAt, verdict, ...(stopped ? {} : { scanned }) };
  }
  const doubled = doubledCells(pieces, mended);
  const doubtful =
    pieces.length > 0 && pieces.length <= fewCells && !marked && pieces.every(mayBeValidByChance);
  return {
    scanned,
    invalidAt,
    ...(doubtful ? { verdict: decide(pieces, { chosen }) } : {}),
    ...(doubled ? { doubled } : {})
  };
}

/** Whether a cell has no character outside ASCII that stands alone: pairs of bytes are characters in East Asian text. */
const mayBeValidByChance = (piece: Uint8Array): boolean =>
  !/(^|[\0-\x7f])[\x80-\xff]{1,3}([\0-\x7f]|$)/.test(String.fromCharCode(...piece));

const windowBytes = 64 << 10;
const windows = 12;
const before = 512;

/** Cells from the first broken byte on, from the head, and from places all over a file. */
async function sample(file: Blob, invalidAt: number): Promise<Uint8Array[]> {
  const evidence = new Evidence();
  const stride = Math.max(windowBytes, Math.floor(file.size / windows));
  const starts = [Math.max(0, invalidAt - before)];
  for (let at = 0; at < file.size; at += stride) starts.push(at);
  for (const at of starts) {
    const window = new Uint8Array(await file.slice(at, at + windowBytes).arrayBuffer());
    evidence.take(wholeCells(window, { first: at === 0, last: at + windowBytes >= file.size }));
  }
  return evidence.pieces;
}
