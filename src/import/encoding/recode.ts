import { chunks, type Progress } from '../chunks.ts';
import { reshaper, type Foreign, type Reshaper } from '../shape/reshape.ts';
import type { EncodingName } from './candidates.ts';
import { decide, type Verdict } from './decide.ts';
import { Evidence } from './evidence.ts';
import { mender } from './mend.ts';
import { transcoder } from './transcode.ts';

/** What a copy of a file must change. */
export interface Recoding {
  encoding: EncodingName;
  /** Signs that the engine cannot read, which become others. */
  foreign?: Foreign;
  /** CRLF and lone CR outside quotes become LF: the engine's reader takes no mixture. */
  lineEnds: boolean;
  /** Characters encoded twice become what they were. */
  mended: boolean;
}

/**
 * Streams a file through its decoder, as pieces of UTF-8; each holds until the next is asked for. Returns what the
 * cells of the whole file say of its encoding; undefined where they are all ASCII, or UTF-16.
 */
export async function* recoded(
  file: Blob,
  { encoding, foreign, lineEnds, mended }: Recoding,
  progress: Progress = {}
): AsyncGenerator<Uint8Array, Verdict | undefined, void> {
  const evidence = new Evidence();
  const reshapers = [
    ...(mended ? [mender()] : []),
    ...(foreign ? [reshaper(foreign)] : lineEnds ? [unifiedLineEnds()] : [])
  ];
  const { push, end } = (reshapers.length === 0 && transcoder(encoding)) || throughText(encoding, reshapers);
  const isWide = encoding.startsWith('utf-16');
  for await (const chunk of chunks(file, progress)) {
    if (!isWide) evidence.push(chunk);
    yield push(chunk);
  }
  yield end();
  const pieces = evidence.end();
  return pieces.length > 0 ? decide(pieces, { chosen: encoding }) : undefined;
}

/** Decodes, changes the text, and encodes. */
function throughText(encoding: EncodingName, reshapers: Reshaper[]) {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    push(chunk: Uint8Array) {
      const text = decoder.decode(chunk, { stream: true });
      return encoder.encode(reshapers.reduce((changed, each) => each.push(changed), text));
    },
    end: () =>
      encoder.encode(reshapers.reduce((changed, each) => each.push(changed) + each.end(), decoder.decode()))
  };
}

/** A carriage return at a chunk's end waits for what follows it. */
function unifiedLineEnds(): Reshaper {
  let kept = '';
  return {
    push(text) {
      const whole = kept + text;
      kept = whole.endsWith('\r') ? '\r' : '';
      return (kept ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
    },
    end: () => (kept ? '\n' : '')
  };
}
