/** A piece of a file. */
interface Piece {
  start: number;
  end: number;
}

const windowBytes = 1 << 20;

/** The texts of pieces of a UTF-8 file that ascend, read in few goes. */
export async function rawTexts(file: Blob, pieces: Piece[]): Promise<string[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts: string[] = [];
  for (let first = 0; first < pieces.length;) {
    const start = pieces[first]!.start;
    let last = first;
    while (last + 1 < pieces.length && pieces[last + 1]!.end - start <= windowBytes) last++;
    const bytes = new Uint8Array(await file.slice(start, pieces[last]!.end).arrayBuffer());
    for (let i = first; i <= last; i++)
      texts.push(decoder.decode(bytes.subarray(pieces[i]!.start - start, pieces[i]!.end - start)));
    first = last + 1;
  }
  return texts;
}
