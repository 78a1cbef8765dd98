import type { Unpacking } from './types.ts';

const step = 1 << 20;

/** The bytes of a Blob piece by piece, the next one read ahead. Tells the progress; ends with the signal's AbortError. */
export async function* pieces(
  blob: Blob,
  { signal, onprogress }: Pick<Unpacking, 'signal' | 'onprogress'>
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  const read = (at: number) => blob.slice(at, at + step).arrayBuffer();
  let next = read(0);
  for (let at = 0; at < blob.size; at += step) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await next);
    const isLast = at + step >= blob.size;
    if (!isLast) next = read(at + step);
    yield { bytes, isLast };
    onprogress?.(Math.min(1, (at + step) / blob.size));
  }
}
