import { outline } from './fences.ts';
import { endingOf, lines, withLineFeeds } from './lines.ts';

/** One piece of a notebook: prose, or a fenced block that the notebook runs. Never changed: an edit gives a new one. */
export interface Cell {
  /** Stable while the notebook is open; not in the file. */
  readonly id: string;
  /** 'text', 'sql', 'chart', an analysis, or a word that this version does not know. */
  readonly kind: string;
  /** The name under which other cells see its result. */
  readonly name?: string;
  /** Prose, SQL or YAML, with LF as line ending and without the last one. */
  readonly body: string;
  /** Its exact text in the file, fence lines included, without the line ending that follows. */
  readonly source: string;
  /** The line ending and blank lines between it and the next cell, or the end of the file. */
  readonly gap: string;
}

/** A name that a cell may have: letters of any script, digits and underscores. */
export const isName = (word: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(word);

let count = 0;

/** An id that no cell of this session has. */
export const newId = (): string => String(++count);

/** What a fence's info string says. `name` is undefined where the second word is none. */
export function readInfo(info: string): { kind: string; name?: string; words: number } {
  const words = info.split(/\s+/).filter(Boolean);
  const name = words[1];
  return {
    kind: words[0] ?? '',
    name: name !== undefined && isName(name) ? name : undefined,
    words: words.length
  };
}

/** A prose cell of exactly this text. */
export const textCell = (source: string, gap = '', id = newId()): Cell => ({
  id,
  kind: 'text',
  body: withLineFeeds(source),
  source,
  gap
});

/** A cell of exactly this source, which is one fenced block. */
export function fencedCell(source: string, gap = '', id = newId()): Cell {
  const fence = outline(source).fences[0];
  if (!fence) return textCell(source, gap, id);
  const { kind, name } = readInfo(fence.info);
  const body = withLineFeeds(source.slice(fence.bodyStart, fence.bodyEnd)).replace(/\n$/, '');
  return { id, kind, ...(name === undefined ? {} : { name }), body, source, gap };
}

/** A new cell, written with the given line ending. */
export function newCell(kind: string, body: string, name?: string, ending = '\n'): Cell {
  if (kind === 'text') return withBody(textCell('', ''), body, ending);
  const cell = fencedCell(`\`\`\`${name ? `${kind} ${name}` : kind}${ending}\`\`\``);
  return withBody(cell, body, ending);
}

/** The cell with another body. The same body gives the same cell, byte for byte. */
export function withBody(cell: Cell, body: string, ending = endingOf(cell.source)): Cell {
  const next = withLineFeeds(body);
  if (next === cell.body) return cell;
  const written = next.replaceAll('\n', ending);
  if (cell.kind === 'text') return { ...cell, body: next, source: written };
  const first = lines(cell.source)[0]!.text;
  const { marks, rest } = /^(?<marks>`+|~+)(?<rest>.*)$/s.exec(first)!.groups as {
    marks: string;
    rest: string;
  };
  const runs = next.match(new RegExp(`^[ \\t]*${marks[0]}{3,}`, 'gm')) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.trim().length));
  const fence = marks.length > longest ? marks : marks.charAt(0).repeat(longest + 1);
  const source = `${fence}${rest}${ending}${written}${next === '' ? '' : ending}${fence}`;
  return { ...cell, body: next, source };
}

/** The cell under another name, or none. Only its first line changes; unnamed, it loses further words that would read as a name. */
export function withName(cell: Cell, name: string | undefined): Cell {
  if (cell.kind === 'text' || cell.name === name) return cell;
  const first = lines(cell.source)[0]!.text;
  const { start, old, rest } = /^(?<start>(?:`+|~+)\s*\S+)(?<old>\s+\S+)?(?<rest>.*)$/s.exec(first)!
    .groups as Record<string, string | undefined>;
  const extra = cell.name === undefined ? `${old ?? ''}${rest}` : (rest ?? '');
  const kept = name === undefined && isName(readInfo(extra).kind) ? '' : extra;
  const source = `${start}${name ? ` ${name}` : ''}${kept}${cell.source.slice(first.length)}`;
  return fencedCell(source, cell.gap, cell.id);
}

/** Cells known to leave nothing open. */
const whole = new WeakSet<Cell>();

/** The cell with its last block ended, so that what follows in the file stays outside it. */
export function sealed(cell: Cell): Cell {
  if (whole.has(cell)) return cell;
  const { closer } = outline(cell.source);
  if (closer === undefined) {
    whole.add(cell);
    return cell;
  }
  const ending = endingOf(cell.source);
  const between = /[\r\n]$/.test(cell.source) ? '' : ending;
  return { ...cell, source: `${cell.source}${between}${closer}` };
}
