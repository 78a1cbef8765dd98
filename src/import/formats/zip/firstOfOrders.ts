import { provenEncoding } from '../../encoding/proven.ts';
import { ImportProblem } from '../../ImportProblem.ts';
import { detectFormat } from '../detect.ts';
import { givesOrders } from '../givesOrders.ts';
import type { Unpacking } from '../types.ts';
import type { Entry } from './directory.ts';
import { readBeginning } from './entry.ts';

/** Bytes of each file that are looked at. */
const peekBytes = 64 << 10;

/** The first text file of an archive whose beginning gives orders. One that cannot be unpacked is passed over. */
export async function firstOfOrders(
  file: Blob,
  entries: Entry[],
  work: Unpacking
): Promise<Entry | undefined> {
  for (const entry of entries) {
    try {
      const head = await readBeginning(file, entry, work, peekBytes);
      if (detectFormat(head) === undefined && givesOrders(wholeLines(head))) return entry;
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
    }
  }
  return undefined;
}

/** An archive with more CSVs than this is a heap of files, not an export in several. */
const mostTogether = 12;

/**
 * The names of an archive's other files that are read beside one of them: those that begin with the same line; beside
 * orders every CSV, as long as they are few. Those that cannot be unpacked are among them: whoever reads them is told
 * why not. `unread`: what is known to be so.
 */
export async function readWith(
  entry: Entry,
  file: Blob,
  entries: Entry[],
  work: Unpacking & { isOrders: boolean; unread: Entry[] }
): Promise<string[]> {
  const header = await firstLine(file, entry, work);
  const isSet = work.isOrders && entries.length <= mostTogether;
  const found: string[] = [];
  for (const other of entries) {
    if (other === entry) continue;
    const first = work.unread.includes(other) ? unreadable : await firstLine(file, other, work);
    const isCsv = first !== undefined && /\.(csv|tsv|tab)$/i.test(other.name);
    const isAlike = first !== undefined && first === header;
    if (first === unreadable || isAlike || (isSet && isCsv)) found.push(other.name);
  }
  return found;
}

const unreadable = Symbol('unreadable');

/** The first line of an archive's text file; undefined where it is none. */
async function firstLine(
  file: Blob,
  entry: Entry,
  work: Unpacking
): Promise<string | typeof unreadable | undefined> {
  try {
    const head = await readBeginning(file, entry, work, peekBytes);
    if (detectFormat(head) !== undefined) return undefined;
    return (
      decoded(head)
        .split(/[\r\n]/, 1)[0]
        ?.trim() || undefined
    );
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return unreadable;
  }
}

/** The lines that are there whole, as UTF-8 where the bytes allow it, else as GB18030: names in ASCII are read either way. */
function wholeLines(head: Uint8Array): string {
  const text = decoded(head);
  return head.length < peekBytes ? text : text.slice(0, text.search(/[\r\n][^\r\n]*$/) + 1);
}

function decoded(head: Uint8Array): string {
  const proven = provenEncoding(head);
  if (proven) return new TextDecoder(proven.name).decode(head);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(head);
  }
}
