import { ImportProblem } from '../../ImportProblem.ts';

/** A file inside a ZIP file, as its central directory tells. */
export interface Entry {
  name: string;
  /** 0: stored, 8: deflated. Others are not read. */
  method: number;
  encrypted: boolean;
  crc: number;
  /** Bytes in the archive, and unpacked. */
  packed: number;
  size: number;
  /** Offset of the local header. */
  offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const entryMark = 0x02014b50;
const longestEnd = 22 + 0xffff;
const locatorBytes = 20;

/**
 * The files in a ZIP file, folders left out (PKWARE APPNOTE 4.3.12 to 4.3.16, ZIP64 too).
 * Throws ImportProblem `damaged` where the directory is missing or cut off.
 */
export async function readDirectory(file: Blob, name: string): Promise<Entry[]> {
  try {
    const { at, bytes } = await place(file);
    const view = new DataView(await file.slice(at, at + bytes).arrayBuffer());
    const entries: Entry[] = [];
    for (let i = 0; i < view.byteLength && view.getUint32(i, true) === entryMark;) {
      const lengths = [28, 30, 32].map((field) => view.getUint16(i + field, true));
      entries.push(entryAt(view, i, lengths));
      i += 46 + lengths.reduce((sum, length) => sum + length);
    }
    return entries.filter((entry) => !entry.name.endsWith('/'));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportProblem('damaged', { file: name }, { cause: error });
  }
}

/** Where the central directory lies, and how long it is. Throws RangeError where there is none. */
async function place(file: Blob): Promise<{ at: number; bytes: number }> {
  const tailAt = Math.max(0, file.size - longestEnd - locatorBytes);
  const tail = new DataView(await file.slice(tailAt).arrayBuffer());
  let end = tail.byteLength - 22;
  while (tail.getUint32(end, true) !== endMark) end--;
  const bytes = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  if (at !== 0xffffffff && bytes !== 0xffffffff) return { at, bytes };
  const end64At = Number(tail.getBigUint64(end - locatorBytes + 8, true));
  const end64 = new DataView(await file.slice(end64At, end64At + 56).arrayBuffer());
  if (end64.getUint32(0, true) !== end64Mark) throw new RangeError('The ZIP64 directory is missing');
  return { at: Number(end64.getBigUint64(48, true)), bytes: Number(end64.getBigUint64(40, true)) };
}

function entryAt(view: DataView, at: number, [nameLength = 0, extraLength = 0]: number[]): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameAt = view.byteOffset + at + 46;
  const extra = extraFields(view, at + 46 + nameLength, extraLength);
  const entry: Entry = {
    name: entryName(new Uint8Array(view.buffer, nameAt, nameLength), flags, extra.get(0x7075)),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true)
  };
  const long = extra.get(0x0001);
  let field = 0;
  for (const key of ['size', 'packed', 'offset'] as const)
    if (entry[key] === 0xffffffff && long) entry[key] = Number(long.getBigUint64(8 * field++, true));
  return entry;
}

function extraFields(view: DataView, from: number, length: number): Map<number, DataView> {
  const fields = new Map<number, DataView>();
  for (let at = from; at + 4 <= from + length;) {
    const bytes = view.getUint16(at + 2, true);
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, bytes));
    at += 4 + bytes;
  }
  return fields;
}

/** A name as UTF-8 where the archive says so or its bytes allow it, else as GB18030: Windows writes its own code page. */
function entryName(bytes: Uint8Array, flags: number, unicode: DataView | undefined): string {
  if (unicode && unicode.byteLength > 5)
    return new TextDecoder().decode(
      new Uint8Array(unicode.buffer, unicode.byteOffset + 5, unicode.byteLength - 5)
    );
  if ((flags & 0x800) !== 0) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
