import type { EncodingName } from './candidates.ts';
import { decodeText } from './decodeText.ts';
import { joined } from './joined.ts';

const LF = 10;
const CR = 13;
/** Encodings of one or two bytes a character; of the others, and of what the tables lack, the decoder takes whole lines. */
const pairs: ReadonlySet<EncodingName> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);
/** Most bytes of UTF-8 that one byte becomes. */
const growth = 3;

/**
 * Makes UTF-8 of an older encoding by tables, without text in between: faster than a decoder and an encoder,
 * and the same bytes. What a push gives holds until the next one. Undefined for encodings that have no table.
 */
export function transcoder(
  encoding: EncodingName
): { push(chunk: Uint8Array): Uint8Array; end(): Uint8Array } | undefined {
  if (encoding.startsWith('utf') || encoding === 'euc-jp') return undefined;
  const { singles, doubles } = tablesOf(encoding);
  const encoder = new TextEncoder();
  let kept = new Uint8Array(0);
  let made = new Uint8Array(0);

  function convert(bytes: Uint8Array, isLast: boolean): Uint8Array {
    const length = bytes.length;
    if (made.length < length * growth) made = new Uint8Array(length * growth);
    const out = made;
    let to = 0;
    let i = 0;
    while (i < length) {
      // Most of a file is ASCII: four bytes at a time.
      for (; i < length - 3; i += 4, to += 4) {
        const a = bytes[i] as number;
        const b = bytes[i + 1] as number;
        const c = bytes[i + 2] as number;
        const d = bytes[i + 3] as number;
        if ((a | b | c | d) > 0x7f) break;
        out[to] = a;
        out[to + 1] = b;
        out[to + 2] = c;
        out[to + 3] = d;
      }
      if (i === length) break;
      const byte = bytes[i] as number;
      if (byte < 0x80) {
        out[to++] = byte;
        i++;
        continue;
      }
      let code = singles[byte] as number;
      let size = 1;
      if (doubles && code === 0) {
        if (i + 1 === length && !isLast) break;
        code = doubles[(byte << 8) | (bytes[i + 1] ?? 0)] as number;
        size = 2;
      }
      if (code === 0) {
        const end = lineEnd(bytes, i);
        if (end > length && !isLast) break;
        to += encoder.encodeInto(decodeText(bytes.subarray(i, end), encoding), out.subarray(to)).written;
        i = Math.min(end, length);
        continue;
      }
      if (code < 0x800) out[to++] = 0xc0 | (code >> 6);
      else {
        out[to++] = 0xe0 | (code >> 12);
        out[to++] = 0x80 | ((code >> 6) & 0x3f);
      }
      out[to++] = 0x80 | (code & 0x3f);
      i += size;
    }
    kept = bytes.slice(i);
    return out.subarray(0, to);
  }

  return {
    push: (chunk) => convert(kept.length > 0 ? joined(kept, chunk) : chunk, false),
    end: () => convert(kept, true)
  };
}

/** Behind the line's end, beyond the bytes where they do not hold it. No line end is part of a character. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at + 1;
}

interface Tables {
  singles: Uint16Array;
  doubles: Uint16Array | undefined;
}

const known = new Map<EncodingName, Tables>();

function tablesOf(encoding: EncodingName): Tables {
  const tables = known.get(encoding) ?? {
    singles: singlesOf(encoding),
    doubles: pairs.has(encoding) ? doublesOf(encoding) : undefined
  };
  known.set(encoding, tables);
  return tables;
}

/** The character of each byte from 0x80, or 0 where it is the first of two or more. */
function singlesOf(encoding: EncodingName): Uint16Array {
  const table = new Uint16Array(0x100);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const text = decodeText(Uint8Array.of(byte), encoding);
    if (text.length === 1 && (text !== '\ufffd' || !pairs.has(encoding))) table[byte] = text.charCodeAt(0);
  }
  return table;
}

/** The character of each pair of bytes, or 0 where the pair is not one character. */
function doublesOf(encoding: EncodingName): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let lead = 0x80; lead < 0x100; lead++) {
    const bytes: number[] = [];
    for (let trail = 0x40; trail < 0x100; trail++) bytes.push(lead, trail, LF);
    const texts = decodeText(Uint8Array.from(bytes), encoding).split('\n');
    for (const [i, text] of texts.entries())
      if (text.length === 1 && text !== '\ufffd') table[(lead << 8) | (0x40 + i)] = text.charCodeAt(0);
  }
  return table;
}
