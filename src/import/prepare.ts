import type { Progress } from './chunks.ts';
import type { EncodingName } from './encoding/candidates.ts';
import type { Encoding } from './encoding/Encoding.ts';
import type { Looked } from './encoding/look.ts';
import { markLength, provenEncoding } from './encoding/proven.ts';
import { guessDialect } from './guessDialect.ts';
import { inBackground } from './inBackground.ts';
import type { ByteCount } from './RecordScanner.ts';
import { headBytes, textOf } from './sample.ts';
import type { Dialect, Overrides } from './types.ts';

/** A file as UTF-8 that the engine can read, every byte looked at. */
export interface Prepared {
  encoding: Encoding;
  dialect: Dialect;
  /** The file itself where it needs no change, else its copy. */
  blob: Blob;
  count: ByteCount;
}

/** Decides the encoding over the whole file, counts its records, and copies it where the engine could not read it. */
export async function prepare(file: Blob, overrides: Overrides, progress: Progress): Promise<Prepared> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const proven = provenEncoding(head);
  const { encoding: chosen, mended = false } = overrides;
  const first = chosen ?? proven?.name ?? 'utf-8';
  if (first !== 'utf-8')
    return copy({ name: first, reason: chosen ? 'chosen' : (proven?.reason ?? 'zeros') });
  const marked = proven?.reason === 'bom';
  const dialect = guessDialect(await textOf(file.slice(0, headBytes), first), overrides);
  const looked = await inBackground.look(file, dialect, { chosen, marked, mended }, progress);
  const encoding = encodingOf(looked, marked, chosen);
  const { count } = looked;
  const isSound =
    count && looked.invalidAt < 0 && encoding.name === 'utf-8' && !dialect.aligned && !looked.doubled?.mended;
  if (isSound && !hasMixedLineEnds(count)) return { encoding, dialect, blob: file, count };
  return copy(encoding);

  async function copy(encoding: Encoding): Promise<Prepared> {
    const falseMark = markLength(head) > 0 && proven?.name !== encoding.name;
    const body = falseMark ? file.slice(markLength(head)) : file;
    const dialect = guessDialect(await textOf(body.slice(0, headBytes), encoding.name), overrides);
    const recoding = { encoding: encoding.name, aligned: dialect.aligned, lineEnds: false, mended };
    const done = await inBackground.recode(body, recoding, dialect, progress);
    const { likeliest, rival } = done.verdict ?? { likeliest: encoding.name };
    const isGuessed = encoding.reason === 'letters' || (encoding.reason === 'damaged' && !marked);
    // All cells of the file may say otherwise than those looked at first. They say the same in every copy.
    if (isGuessed && likeliest !== encoding.name)
      return copy({ ...encoding, name: likeliest, reason: likeliest === 'utf-8' ? 'damaged' : 'letters' });
    const { blob, count } = hasMixedLineEnds(done.count)
      ? await inBackground.recode(body, { ...recoding, lineEnds: true }, dialect, progress)
      : done;
    const isDoubtful = isGuessed || chosen !== undefined;
    const decided = {
      ...encoding,
      ...(rival && isDoubtful ? { rival } : {}),
      ...(falseMark ? { falseMark } : {})
    };
    return { encoding: decided, dialect, blob, count };
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
    ...(verdict?.rival && (verdict.rival.close || invalidAt >= 0) ? { rival: verdict.rival } : {}),
    ...(doubled ? { doubled } : {})
  };
}

const hasMixedLineEnds = ({ lineEnds: { lf, crlf, cr } }: ByteCount): boolean =>
  [lf, crlf, cr].filter((count) => count > 0).length > 1;
