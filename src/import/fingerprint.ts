/** A short fingerprint of a header, the same for the next export with the same columns in the same order. FNV-1a, 64 bit. */
export function fingerprint(names: readonly string[]): string {
  const text = names.map((name) => name.normalize('NFKC').trim().toLowerCase()).join('\u001f');
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
