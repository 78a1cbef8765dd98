/** The place of a cell that a reference such as `AB12` names: column from 0, row from 1 (0 where it names none). */
export function cellReference(reference: string): { column: number; row: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { column: column - 1, row: Number(reference.slice(at)) || 0 };
}
