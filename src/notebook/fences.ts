import { isBlank, lines, type Line } from './lines.ts';

/** A fenced block that starts in the first column of a line, outside lists, quotes, comments and other fences. */
export interface Fence {
  /** The text after the fence marks of the first line, trimmed. */
  info: string;
  /** Offsets: of the block, and of the text between its first and its last line. `end` is before the last line's ending. */
  start: number;
  bodyStart: number;
  bodyEnd: number;
  end: number;
  /** False where the text ends before the fence does. */
  closed: boolean;
}

/** What a Markdown text holds at the top level, and what must follow for its last block to end. */
export interface Outline {
  fences: Fence[];
  /** A line that ends the block left open at the end of the text; undefined where nothing is open. */
  closer?: string;
}

interface Open {
  ends(line: string): boolean;
  /** Inside a list item a block also ends where a line is indented less. */
  indent: number;
  closer: string;
  fence?: Fence;
}

const opening = /^( {0,3})(`{3,}|~{3,})(.*)$/s;
const listMarker = /^( {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]+)/;
const rawTag = /^ {0,3}<(pre|script|style|textarea)(?:[\s>]|$)/i;
const indentOf = (line: string): number => /^[ \t]*/.exec(line)![0].length;

/** Finds the fences of a text by the block rules of CommonMark 0.31 (4.5, 4.6 kinds 1 and 2, 5.2). */
export function outline(text: string): Outline {
  const fences: Fence[] = [];
  let open: Open | undefined;
  let inList = false;
  let afterBlank = true;
  for (const line of lines(text)) {
    const blank = isBlank(line.text);
    if (open && open.indent > 0 && !blank && indentOf(line.text) < open.indent) open = undefined;
    if (open) {
      if (open.ends(line.text)) open = close(open, line);
    } else if (!blank) {
      const item = listMarker.exec(line.text)?.[1];
      if (item) inList = true;
      else if (indentOf(line.text) === 0 && (afterBlank || opening.test(line.text))) inList = false;
      open = openedBy(line, text.length, item?.length ?? 0, inList);
      if (open?.fence) fences.push(open.fence);
    }
    afterBlank = blank;
  }
  return { fences, closer: open && open.indent === 0 ? open.closer : undefined };
}

function close(open: Open, line: Line): undefined {
  if (!open.fence) return;
  open.fence.bodyEnd = line.start;
  open.fence.end = line.start + line.text.length;
  open.fence.closed = true;
}

function openedBy(line: Line, length: number, offset: number, inList: boolean): Open | undefined {
  const match = opening.exec(line.text.slice(offset));
  if (!match) return offset ? undefined : rawBlock(line.text);
  const [, spaces = '', marks = '', rest = ''] = match;
  if (marks.startsWith('`') && rest.includes('`')) return undefined;
  const indent = offset + spaces.length;
  const end = new RegExp(`^${inList ? '[ \\t]*' : ' {0,3}'}${marks[0]}{${marks.length},}[ \\t]*$`);
  const open: Open = { ends: (text) => end.test(text), indent: inList ? indent : 0, closer: marks };
  if (indent === 0)
    open.fence = {
      info: rest.trim(),
      start: line.start,
      bodyStart: line.end,
      bodyEnd: length,
      end: length,
      closed: false
    };
  return open;
}

function rawBlock(line: string): Open | undefined {
  if (/^ {0,3}<!--/.test(line)) return line.includes('-->') ? undefined : until('-->');
  const tag = rawTag.exec(line)?.[1]?.toLowerCase();
  if (!tag || /<\/(?:pre|script|style|textarea)>/i.test(line)) return undefined;
  return { ...until(`</${tag}>`), ends: (text) => /<\/(?:pre|script|style|textarea)>/i.test(text) };
}

const until = (closer: string): Open => ({ ends: (text) => text.includes(closer), indent: 0, closer });
