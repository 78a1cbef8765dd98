import { Inflate } from 'fflate';
import { ImportProblem } from '../../ImportProblem.ts';
import { crc32 } from '../crc32.ts';
import { isInflateError } from '../inflateError.ts';
import { pieces } from '../pieces.ts';
import { TextBlob } from '../TextBlob.ts';
import type { Unpacking } from '../types.ts';
import type { Entry } from './directory.ts';

/**
 * Unpacks one file of a ZIP file and hands on its bytes as they come. Its size and checksum must be those that the
 * directory tells. Throws ImportProblem: `encrypted`, `unknownPacking`, `unpackedTooLarge`, `damaged`.
 */
export async function streamEntry(
  file: Blob,
  entry: Entry,
  work: Unpacking,
  onbytes: (bytes: Uint8Array) => void
): Promise<void> {
  const problem = (code: 'encrypted' | 'unknownPacking' | 'unpackedTooLarge' | 'damaged', cause?: unknown) =>
    new ImportProblem(code, { file: work.name, part: entry.name, bytes: entry.size }, { cause });
  if (entry.encrypted) throw problem('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw problem('unknownPacking');
  if (entry.size > work.most) throw problem('unpackedTooLarge');
  const header = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw problem('damaged');
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + entry.packed);
  let crc = 0;
  let bytes = 0;
  const take = (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > entry.size) throw problem('damaged');
    crc = crc32(chunk, crc);
    onbytes(chunk);
  };
  const inflate = new Inflate(take);
  try {
    for await (const piece of pieces(packed, work))
      if (entry.method === 0) take(piece.bytes);
      else inflate.push(piece.bytes, piece.isLast);
  } catch (error) {
    throw isInflateError(error) ? problem('damaged', error) : error;
  }
  if (bytes !== entry.size || crc !== entry.crc) throw problem('damaged');
}

/** Ends the unpacking of a file of which only the beginning is wanted. */
class Enough extends Error {}

/** The first bytes of one file of a ZIP file, `most` or all that there are. Throws as `streamEntry` does. */
export async function readBeginning(
  file: Blob,
  entry: Entry,
  work: Unpacking,
  most: number
): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let filled = 0;
  try {
    await streamEntry(file, entry, { ...work, onprogress: undefined }, (chunk) => {
      const fitting = chunk.subarray(0, most - filled);
      head.set(fitting, filled);
      filled += fitting.length;
      if (filled === most) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return head.subarray(0, filled);
}

/** One file of a ZIP file, unpacked. */
export async function readEntry(file: Blob, entry: Entry, work: Unpacking): Promise<Blob> {
  const blob = new TextBlob(work);
  await streamEntry(file, entry, work, (bytes) => blob.push(bytes));
  return blob.end();
}
