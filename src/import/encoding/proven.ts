import type { Encoding } from './Encoding.ts';

/** The encoding that a file's first bytes prove by a byte order mark or by the zeros of UTF-16. */
export function provenEncoding(head: Uint8Array): Encoding | undefined {
  if (hasUtf8Mark(head)) return { name: 'utf-8', reason: 'bom' };
  const marked = wideMark(head);
  // A line end in UTF-16 has a zero, and so have half of its bytes where it has no line end.
  if (!marked && !head.includes(0)) return undefined;
  const body = marked ? head.subarray(2) : head;
  const little = isWide(body, 'utf-16le', marked !== undefined);
  const big = isWide(body, 'utf-16be', marked !== undefined);
  if (marked && (marked === 'utf-16le' ? little : big)) return { name: marked, reason: 'bom' };
  if (little !== big) return { name: little ? 'utf-16le' : 'utf-16be', reason: 'zeros' };
  return undefined;
}

/** How many bytes of byte order mark a file begins with. */
export const markLength = (head: Uint8Array): number => (hasUtf8Mark(head) ? 3 : wideMark(head) ? 2 : 0);

const hasUtf8Mark = (head: Uint8Array) => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

function wideMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** Shares of a text: of characters that no text has, and of line ends that other bytes may make by chance. */
const mostOdd = 0.02;
const leastLineEnds = 0.2;
/** Share of zeros, of every second byte, that proves UTF-16 without any line end. */
const zeroShare = 1 / 3;
/** Share of bytes that are ASCII in UTF-16: no more than half, and some Chinese. */
const mostAscii = 0.6;

/** Whether bytes make sense as UTF-16. A mark is believed where nothing speaks against it. */
function isWide(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be', marked: boolean): boolean {
  const text = new TextDecoder(name).decode(bytes.subarray(0, bytes.length & ~1));
  if (text.length === 0) return marked;
  const odd = text.match(/[^\P{C}\t\n\r\p{Cf}]|\ufffd/gu)?.length ?? 0;
  if (odd > text.length * mostOdd) return false;
  if (count(bytes, (byte) => byte >= 0x20 && byte < 0x7f) > bytes.length * mostAscii) return false;
  const lineEnds = text.match(/[\n\r]/g)?.length ?? 0;
  if (lineEnds === 0) return marked || count(bytes, (byte) => byte === 0) > (bytes.length / 2) * zeroShare;
  return lineEnds >= count(bytes, (byte) => byte === 10 || byte === 13) * leastLineEnds;
}

const count = (bytes: Uint8Array, is: (byte: number) => boolean): number =>
  bytes.reduce((sum, byte) => sum + (is(byte) ? 1 : 0), 0);

/** Text holds a few control characters besides tabs and line ends, as separators; noise holds all of them. */
const mostControls = 8;

const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);

/** Whether bytes that are not UTF-16 hold so many zeros, or so many kinds of control characters, that they are no text. */
export const looksBinary = (head: Uint8Array): boolean =>
  count(head, (byte) => byte === 0) > head.length / 50 || new Set(head.filter(isControl)).size > mostControls;
