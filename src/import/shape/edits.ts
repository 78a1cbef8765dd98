/** A piece of a file that the engine is to read otherwise, or not at all. */
export interface Edit {
  /** Byte offsets in the file. */
  start: number;
  end: number;
  /** What stands there instead. */
  text: string;
  /** Physical lines that the piece has more than its replacement. */
  lines: number;
}

/** A file as edited: its own bytes, but for the edits. */
export interface Edited {
  blob: Blob;
  /** Where lines are missing: offset in the blob and how many, by turns, ascending. */
  jumps: number[];
  /** Whether there was any edit. */
  isChanged: boolean;
}

/** Lays edits, which ascend and do not overlap, over a file. Nothing is copied but the replacements. */
export function applyEdits(file: Blob, edits: Edit[]): Edited {
  const encoder = new TextEncoder();
  const parts: BlobPart[] = [];
  const jumps: number[] = [];
  let at = 0;
  let length = 0;
  for (const { start, end, text, lines } of edits) {
    if (start > at) parts.push(file.slice(at, start));
    length += start - at;
    const bytes = encoder.encode(text);
    if (bytes.length > 0) parts.push(bytes);
    length += bytes.length;
    if (lines !== 0) jumps.push(length, lines);
    at = end;
  }
  if (at < file.size) parts.push(file.slice(at));
  return { blob: new Blob(parts, { type: 'text/csv' }), jumps, isChanged: edits.length > 0 };
}
