import { joined } from './joined.ts';

/** How many pieces are taken from each chunk, and how many different ones in all. */
const perChunk = 64;
const most = 1500;
/** Bytes on either side of a byte outside ASCII in which its cell must end. */
const reach = 200;

/**
 * Cells with bytes outside ASCII, from all over a file: they decide its encoding. Every chunk is searched, so a name
 * that stands alone in megabytes of ASCII is found.
 */
export class Evidence {
  /** Different cells, as bytes. */
  readonly pieces: Uint8Array[] = [];
  readonly #known = new Set<string>();
  #cut = new Uint8Array();

  /** Takes pieces of the next chunk of a file. A cell that goes on in the one after it is taken with that. */
  push(chunk: Uint8Array): void {
    const whole = wholeCells(chunk, { first: false, last: false });
    const from = whole.byteOffset - chunk.byteOffset;
    if (this.#cut.length > 0 || from > 0) this.take(joined(this.#cut, chunk.subarray(0, from)));
    this.take(whole);
    this.#cut = chunk.slice(from + whole.length);
  }

  /** Takes what is left of the last chunk, and gives all pieces. */
  end(): Uint8Array[] {
    this.take(this.#cut);
    this.#cut = new Uint8Array();
    return this.pieces;
  }

  /** Takes pieces of bytes that hold whole cells, densely at their beginning, then from places all over them. */
  take(chunk: Uint8Array): void {
    const stride = Math.floor(chunk.length / perChunk);
    let taken = 0;
    for (let at = nextHigh(chunk, 0); at < chunk.length;) {
      if (this.pieces.length >= most) return;
      const [start, end] = cellAround(chunk, at);
      if (end > start) this.#keep(chunk.slice(start, end));
      taken++;
      const next = Math.max(end, at + 1);
      at = nextHigh(chunk, taken < perChunk ? next : Math.max(next, at + stride));
    }
  }

  #keep(piece: Uint8Array): void {
    const key = String.fromCharCode(...piece);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.pieces.push(piece);
  }
}

/** The first byte outside ASCII from a place on, or the chunk's length. Four bytes at a time where ASCII is long. */
function nextHigh(chunk: Uint8Array, from: number): number {
  const isHigh = (at: number) => (chunk[at] as number) >= 0x80;
  let at = from;
  while (at < chunk.length && (chunk.byteOffset + at) % 4 !== 0) if (isHigh(at++)) return at - 1;
  if (at < chunk.length) {
    const words = new Uint32Array(chunk.buffer, chunk.byteOffset + at, (chunk.length - at) >> 2);
    let word = 0;
    while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
    at += word * 4;
  }
  while (at < chunk.length && !isHigh(at)) at++;
  return Math.min(at, chunk.length);
}

/** Bytes that end a cell. None of them is the second byte of a character in any encoding. */
const ends = new Uint8Array(256);
for (const character of '\0\t\n\r",;') ends[character.charCodeAt(0)] = 1;

/**
 * Bytes from inside a file without the cells that were cut at their two ends. A cell of which no end is near stays.
 * @param edge Whether the file begins with these bytes, and whether it ends with them.
 */
export function wholeCells(bytes: Uint8Array, edge: { first: boolean; last: boolean }): Uint8Array {
  const isEnd = (byte: number) => ends[byte] === 1;
  const head = edge.first ? -1 : bytes.subarray(0, reach).findIndex(isEnd);
  const tail = edge.last ? -1 : bytes.subarray(-reach).findLastIndex(isEnd);
  return bytes.subarray(head + 1, tail < 0 ? bytes.length : Math.max(0, bytes.length - reach) + tail);
}

/** From the cell's first byte, or a blank or sign before the place, to its end. Empty where neither is near. */
function cellAround(chunk: Uint8Array, at: number): [start: number, end: number] {
  let start = at;
  const first = Math.max(0, at - reach);
  while (start > first && ends[chunk[start - 1] as number] === 0) start--;
  if (start === first && first > 0) {
    while (start < at && (chunk[start] as number) >= 0x30) start++;
    if (start === at) return [at, at];
  }
  let end = at;
  const last = Math.min(chunk.length, at + reach);
  while (end < last && ends[chunk[end] as number] === 0) end++;
  return [start, end];
}
