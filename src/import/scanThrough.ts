import { reader, type Progress } from './chunks.ts';
import type { RecordScanner } from './RecordScanner.ts';

export interface Tap extends Progress {
  /** Hears every byte once, in order; what it gives says whether to go no further. */
  onchunk?: (chunk: Uint8Array) => boolean;
}

/** Takes a scanner through a file, and back where it asks for that. False where the tap has ended it. */
export async function scanThrough(
  file: Blob,
  scanner: RecordScanner,
  { signal, onbytes, onchunk }: Tap
): Promise<boolean> {
  const read = reader(file);
  let at = 0;
  let heard = 0;
  for (;;) {
    while (at < file.size) {
      signal?.throwIfAborted();
      const chunk = new Uint8Array(await read(at));
      const behind = at + chunk.length;
      const back = scanner.push(chunk);
      if (behind > heard && onchunk?.(chunk.subarray(Math.max(0, heard - at)))) return false;
      heard = Math.max(heard, behind);
      at = back ?? behind;
      onbytes?.(at);
    }
    const back = scanner.close();
    if (back === undefined) return true;
    at = back;
  }
}
