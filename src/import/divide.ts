import type { Progress } from './chunks.ts';
import { RecordScanner, type ByteCount, type Expectation, type Findings } from './RecordScanner.ts';
import { scanThrough } from './scanThrough.ts';
import type { Dialect } from './types.ts';

/** What the records of a file are. */
export interface Scanned {
  count: ByteCount;
  findings: Findings;
}

/** A copy in UTF-8, and what its records are. */
export interface Copied extends Scanned {
  blob: Blob;
}

/** Keeps pieces of UTF-8 as one file, and counts its records. The browser keeps the parts, not the memory. */
export async function divide(
  pieces: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  expected: Expectation | undefined,
  { signal }: Pick<Progress, 'signal'> = {}
): Promise<Copied> {
  const parts: Blob[] = [];
  const scanner = new RecordScanner({ ...dialect, expected });
  let back: number | undefined;
  for await (const piece of pieces) {
    back ??= scanner.push(piece);
    parts.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
  }
  const blob = new Blob(parts, { type: 'text/csv' });
  if ((back ?? scanner.close()) === undefined)
    return { blob, count: scanner.end(), findings: scanner.findings };
  const again = new RecordScanner({ ...dialect, expected });
  await scanThrough(blob, again, signal ? { signal } : {});
  return { blob, count: again.end(), findings: again.findings };
}
