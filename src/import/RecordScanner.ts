/** What a scan of every byte has counted. */
export interface ByteCount {
  bytes: number;
  /** Records that are not blank, the header among them; lines skipped at the start are not. */
  records: number;
  /** Blank lines between records. */
  blanks: number;
  /** Line ends outside quotes, by kind. */
  lineEnds: { lf: number; crlf: number; cr: number };
  /** Line ends inside quotes, by kind. */
  quotedLineEnds: number;
  /** Offset of the first byte that breaks UTF-8, or -1. */
  invalidAt: number;
  /** Characters U+FFFD: each stands for bytes that no decoder could read, now or when the file was made. */
  replaced: Replaced;
}

export interface Replaced {
  count: number;
  /** The first physical lines that hold one, from 1. */
  lines: number[];
}

/** One record's place in the file. */
export interface RecordPlace {
  /** 0 for the first record that is not blank, which may be the header. */
  ordinal: number;
  /** Byte offsets: from its first byte to before its line end. */
  start: number;
  end: number;
  /** The physical line it begins on, from 1. */
  line: number;
}

export interface ScannerOptions {
  delimiter: string;
  quote: string;
  escape: string;
  skip: number;
  /** Called at the end of each record that is not blank. */
  onrecord?: (place: RecordPlace) => void;
}

const enum State {
  RecordStart,
  FieldStart,
  Plain,
  Quoted,
  QuoteInQuoted,
  Escaped
}

/** Lines of replaced characters that are kept. */
const mostLines = 20;

/** U+FFFD in UTF-8. */
const replacement = 0xefbfbd;

const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Divides bytes into records as the engine's CSV reader does, and checks in the same pass that they are UTF-8.
 * A quote opens only at the start of a field (blanks before it are allowed). Feed chunks in order, then `end()`.
 */
export class RecordScanner {
  #delimiter: number;
  #quote: number;
  #escape: number;
  #skip: number;
  #onrecord: ((place: RecordPlace) => void) | undefined;
  #state = State.RecordStart;
  /** Offset of the last carriage return. */
  #crAt = -2;
  /** Whether the last line end belonged to a skipped line. */
  #skipped = false;
  /** 1 for bytes that change nothing inside a field. */
  #ordinary = new Uint8Array(256).fill(1, 0, 128);
  #offset = 0;
  #start = 0;
  #line = 1;
  #recordLine = 1;
  #records = 0;
  #blanks = 0;
  #lf = 0;
  #crlf = 0;
  #cr = 0;
  #quoted = 0;
  #invalidAt = -1;
  /** Continuation bytes that are still due, and the bounds of the next one. */
  #due = 0;
  #low = 0x80;
  #high = 0xbf;
  #lead = 0;
  /** The bytes of the character under way. */
  #value = 0;
  #replaced: Replaced = { count: 0, lines: [] };

  constructor({ delimiter, quote, escape, skip, onrecord }: ScannerOptions) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
    this.#escape = escape === '' || escape === quote ? -1 : escape.charCodeAt(0);
    this.#skip = skip;
    this.#onrecord = onrecord;
    for (const byte of [LF, CR, this.#delimiter, this.#quote, this.#escape])
      if (byte >= 0) this.#ordinary[byte] = 0;
  }

  push(chunk: Uint8Array): void {
    const ordinary = this.#ordinary;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const escape = this.#escape;
    const length = chunk.length;
    let state = this.#state;
    let i = this.#offset === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    if (i > 0) this.#start = i;
    for (; i < length; i++) {
      let byte = chunk[i] as number;
      if ((state === State.Plain || state === State.Quoted) && this.#due === 0) {
        while (ordinary[byte] === 1) {
          if (++i === length) break;
          byte = chunk[i] as number;
        }
        if (i === length) break;
      }
      if (byte >= 0x80 || this.#due > 0) {
        const whole = this.#due === 0 ? this.#whole(chunk, i) : 0;
        if (whole > 0) i += whole - 1;
        else this.#check(byte, i);
      }
      if (byte === LF || byte === CR) state = this.#endLine(byte, i, state);
      else if (this.#skip > 0) continue;
      else if (byte === delimiter && state !== State.Quoted && state !== State.Escaped)
        state = State.FieldStart;
      else if (state === State.Quoted) {
        if (byte === quote) state = State.QuoteInQuoted;
        else if (byte === escape) state = State.Escaped;
      } else if (state === State.Plain) continue;
      else if (state === State.Escaped) state = State.Quoted;
      else if (byte === quote) state = State.Quoted;
      else if (byte !== SPACE) state = State.Plain;
      else if (state === State.RecordStart) state = State.FieldStart;
    }
    this.#state = state;
    this.#offset += length;
  }

  /** Closes the last record and gives the counts. */
  end(): ByteCount {
    if (this.#due > 0) this.#invalid(this.#lead);
    if (this.#skip === 0 && this.#state !== State.RecordStart) this.#endRecord(this.#state, this.#offset);
    return {
      bytes: this.#offset,
      records: this.#records,
      blanks: this.#blanks,
      lineEnds: { lf: this.#lf, crlf: this.#crlf, cr: this.#cr },
      quotedLineEnds: this.#quoted,
      invalidAt: this.#invalidAt,
      replaced: this.#replaced
    };
  }

  /** Offset of the first byte so far that breaks UTF-8, or -1. */
  get invalidAt(): number {
    return this.#invalidAt;
  }

  #endLine(byte: number, i: number, state: State): State {
    const at = this.#offset + i;
    const quoted = state === State.Quoted || state === State.Escaped;
    if (byte === LF && this.#crAt === at - 1) {
      if (!quoted) {
        if (!this.#skipped) {
          this.#cr--;
          this.#crlf++;
        }
        this.#start = at + 1;
      }
      return state;
    }
    if (byte === CR) this.#crAt = at;
    this.#line++;
    this.#skipped = this.#skip > 0;
    if (this.#skipped) {
      this.#skip--;
      this.#start = at + 1;
      this.#recordLine = this.#line;
      return state;
    }
    if (quoted) {
      this.#quoted++;
      return State.Quoted;
    }
    if (byte === LF) this.#lf++;
    else this.#cr++;
    this.#endRecord(state, at);
    return State.RecordStart;
  }

  #endRecord(state: State, end: number): void {
    if (state === State.RecordStart) this.#blanks++;
    else {
      this.#onrecord?.({ ordinal: this.#records, start: this.#start, end, line: this.#recordLine });
      this.#records++;
    }
    this.#start = end + 1;
    this.#recordLine = this.#line;
  }

  /** The length of a common character that stands whole in the chunk; 0 for others, which are checked byte by byte. */
  #whole(chunk: Uint8Array, i: number): number {
    const byte = chunk[i] as number;
    const second = chunk[i + 1];
    if (second === undefined || (second & 0xc0) !== 0x80) return 0;
    if (byte >= 0xc2 && byte <= 0xdf) return 2;
    if (byte < 0xe1 || byte > 0xef || byte === 0xed) return 0;
    const third = chunk[i + 2];
    if (third === undefined || (third & 0xc0) !== 0x80) return 0;
    if (byte === 0xef && second === 0xbf && third === 0xbd) this.#replace();
    return 3;
  }

  #replace(): void {
    const { lines } = this.#replaced;
    this.#replaced.count++;
    if (lines.length < mostLines && lines.at(-1) !== this.#line) lines.push(this.#line);
  }

  /** The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences. */
  #check(byte: number, i: number): void {
    if (this.#due > 0) {
      if (byte >= this.#low && byte <= this.#high) {
        this.#due--;
        this.#low = 0x80;
        this.#high = 0xbf;
        this.#value = (this.#value << 8) | byte;
        if (this.#due === 0 && this.#value === replacement) this.#replace();
        return;
      }
      this.#invalid(this.#lead);
      this.#due = 0;
      this.#low = 0x80;
      this.#high = 0xbf;
      if (byte < 0x80) return;
    }
    this.#lead = this.#offset + i;
    this.#value = byte;
    if (byte >= 0xc2 && byte <= 0xdf) this.#due = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#due = 2;
      if (byte === 0xe0) this.#low = 0xa0;
      if (byte === 0xed) this.#high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#due = 3;
      if (byte === 0xf0) this.#low = 0x90;
      if (byte === 0xf4) this.#high = 0x8f;
    } else this.#invalid(this.#lead);
  }

  #invalid(at: number): void {
    if (this.#invalidAt < 0) this.#invalidAt = at;
  }
}
