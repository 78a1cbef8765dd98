import type { EncodingName } from './types.ts';

/** What a copy of a file must change. */
export interface Recoding {
  encoding: EncodingName;
  /** Runs of blanks become one tab, blanks at the ends of a line go. */
  aligned: boolean;
  /** CRLF and lone CR outside quotes become LF: the engine's reader takes no mixture. */
  lineEnds: boolean;
}

/** Streams a file through its decoder and gives it back as UTF-8. `onbytes` hears how many source bytes are done. */
export async function recode(
  file: Blob,
  { encoding, aligned, lineEnds }: Recoding,
  { signal, onbytes, onchunk }: RecodeOptions = {}
): Promise<Blob> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const parts: BlobPart[] = [];
  const reshape = aligned ? alignedToTabs() : lineEnds ? unifiedLineEnds() : undefined;
  const add = (text: string) => {
    const bytes = encoder.encode(text);
    onchunk?.(bytes);
    parts.push(bytes);
  };
  for (let at = 0; at < file.size; at += step) {
    signal?.throwIfAborted();
    const slice = await file.slice(at, at + step).arrayBuffer();
    const text = decoder.decode(slice, { stream: true });
    add(reshape ? reshape.push(text) : text);
    onbytes?.(Math.min(at + step, file.size));
  }
  const rest = decoder.decode();
  add(reshape ? reshape.push(rest) + reshape.end() : rest);
  return new Blob(parts, { type: 'text/csv' });
}

export interface RecodeOptions {
  signal?: AbortSignal;
  onbytes?: (done: number) => void;
  /** Hears each chunk of UTF-8 as it is made. */
  onchunk?: (bytes: Uint8Array) => void;
}

const step = 8 << 20;

interface Reshaper {
  push(text: string): string;
  end(): string;
}

/** Whole lines at a time: columns set apart by blanks become columns set apart by tabs. */
function alignedToTabs(): Reshaper {
  let kept = '';
  const line = (text: string) => text.trim().replace(/[ \t]+/g, '\t');
  return {
    push(text) {
      const lines = (kept + text).split(/\r\n|\n|\r(?!$)/);
      kept = lines.pop() ?? '';
      return lines.map((each) => `${line(each)}\n`).join('');
    },
    end: () => line(kept)
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
