import { chunks, type Progress } from '../chunks.ts';
import type { EncodingName } from './candidates.ts';
import { Evidence } from './evidence.ts';
import { mender } from './mend.ts';

/** What a copy of a file must change. */
export interface Recoding {
  encoding: EncodingName;
  /** Runs of blanks become one tab, blanks at the ends of a line go. */
  aligned: boolean;
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
  { encoding, aligned, lineEnds, mended }: Recoding,
  { onchunk, evidence, ...progress }: RecodeOptions = {}
): Promise<Blob> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const parts: Blob[] = [];
  const reshapers = [
    ...(mended ? [mender()] : []),
    ...(aligned ? [alignedToTabs()] : lineEnds ? [unifiedLineEnds()] : [])
  ];
  const add = (text: string) => {
    const bytes = encoder.encode(text);
    onchunk?.(bytes);
    parts.push(new Blob([bytes]));
  };
  for await (const chunk of chunks(file, progress)) {
    evidence?.push(chunk);
    add(reshapers.reduce((text, each) => each.push(text), decoder.decode(chunk, { stream: true })));
  }
  add(reshapers.reduce((text, each) => each.push(text) + each.end(), decoder.decode()));
  return new Blob(parts, { type: 'text/csv' });
}

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
