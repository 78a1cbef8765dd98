import type { Progress } from './chunks.ts';
import type { RecordScanner } from './RecordScanner.ts';

export interface Tap extends Progress {
  /** Hears every byte once, in order; what it gives says whether to go no further. */
  onchunk?: (chunk: Uint8Array) => boolean;
}

const step = 8 << 20;

/** How many pieces are read ahead: the browser hands them over slower than they are worked on. */
const ahead = 2;

/** Gives a file's bytes from any offset on, and reads those behind them meanwhile. */
function reader(file: Blob): (at: number) => Promise<ArrayBuffer> {
  const pieces = new Map<number, Promise<ArrayBuffer>>();
  return (at) => {
    if (!pieces.has(at)) pieces.clear();
    for (let next = at; next <= at + ahead * step && next < file.size; next += step) {
      if (pieces.has(next)) continue;
      const piece = file.slice(next, next + step).arrayBuffer();
      piece.catch(() => undefined); // A piece that nobody gets to fails in silence.
      pieces.set(next, piece);
    }
    const piece = pieces.get(at)!;
    pieces.delete(at);
    return piece;
  };
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
