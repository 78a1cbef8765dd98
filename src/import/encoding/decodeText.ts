import type { EncodingName } from './candidates.ts';

/** Decodes bytes whole. In two steps: the one-step decoder of Node 20 takes windows-1252 for ISO-8859-1. */
export function decodeText(bytes: Uint8Array | ArrayBuffer, encoding: EncodingName): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
