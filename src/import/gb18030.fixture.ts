/** Characters of GB 2312 by their bytes, found by decoding every pair: Node and browsers decode GB18030 but do not encode it. */
const pairs = new Map<string, number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0xa1; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++)
    pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);

/** Text as GB18030 bytes: ASCII and GB 2312. Throws for other characters. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : pairs.get(character);
      if (!bytes) throw new Error(`${character} is not in GB 2312`);
      return bytes;
    })
  );
}
