/** One line of a text: `text` without its ending, `end` the offset after the ending. */
export interface Line {
  start: number;
  text: string;
  end: number;
}

/** The lines of a text. Endings are LF, CRLF or CR; joined, the lines with their endings are the text. */
export function lines(text: string): Line[] {
  const found: Line[] = [];
  const ending = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(ending)) {
    found.push({ start, text: text.slice(start, match.index), end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, text: text.slice(start), end: text.length });
  return found;
}

/** True for a line of spaces and tabs only. */
export const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);

/** The line ending that a text uses first; LF where it has none. */
export const endingOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** The text with LF as its only line ending. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
