/** How a long task over a file's bytes tells how far it is, and is ended. */
export interface Progress {
  signal?: AbortSignal;
  /** Hears how many bytes are done. */
  onbytes?: (done: number) => void;
}

const step = 8 << 20;
/** The first piece is small: it often says that the file has to be read otherwise. */
const firstStep = 256 << 10;
/** How many pieces are read ahead: the browser hands them over slower than they are worked on. */
const ahead = 2;

/** Gives a file's bytes from any offset on, and reads those behind them meanwhile, but for the first piece. */
export function reader(file: Blob): (at: number) => Promise<ArrayBuffer> {
  const pieces = new Map<number, Promise<ArrayBuffer>>();
  return (at) => {
    if (at === 0) return file.slice(0, firstStep).arrayBuffer();
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

/** The file piece by piece; the next pieces are read while one is worked on. */
export async function* chunks(file: Blob, { signal, onbytes }: Progress): AsyncGenerator<Uint8Array> {
  const read = reader(file);
  for (let at = 0; at < file.size;) {
    signal?.throwIfAborted();
    const chunk = new Uint8Array(await read(at));
    at += chunk.length;
    yield chunk;
    onbytes?.(at);
  }
}
