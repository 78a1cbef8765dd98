import { candidates, type EncodingName } from './candidates.ts';
import { decodeText } from './decodeText.ts';
import { lettersCost, type Letters } from './letters.ts';
import { latin, alphabets } from './frequent.ts';

/** One way to read some bytes. */
export interface Reading {
  name: EncodingName;
  /** How surprising the text is, in bits: the likeliest reading costs least. */
  cost: number;
  /** The pieces, decoded. */
  texts: string[];
}

/** Reads pieces of a file in every encoding older than Unicode, and in UTF-8; the likeliest reading first. */
export function weigh(pieces: readonly Uint8Array[]): Reading[] {
  const joined = join(pieces);
  const readings = candidates.map(({ name, prior, cost }) => {
    const text = decodeText(joined, name);
    return { name, cost: prior + cost(text), texts: text.split(separator) };
  });
  const utf8 = new TextDecoder().decode(joined);
  return [{ name: 'utf-8' as const, cost: utf8Cost(utf8), texts: utf8.split(separator) }, ...readings].sort(
    (a, b) => a.cost - b.cost
  );
}

const separator = '\n';

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
    joined[at++] = separator.charCodeAt(0);
  }
  return joined.subarray(0, at - 1);
}

const anyLetters = [...Object.keys(latin), ...Object.keys(alphabets)] as Letters;
/** That some bytes form a character of two or three bytes of UTF-8 by chance is unlikely. */
const byChance = 4;
const unassigned = 24;

/** What is valid in UTF-8 is hardly anything else: only what is not, or makes odd words, speaks against it. */
function utf8Cost(text: string): number {
  const short = text.replace(/[^\0-\u07ff\ufffd]/gu, ' ');
  const characters = short.replace(/[\0-\x7f\ufffd]/g, '').length;
  const odd = text.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return Math.max(0, lettersCost(short, anyLetters) - byChance * characters) + odd * unassigned;
}
