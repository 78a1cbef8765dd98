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

/** The names of an archive's other text files that begin with the same line as one of them. */
export async function alikeTo(
  entry: Entry,
  file: Blob,
  entries: Entry[],
  work: Unpacking
): Promise<string[]> {
  const header = await firstLine(file, entry, work);
  const alike: string[] = [];
  if (header === undefined) return alike;
  for (const other of entries)
    if (other !== entry && (await firstLine(file, other, work)) === header) alike.push(other.name);
  return alike;
}

/** The first line of an archive's text file; undefined where it is none, or cannot be unpacked. */
async function firstLine(file: Blob, entry: Entry, work: Unpacking): Promise<string | undefined> {
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
    return undefined;
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
