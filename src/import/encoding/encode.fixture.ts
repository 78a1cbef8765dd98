import type { EncodingName } from './candidates.ts';
import { decodeText } from './decodeText.ts';

/** Text as the bytes of an older encoding, found by decoding all bytes and pairs: Node and browsers decode, but encode UTF-8 only. */
export function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le');
  const known = charactersOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = known.get(character);
      if (!bytes) throw new Error(`${character} is not in ${encoding}`);
      return bytes;
    })
  );
}

/** Whether an encoding has all characters of a text. */
export const canEncode = (text: string, encoding: string): boolean =>
  encoding.startsWith('utf') || [...text].every((character) => charactersOf(encoding).has(character));

const tables = new Map<string, Map<string, number[]>>();

function charactersOf(encoding: string): Map<string, number[]> {
  let table = tables.get(encoding);
  if (table) return table;
  table = new Map();
  const add = (table: Map<string, number[]>, bytes: number[]) => {
    const character = decodeText(Uint8Array.from(bytes), encoding as EncodingName);
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(table, [byte]);
  if (pairs.has(encoding))
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) add(table, [lead, trail]);
  tables.set(encoding, table);
  return table;
}

const pairs = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

/** Text as GB18030 bytes. */
export const gb18030 = (text: string): Uint8Array<ArrayBuffer> => encode(text, 'gb18030');
