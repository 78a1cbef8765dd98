import type { Encoding, EncodingName } from './types.ts';

/** How many bytes of zero prove UTF-16: a third of every second byte. */
const zeroShare = 1 / 3;

/** The encoding that a file's first bytes prove by a byte order mark or by the zeros of UTF-16. */
export function provenEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', reason: 'bom' };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', reason: 'bom' };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', reason: 'bom' };
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = (head.length / 2) * zeroShare;
  if (odd > enough && even < odd / 10) return { name: 'utf-16le', reason: 'zeros' };
  if (even > enough && odd < even / 10) return { name: 'utf-16be', reason: 'zeros' };
  return undefined;
}

/** Whether bytes that are not UTF-16 still hold so many zeros that they cannot be text. */
export const looksBinary = (head: Uint8Array): boolean =>
  head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) > head.length / 50;

/**
 * Chinese or Western, for bytes that are not UTF-8. Chinese text of GB18030 lies almost wholly in the two-byte area
 * of GB 2312's characters (both bytes from 0xA1) and comes in runs; accents of windows-1252 stand alone among letters.
 */
export function legacyEncoding(bytes: Uint8Array): EncodingName {
  let common = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0xa1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    else if (lead === 0x80 || lead === 0xff || (trail < 0x40 && !(trail >= 0x30 && trail <= 0x39))) odd += 2;
    else odd++;
    if (trail >= 0x40 || (trail >= 0x30 && trail <= 0x39)) i++;
  }
  return common > odd ? 'gb18030' : 'windows-1252';
}

/** The encoding of bytes that a scan found not to be UTF-8. */
export function decideLegacy(bytes: Uint8Array, invalidAt: number): Encoding {
  const name = legacyEncoding(bytes);
  return { name, reason: name === 'gb18030' ? 'chinese' : 'western', invalidAt };
}
