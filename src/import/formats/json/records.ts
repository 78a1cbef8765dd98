/** The lines of a text that comes in pieces. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  for await (const piece of pieces) {
    const lines = (kept + piece).split('\n');
    kept = lines.pop() ?? '';
    yield* lines;
  }
  if (kept !== '') yield kept;
}

/**
 * The objects of an array, or one after the other, however they are laid out.
 * Throws SyntaxError where something else stands between them, or where the last one does not end.
 */
export async function* objectsOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  let depth = 0;
  let at = 0;
  const mark = /["{}]/g;
  for await (const piece of pieces) {
    kept += piece;
    let start = 0;
    for (mark.lastIndex = at; ;) {
      const found = mark.exec(kept);
      at = found?.index ?? kept.length;
      if (!found) break;
      if (found[0] === '"') {
        const end = textEnd(kept, at);
        if (end < 0) break;
        mark.lastIndex = end;
      } else if (found[0] === '{') {
        if (depth++ === 0) {
          refuseBetween(kept.slice(start, at));
          start = at;
        }
      } else if (--depth === 0) {
        yield kept.slice(start, at + 1);
        start = at + 1;
      }
    }
    kept = kept.slice(start);
    at -= start;
  }
  if (depth !== 0) throw new SyntaxError('The last object does not end');
  refuseBetween(kept);
}

/** Where a text in quotes ends, or -1 where its end has not come. */
function textEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

function refuseBetween(text: string): void {
  if (!/^[\s,[\]]*$/.test(text)) throw new SyntaxError('Something stands between the objects');
}
