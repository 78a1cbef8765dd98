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
