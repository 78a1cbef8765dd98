import { detectFormat } from './detect.ts';
import { inWorker } from './inWorker.ts';
import type { Unpacked, Unpacking } from './types.ts';

/** What has been unpacked, for as long as its file is held: a file is read again whenever the reader corrects something. */
const unpackedFiles = new WeakMap<Blob, Map<string | undefined, Unpacked>>();

/**
 * The text inside a file that is packed or a table of another kind, made once for each part; undefined for a file that
 * is text as it stands. Throws as `unpack` does.
 */
export async function open(file: Blob, work: Unpacking): Promise<Unpacked | undefined> {
  if (!detectFormat(new Uint8Array(await file.slice(0, 4096).arrayBuffer()))) return undefined;
  const parts = unpackedFiles.get(file) ?? new Map<string | undefined, Unpacked>();
  unpackedFiles.set(file, parts);
  const done = parts.get(work.part);
  if (done) return done;
  const unpacked = await inWorker(file, work);
  if (unpacked) parts.set(work.part, unpacked).set(unpacked.part, unpacked);
  return unpacked;
}
