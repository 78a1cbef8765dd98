import { print, type NotebookDocument } from './document.ts';
import { withNote } from './frontMatter.ts';
import { spliced, spliceOf, type Splice } from './keeping/splice.ts';
import type { YamlValue } from './yaml.ts';

/** A value of the front matter that is to stand there as if it always had; undefined removes it. */
export interface Note {
  path: readonly string[];
  value: YamlValue | undefined;
}

/** A text, and how a note is written into it. */
interface Place {
  text: string;
  /** From the text to the noted one. */
  note: Splice;
  /** The lines that the note is about: from `start` up to `stop`; both 0 where it changes nothing. */
  start: number;
  stop: number;
  /** Where the front matter ends. */
  front: number;
  /** Whether the text says something under the note's path. */
  isSaid: boolean;
}

/**
 * Steps that begin with a document, as they are once a note stands in all of their texts. A step beside the note's lines
 * is moved without reading its text: hundreds cost little. Those behind one that is for another text are left out.
 */
export function carryNote(
  from: NotebookDocument,
  steps: readonly Splice[],
  note: Note,
  read: (text: string) => NotebookDocument
): Splice[] {
  const carried: Splice[] = [];
  if (steps.length === 0) return carried;
  let place = placeOf(from, note);
  for (const step of steps) {
    const text = spliced(place.text, step);
    if (text === undefined) break;
    const beside = placeBeside(place, step, text, note);
    const next = beside ?? placeOf(read(text), note);
    carried.push(beside ? stepBeside(place, step) : spliceOf(noted(place), noted(next)));
    place = next;
  }
  return carried;
}

const growth = ({ inserted, removed }: Splice): number => inserted.length - removed;

const noted = ({ text, note }: Place): string => spliced(text, note) ?? text;

function placeOf(document: NotebookDocument, { path, value }: Note): Place {
  const text = print(document);
  const [note, removal] = [value, undefined].map((each) =>
    spliceOf(text, print(withNote(document, path, each)))
  ) as [Splice, Splice];
  const changes = [note, removal].filter(({ removed, inserted }) => removed > 0 || inserted !== '');
  const start = Math.min(...changes.map(({ at }) => at));
  const stop = Math.max(...changes.map(({ at, removed }) => at + removed));
  const lineEnd = text.indexOf('\n', stop);
  return {
    text,
    note,
    start: changes.length ? text.lastIndexOf('\n', start - 1) + 1 : 0,
    stop: changes.length ? (lineEnd < 0 ? text.length : lineEnd + 1) : 0,
    front: document.frontMatter.length,
    isSaid: removal.removed > 0
  };
}

/** The note's place in the text that a step leads to; undefined where the step may touch what the note is about. */
function placeBeside(place: Place, step: Splice, text: string, { path }: Note): Place | undefined {
  const end = step.at + step.removed;
  const isBefore = end < place.start;
  if (!isBefore && step.at <= place.stop) return undefined;
  if (step.at > place.front) return { ...place, text, note: { ...place.note, of: text.length } };
  const front = place.front + growth(step);
  const isSaidAnew = !place.isSaid && text.slice(0, front).includes(path.at(-1) ?? '');
  if (end >= place.front || isSaidAnew) return undefined;
  const moved = isBefore ? growth(step) : 0;
  return {
    ...place,
    text,
    front,
    note: { ...place.note, of: text.length, at: place.note.at + moved },
    start: place.start + moved,
    stop: place.stop + moved
  };
}

/** A step beside the note's lines, as it is for the noted text. */
const stepBeside = ({ text, note, stop }: Place, step: Splice): Splice => ({
  ...step,
  of: text.length + growth(note),
  at: step.at > stop ? step.at + growth(note) : step.at
});
