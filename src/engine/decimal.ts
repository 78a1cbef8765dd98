const two32 = 2 ** 32;

/** Reads the 128-bit integer at `index` of Arrow's little-endian words: a number up to 2^53, a bigint beyond. */
export function integer128(words: Uint32Array, index: number): number | bigint {
  const at = index * 4;
  const [w0, w1, w2, w3] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0];
  const high = w1 | 0;
  const sign = high >> 31;
  if ((w2 | 0) === sign && (w3 | 0) === sign) {
    const value = high * two32 + w0;
    if (Number.isSafeInteger(value)) return value;
  }
  return (BigInt(w3 | 0) << 96n) | (BigInt(w2) << 64n) | (BigInt(w1) << 32n) | BigInt(w0);
}

/** Writes an unscaled integer with `scale` digits after the point: (-150, 2) gives "-1.50". */
export function decimalText(unscaled: number | bigint, scale: number): string {
  if (scale === 0) return String(unscaled);
  const negative = unscaled < 0;
  const digits = String(unscaled)
    .slice(negative ? 1 : 0)
    .padStart(scale + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/**
 * The decimal as a number if that number, printed with the scale, is the decimal again; else as text.
 * Below 2^52 units it always is: a quotient of two exact doubles is off by less than half a unit of its last digit.
 */
export function decimalValue(unscaled: number | bigint, scale: number): number | string {
  if (typeof unscaled === 'number' && Math.abs(unscaled) <= 2 ** 52 && scale <= 22)
    return unscaled / 10 ** scale;
  const text = decimalText(unscaled, scale);
  const value = Number(text);
  return value.toFixed(scale) === text ? value : text;
}
