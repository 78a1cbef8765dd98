import { chunks, type Progress } from '../chunks.ts';
import { reshaper, type Foreign, type Reshaper } from '../shape/reshape.ts';
import type { EncodingName } from './candidates.ts';
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

export interface RecodeOptions extends Progress {
  /** Hears each chunk of UTF-8 as it is made. */
  onchunk?: (bytes: Uint8Array) => void;
  /** Takes cells that decide the encoding. */
  evidence?: Evidence;
}

/** Streams a file through its decoder and gives it back as UTF-8. The browser keeps the parts, not the memory. */
export async function recode(
  file: Blob,
  { encoding, foreign, lineEnds, mended }: Recoding,
  { onchunk, evidence, ...progress }: RecodeOptions = {}
): Promise<Blob> {
  const parts: Blob[] = [];
  const reshapers = [
    ...(mended ? [mender()] : []),
    ...(foreign ? [reshaper(foreign)] : lineEnds ? [unifiedLineEnds()] : [])
  ];
  const { push, end } = (reshapers.length === 0 && transcoder(encoding)) || throughText(encoding, reshapers);
  const add = (bytes: Uint8Array) => {
    onchunk?.(bytes);
    parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  };
  for await (const chunk of chunks(file, progress)) {
    evidence?.push(chunk);
    add(push(chunk));
  }
  add(end());
  return new Blob(parts, { type: 'text/csv' });
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
