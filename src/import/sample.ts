import type { EncodingName } from './encoding/candidates.ts';
import { decodeText } from './encoding/decodeText.ts';
import { body, parseRecords } from './shape/parseRecords.ts';
import type { Dialect } from './types.ts';

/** Bytes read from the head of a file, and from each place further down. */
export const headBytes = 256 << 10;
const sliceBytes = 64 << 10;
/** Parts of the file, besides its head, from which values are sampled. */
const places = [0.25, 0.5, 0.75, 1];
const mostRecords = 2000;

/** Records from the head of a file and from four places further down, these as wide as the first. */
export async function sampleRecords(
  file: Blob,
  encoding: EncodingName,
  dialect: Dialect
): Promise<string[][]> {
  const whole = file.size <= headBytes + places.length * sliceBytes;
  const head = await textOf(whole ? file : file.slice(0, headBytes), encoding);
  const records = parseRecords(body(head, dialect), dialect, mostRecords);
  if (!whole && records.length < mostRecords) records.pop();
  const width = records[0]?.length ?? 0;
  for (const place of whole ? [] : places) {
    const at = headBytes + Math.round((file.size - headBytes - sliceBytes) * place);
    const text = await textOf(file.slice(at, at + sliceBytes), encoding);
    const more = parseRecords(text.replace(/^[^\r\n]*(\r\n|\r|\n)/, ''), dialect, 300).slice(0, -1);
    records.push(...more.filter(({ length }) => length === width));
  }
  return records;
}

/** The text of a piece of a file; a character cut at its ends becomes U+FFFD. */
export const textOf = async (piece: Blob, encoding: EncodingName): Promise<string> =>
  decodeText(await piece.arrayBuffer(), encoding);
