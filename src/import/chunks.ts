/** How a long task over a file's bytes tells how far it is, and is ended. */
export interface Progress {
  signal?: AbortSignal;
  /** Hears how many bytes are done. */
  onbytes?: (done: number) => void;
}

const step = 4 << 20;

/** The file piece by piece; the next piece is read while the last one is worked on. */
export async function* chunks(file: Blob, { signal, onbytes }: Progress): AsyncGenerator<Uint8Array> {
  const read = (at: number) => file.slice(at, at + step).arrayBuffer();
  let next = read(0);
  for (let at = 0; at < file.size; at += step) {
    signal?.throwIfAborted();
    const chunk = new Uint8Array(await next);
    if (at + step < file.size) next = read(at + step);
    yield chunk;
    onbytes?.(Math.min(at + step, file.size));
  }
}
