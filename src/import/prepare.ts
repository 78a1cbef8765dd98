import type { Progress } from './chunks.ts';
import type { EncodingName } from './encoding/candidates.ts';
import type { Encoding } from './encoding/Encoding.ts';
import type { Looked } from './encoding/look.ts';
import { markLength, provenEncoding } from './encoding/proven.ts';
import { inBackground } from './inBackground.ts';
import type { ByteCount, Expectation, Findings } from './RecordScanner.ts';
import { headBytes, textOf } from './sample.ts';
import type { Layout } from './shape/layout.ts';
import type { Foreign } from './shape/reshape.ts';
import { understand, type Understanding } from './shape/understand.ts';
import type { Dialect, LineEnd, Overrides } from './types.ts';

/** A file as UTF-8 whose records the engine can divide, every byte looked at. */
export interface Prepared {
  encoding: Encoding;
  understanding: Understanding;
  /** How the records of the blob were divided. */
  dialect: Dialect;
  /** The file itself where it needs no change, else its copy. */
  blob: Blob;
  count: ByteCount;
  findings: Findings;
}

/** How a file will be divided, as far as its beginning says. */
export interface Supposed {
  dialect: Dialect;
  names: string[] | undefined;
  width: number;
}

export interface PrepareOptions {
  /** The delimiter that the engine found, if it was asked already. */
  sniffed?: string | undefined;
  /** Hears how a file will be divided that seems to need no copy, before every byte of it is looked at. */
  onunderstood?: (supposed: Supposed) => void;
}

/** Decides encoding and shape, counts the records of the whole file, and copies it where the engine could not read it. */
export async function prepare(
  file: Blob,
  overrides: Overrides,
  progress: Progress,
  { sniffed, onunderstood }: PrepareOptions = {}
): Promise<Prepared> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const proven = provenEncoding(head);
  const { encoding: chosen, mended = false } = overrides;
  const first = chosen ?? proven?.name ?? 'utf-8';
  if (first !== 'utf-8')
    return copy({ name: first, reason: chosen ? 'chosen' : (proven?.reason ?? 'zeros') });
  const marked = proven?.reason === 'bom';
  const understanding = await understood(file, first);
  const { dialect, expected } = scanPlan(understanding);
  if (onunderstood && understanding.layout.isPlain && !foreignOf(understanding) && !mended && isUtf8(head))
    onunderstood(supposed(understanding, dialect, head));
  const looked = await inBackground.look(file, dialect, { chosen, marked, mended, expected }, progress);
  const encoding = encodingOf(looked, marked, chosen);
  const { scanned } = looked;
  const isSound =
    scanned &&
    looked.invalidAt < 0 &&
    encoding.name === 'utf-8' &&
    !foreignOf(understanding) &&
    !looked.doubled?.mended;
  if (isSound && !hasMixedLineEnds(scanned.count))
    return { encoding, understanding, dialect, blob: file, ...scanned };
  return copy(encoding);

  async function understood(file: Blob, encoding: EncodingName): Promise<Understanding> {
    const text = await textOf(file.slice(0, headBytes), encoding);
    return understand(text, file.size <= headBytes, overrides, sniffed);
  }

  async function copy(encoding: Encoding): Promise<Prepared> {
    const falseMark = markLength(head) > 0 && proven?.name !== encoding.name;
    const body = falseMark ? file.slice(markLength(head)) : file;
    const understanding = await understood(body, encoding.name);
    const { dialect, expected } = scanPlan(understanding);
    const foreign = foreignOf(understanding);
    const recoding = { encoding: encoding.name, ...(foreign ? { foreign } : {}), lineEnds: false, mended };
    const done = await inBackground.recode(body, recoding, dialect, expected, progress);
    const { likeliest, rival } = done.verdict ?? { likeliest: encoding.name };
    const isGuessed = encoding.reason === 'letters' || (encoding.reason === 'damaged' && !marked);
    // All cells of the file may say otherwise than those looked at first. They say the same in every copy.
    if (isGuessed && likeliest !== encoding.name)
      return copy({ ...encoding, name: likeliest, reason: likeliest === 'utf-8' ? 'damaged' : 'letters' });
    const { blob, count, findings } = hasMixedLineEnds(done.count)
      ? await inBackground.recode(body, { ...recoding, lineEnds: true }, dialect, expected, progress)
      : done;
    const isDoubtful = isGuessed || chosen !== undefined;
    const decided = {
      ...encoding,
      ...(rival && isDoubtful ? { rival } : {}),
      ...(falseMark ? { falseMark } : {})
    };
    return { encoding: decided, understanding, dialect, blob, count, findings };
  }
}

/** What a look at the bytes as UTF-8 says of the encoding. */
function encodingOf(
  { invalidAt, verdict, doubled }: Looked,
  marked: boolean,
  chosen: EncodingName | undefined
): Encoding {
  if (chosen) return { name: chosen, reason: 'chosen', ...(doubled ? { doubled } : {}) };
  const broken = invalidAt >= 0 ? { invalidAt } : {};
  if (verdict && verdict.name !== 'utf-8') return { name: verdict.name, reason: 'letters', ...broken };
  const valid = marked ? 'bom' : 'valid';
  return {
    name: 'utf-8',
    reason: invalidAt >= 0 ? 'damaged' : valid,
    ...broken,
    ...(verdict?.rival && invalidAt >= 0 ? { rival: verdict.rival } : {}),
    ...(doubled ? { doubled } : {})
  };
}

/** What the copy must be made of, where the engine cannot read the file's own signs. */
const foreignOf = ({ aligned, signs, readable }: Understanding): Foreign | undefined =>
  aligned ? 'aligned' : readable === signs ? undefined : signs;

/** How the scan divides the bytes, and what it holds the records against. */
function scanPlan({ readable, layout }: Understanding): { dialect: Dialect; expected: Expectation } {
  const { isPlain, names, bodyLine, width, comment } = layout;
  const dialect = { ...readable, header: isPlain && names !== undefined, skip: isPlain ? 0 : bodyLine };
  return { dialect, expected: { width, beginnings: beginnings(layout, comment) } };
}

function supposed({ layout }: Understanding, dialect: Dialect, head: Uint8Array): Supposed {
  const lineEnd = firstLineEnd(head);
  const { names, width } = layout;
  return { dialect: { ...dialect, ...(lineEnd ? { lineEnd } : {}) }, names, width };
}

function firstLineEnd(head: Uint8Array): LineEnd | undefined {
  const lf = head.indexOf(10);
  const cr = head.indexOf(13);
  if (cr >= 0 && head[cr + 1] === 10) return '\r\n';
  if (lf >= 0) return '\n';
  return cr >= 0 ? '\r' : undefined;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How a comment, or the line of names once more, would begin. */
function beginnings({ names }: Layout, comment: string): string[] {
  const first = names?.find((name) => name !== '')?.slice(0, 12);
  return [...(comment === '' ? [] : [comment]), ...(first ? [first, `"${first}`] : [])];
}

const hasMixedLineEnds = ({ lineEnds: { lf, crlf, cr } }: ByteCount): boolean =>
  [lf, crlf, cr].filter((count) => count > 0).length > 1;
