import type { Progress } from './bytes.ts';
import { decideLegacy, provenEncoding } from './detectEncoding.ts';
import { guessDialect } from './guessDialect.ts';
import { inBackground } from './inBackground.ts';
import type { ByteCount } from './RecordScanner.ts';
import { headBytes, textOf } from './sample.ts';
import type { Dialect, Encoding, Overrides } from './types.ts';

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
  const head = file.slice(0, headBytes);
  const proven = overrides.encoding
    ? ({ name: overrides.encoding, reason: 'chosen' } as const)
    : provenEncoding(new Uint8Array(await head.arrayBuffer()));
  let encoding: Encoding = proven ?? { name: 'utf-8', reason: 'valid' };
  let dialect = guessDialect(await textOf(head, encoding.name), overrides);
  if (encoding.name === 'utf-8' && !dialect.aligned) {
    const count = await inBackground.scan(file, dialect, progress);
    if (count.invalidAt < 0 && !hasMixedLineEnds(count)) return { encoding, dialect, blob: file, count };
    if (count.invalidAt >= 0 && !proven) {
      encoding = await legacy(file, count.invalidAt);
      dialect = guessDialect(await textOf(head, encoding.name), overrides);
    }
  }
  const recoding = { encoding: encoding.name, aligned: dialect.aligned, lineEnds: false };
  const copy = await inBackground.recode(file, recoding, dialect, progress);
  if (!hasMixedLineEnds(copy.count)) return { encoding, dialect, ...copy };
  return {
    encoding,
    dialect,
    ...(await inBackground.recode(file, { ...recoding, lineEnds: true }, dialect, progress))
  };
}

async function legacy(file: Blob, invalidAt: number): Promise<Encoding> {
  const around = file.slice(Math.max(0, invalidAt), invalidAt + headBytes);
  return decideLegacy(new Uint8Array(await around.arrayBuffer()), invalidAt);
}

const hasMixedLineEnds = ({ lineEnds: { lf, crlf, cr } }: ByteCount): boolean =>
  [lf, crlf, cr].filter((count) => count > 0).length > 1;
