import { Gunzip } from 'fflate';
import { ImportProblem } from '../ImportProblem.ts';
import { crc32 } from './crc32.ts';
import { isInflateError } from './inflateError.ts';
import { pieces } from './pieces.ts';
import { TextBlob } from './TextBlob.ts';
import type { Unpacking } from './types.ts';

/**
 * Unpacks a gzip file of one or several members, and checks the checksum and the size of each (RFC 1952).
 * Throws ImportProblem: `damaged`, `unpackedTooLarge`.
 */
export async function gunzip(file: Blob, work: Unpacking): Promise<Blob> {
  const text = new TextBlob(work);
  const members: { end: number; crc: number; bytes: number }[] = [];
  let member = { crc: 0, bytes: 0 };
  const gunzip = new Gunzip((bytes) => {
    member = { crc: crc32(bytes, member.crc), bytes: member.bytes + bytes.length };
    text.push(bytes);
  });
  const endMember = (end: number) => {
    members.push({ end, ...member });
    member = { crc: 0, bytes: 0 };
  };
  gunzip.onmember = endMember;
  try {
    for await (const { bytes, isLast } of pieces(file, work)) gunzip.push(bytes, isLast);
  } catch (error) {
    throw isInflateError(error) ? new ImportProblem('damaged', { file: work.name }, { cause: error }) : error;
  }
  endMember(file.size);
  for (const { end, crc, bytes } of members) {
    const trailer = new DataView(await file.slice(end - 8, end).arrayBuffer());
    if (trailer.getUint32(0, true) !== crc || trailer.getUint32(4, true) !== bytes % 2 ** 32)
      throw new ImportProblem('damaged', { file: work.name });
  }
  return text.end();
}
