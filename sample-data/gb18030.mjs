// @ts-check
/**
 * Text as GB18030 bytes, which `TextEncoder` cannot write. The table is the platform's own decoder turned round:
 * every two-byte and every four-byte sequence of the Basic Multilingual Plane is decoded once.
 * Characters above U+FFFF follow from their number (WHATWG Encoding Standard, gb18030 ranges).
 */
export function gb18030Encoder() {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, readonly number[]>} */
  const bytesOf = new Map();
  /** @param {number[]} bytes */
  const learn = (bytes) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn([lead, trail]);
  }
  const LAST_OF_THE_PLANE = 39_420;
  for (let pointer = 0; pointer < LAST_OF_THE_PLANE; pointer++) learn(fourBytes(pointer));

  /** @param {string} text @returns {Uint8Array} @throws {RangeError} for a lone surrogate. */
  return function encode(text) {
    const bytes = [];
    for (const character of text) {
      const code = /** @type {number} */ (character.codePointAt(0));
      if (code < 0x80) bytes.push(code);
      else if (code > 0xffff) bytes.push(...fourBytes(189_000 + code - 0x10000));
      else {
        const known = bytesOf.get(character);
        if (!known) throw new RangeError(`GB18030 has no bytes for U+${code.toString(16)}`);
        bytes.push(...known);
      }
    }
    return Uint8Array.from(bytes);
  };
}

/** @param {number} pointer Place in the four-byte range, from 81 30 81 30. */
function fourBytes(pointer) {
  return [
    0x81 + Math.floor(pointer / 12600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10)
  ];
}
