import { Utf8Check } from './encoding/Utf8Check.ts';
import { OddRecords } from './OddRecords.ts';
import {
  mostBlankLines,
  Oddity,
  type ByteCount,
  type Expectation,
  type Findings,
  type RecordPlace
} from './scanned.ts';

export { Oddity };
export type { ByteCount, Expectation, Findings, OddRecord, RecordPlace, Replaced } from './scanned.ts';

export interface ScannerOptions {
  delimiter: string;
  quote: string;
  skip: number;
  /** Line numbers that the bytes lack, since lines were cut out: offset and lines to add from there on, by turns, ascending. */
  jumps?: number[];
  expected?: Expectation | undefined;
  /** Called at the end of each record that is not blank. */
  onrecord?: (place: RecordPlace) => void;
}

const enum State {
  RecordStart,
  FieldStart,
  Plain,
  Quoted,
  QuoteInQuoted
}

/** Quotes that hold more bytes than this are taken for a mistake, at first; less after each mistake. */
const longestQuoted = 1 << 20;
const shortestQuoted = 1 << 16;

/** Where a record's first line ended inside quotes, and what had been counted by then. */
interface FirstLine {
  end: number;
  line: number;
  fields: number;
  lf: number;
  crlf: number;
  cr: number;
  quoted: number;
  replaced: number;
  isCr: boolean;
}

const LF = 10;
const CR = 13;
const SPACE = 32;

/** What a byte outside quotes means. The kinds of several bytes are looked at as one number. */
const enum Kind {
  /** Content, as far as ASCII goes. */
  Content = 0,
  Delimiter = 1,
  LineFeed = 2,
  /** What needs a closer look: a quote, a carriage return, a byte outside ASCII. */
  Other = 4
}

/**
 * Divides bytes into records as the engine's CSV reader does, and checks in the same pass that they are UTF-8.
 * A quote opens only at the start of a field (blanks before it are allowed). A record whose quotes are broken ends with
 * its first line. Feed chunks in order, then `close()`; where one of them gives an offset, go on from there. Then `end()`.
 */
export class RecordScanner {
  #delimiter: number;
  #quote: number;
  #skip: number;
  #onrecord: ((place: RecordPlace) => void) | undefined;
  #state = State.RecordStart;
  /** Offset of the last carriage return. */
  #crAt = -2;
  /** Whether the last line end belonged to a skipped line. */
  #skipped = false;
  /** 1 for bytes that change nothing inside a field. */
  #ordinary = new Uint8Array(256).fill(1, 0, 128);
  /** The `Kind` of each byte. */
  #kinds = new Uint8Array(256).fill(Kind.Other, 128);
  #jumps: number[];
  #jump = 0;
  #lineShift = 0;
  #odd: OddRecords | undefined;
  #bodyStart = 0;
  #fields = 1;
  #filled = false;
  #broken = false;
  #stray = false;
  #firstLine: FirstLine | undefined;
  #longest = longestQuoted;
  /** Where the driver is to go on, after a record with broken quotes. */
  #back = -1;
  #offset = 0;
  #start = 0;
  #line = 1;
  #recordLine = 1;
  #records = 0;
  #blanks = 0;
  #blankLines: number[] = [];
  #lf = 0;
  #crlf = 0;
  #cr = 0;
  #quoted = 0;
  readonly #utf8 = new Utf8Check();

  constructor({ delimiter, quote, skip, jumps = [], expected, onrecord }: ScannerOptions) {
    this.#jumps = jumps;
    if (expected) this.#odd = new OddRecords(expected);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
    this.#skip = skip;
    this.#onrecord = onrecord;
    for (const byte of [LF, CR, this.#delimiter, this.#quote]) if (byte >= 0) this.#ordinary[byte] = 0;
    this.#kinds[LF] = Kind.LineFeed;
    this.#kinds[CR] = Kind.Other;
    if (this.#quote >= 0) this.#kinds[this.#quote] = Kind.Other;
    this.#kinds[this.#delimiter] = Kind.Delimiter;
  }

  /** Takes the next bytes in. Gives the offset to go on from where that is not behind them. */
  push(chunk: Uint8Array): number | undefined {
    this.#odd?.read(chunk, this.#offset, this.#start);
    const ordinary = this.#ordinary;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const length = chunk.length;
    const utf8 = this.#utf8;
    let state = this.#state;
    let i = this.#offset === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    if (i > 0) this.#start = this.#bodyStart = i;
    for (; i < length; i++) {
      if (state <= State.Plain && this.#skip === 0 && utf8.due === 0) {
        i = this.#passPlain(chunk, i, state);
        state = this.#state;
        if (i === length) break;
      }
      let byte = chunk[i] as number;
      if (state === State.Quoted && utf8.due === 0) {
        while (ordinary[byte] === 1) {
          if (++i === length) break;
          byte = chunk[i] as number;
        }
        if (i === length) break;
      }
      if (byte >= 0x80 || utf8.due > 0) i += utf8.take(chunk, i, this.#offset, this.#line) - 1;
      if (byte === LF || byte === CR) {
        state = this.#endLine(byte, i, state);
        if (this.#back >= 0) return this.#goBack();
      } else if (this.#skip > 0) continue;
      else if (byte === delimiter && state !== State.Quoted) {
        state = State.FieldStart;
        this.#fields++;
      } else if (state === State.Quoted) {
        if (byte === quote) state = State.QuoteInQuoted;
      } else if (state === State.Plain) {
        if (byte === quote) this.#stray = true;
      } else if (byte === quote) {
        state = State.Quoted;
        this.#filled = true;
      } else if (byte !== SPACE) {
        if (state === State.QuoteInQuoted) {
          this.#broken = true;
          if (this.#firstLine) return this.#goBack();
        }
        state = State.Plain;
        this.#filled = true;
      } else if (state === State.RecordStart) state = State.FieldStart;
    }
    this.#state = state;
    this.#offset += length;
    return undefined;
  }

  /**
   * Passes records, or what is left of one, as far as they have no quotes and end with a line feed. Gives the offset of
   * the first byte that needs a closer look, or the chunk's length, and leaves the state before it.
   */
  #passPlain(chunk: Uint8Array, from: number, before: State): number {
    const kinds = this.#kinds;
    const length = chunk.length;
    const utf8 = this.#utf8;
    /** Where the record, or what the chunk has of it, begins. */
    let start = from;
    let opening = before;
    let i = from;
    for (;;) {
      let kind = Kind.Content;
      let delimiters = 0;
      for (; i < length - 3; i += 4) {
        const a = kinds[chunk[i] as number] as number;
        const b = kinds[chunk[i + 1] as number] as number;
        const c = kinds[chunk[i + 2] as number] as number;
        const d = kinds[chunk[i + 3] as number] as number;
        if ((a | b | c | d) > 1) break;
        delimiters += a + b + c + d;
      }
      while (i < length && (kind = kinds[chunk[i] as number] as Kind) <= Kind.Delimiter) {
        delimiters += kind;
        i++;
      }
      this.#fields += delimiters;
      if (i >= length) break;
      if (kind === Kind.LineFeed) {
        if (this.#offset + i - 1 === this.#crAt) break;
        this.#filled ||= this.#hasContent(chunk, start, i);
        this.#line++;
        this.#lf++;
        this.#endRecord(i === start ? opening : State.Plain, this.#offset + i);
        start = ++i;
        opening = State.RecordStart;
      } else if ((chunk[i] as number) >= 0x80) {
        i += utf8.take(chunk, i, this.#offset, this.#line);
        if (utf8.due > 0) break;
      } else if (chunk[i] === CR && chunk[i + 1] === LF) {
        this.#filled ||= this.#hasContent(chunk, start, i);
        this.#line++;
        this.#crlf++;
        this.#endRecord(i === start ? opening : State.Plain, this.#offset + i);
        start = i += 2;
        this.#start = this.#offset + start;
        opening = State.RecordStart;
      } else break;
    }
    this.#filled ||= this.#hasContent(chunk, start, i);
    this.#state = this.#stateAt(chunk, start, i, opening);
    return i;
  }

  /** Whether a piece of a record holds more than delimiters and blanks. */
  #hasContent(chunk: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (chunk[i] !== SPACE && chunk[i] !== this.#delimiter) return true;
    return false;
  }

  /** The state behind a piece of a record without quotes that began in a state. */
  #stateAt(chunk: Uint8Array, start: number, end: number, opening: State): State {
    let i = end;
    while (i > start && chunk[i - 1] === SPACE && SPACE !== this.#delimiter) i--;
    if (i > start) return chunk[i - 1] === this.#delimiter ? State.FieldStart : State.Plain;
    return opening === State.RecordStart && end > start ? State.FieldStart : opening;
  }

  /** Closes the last record. Gives the offset to go on from where its quotes are broken. */
  close(): number | undefined {
    this.#utf8.close();
    if (this.#skip > 0 || this.#state === State.RecordStart) return undefined;
    if (this.#state === State.Quoted) {
      this.#broken = true;
      if (this.#firstLine) return this.#goBack();
    }
    this.#endRecord(this.#state, this.#offset);
    this.#state = State.RecordStart;
    return undefined;
  }

  /** The records that are not as expected. */
  get findings(): Findings {
    return { odd: this.#odd?.records ?? [], count: this.#odd?.count ?? 0, bodyStart: this.#bodyStart };
  }

  /** The counts, after `close`. */
  end(): ByteCount {
    return {
      bytes: this.#offset,
      records: this.#records,
      blanks: this.#blanks,
      blankLines: this.#blankLines,
      lineEnds: { lf: this.#lf, crlf: this.#crlf, cr: this.#cr },
      quotedLineEnds: this.#quoted,
      invalidAt: this.#utf8.invalidAt,
      replaced: this.#utf8.replaced
    };
  }

  /** Offset of the first byte so far that breaks UTF-8, or -1. */
  get invalidAt(): number {
    return this.#utf8.invalidAt;
  }

  /** Whether all bytes so far are ASCII. */
  get isAscii(): boolean {
    return this.#utf8.isAscii;
  }

  #endLine(byte: number, i: number, state: State): State {
    const at = this.#offset + i;
    const quoted = state === State.Quoted;
    if (byte === LF && this.#crAt === at - 1) {
      if (!quoted) {
        if (this.#skipped) this.#bodyStart = at + 1;
        else {
          this.#cr--;
          this.#crlf++;
        }
        this.#start = at + 1;
      }
      return state;
    }
    if (byte === CR) this.#crAt = at;
    this.#skipped = this.#skip > 0;
    if (this.#skipped) {
      this.#line++;
      this.#skip--;
      this.#start = this.#bodyStart = at + 1;
      this.#recordLine = this.#line;
      return state;
    }
    if (quoted && !this.#broken) {
      this.#firstLine ??= {
        end: at,
        line: this.#line,
        fields: this.#fields,
        lf: this.#lf,
        crlf: this.#crlf,
        cr: this.#cr,
        quoted: this.#quoted,
        replaced: this.#utf8.replaced.count,
        isCr: byte === CR
      };
      if (at - this.#start > this.#longest) this.#back = at;
      this.#line++;
      this.#quoted++;
      return State.Quoted;
    }
    this.#line++;
    if (byte === LF) this.#lf++;
    else this.#cr++;
    this.#endRecord(state, at);
    return State.RecordStart;
  }

  #endRecord(state: State, end: number): void {
    if (state === State.RecordStart) {
      if (this.#blanks++ < mostBlankLines)
        this.#blankLines.push(this.#recordLine + this.#shiftAt(this.#start));
      this.#odd?.passGap();
    } else {
      if (this.#onrecord) {
        const line = this.#recordLine + this.#shiftAt(this.#start);
        this.#onrecord({ ordinal: this.#records, start: this.#start, end, line });
      }
      if (this.#odd) this.#compare(this.#odd, end);
      this.#records++;
    }
    this.#fields = 1;
    this.#filled = this.#broken = this.#stray = false;
    this.#firstLine = undefined;
    this.#start = end + 1;
    this.#recordLine = this.#line;
  }

  /** Lines that are missing before an offset; offsets ascend. */
  #shiftAt(offset: number): number {
    while ((this.#jumps[this.#jump] ?? Infinity) <= offset) {
      this.#lineShift += this.#jumps[this.#jump + 1]!;
      this.#jump += 2;
    }
    return this.#lineShift;
  }

  #compare(odd: OddRecords, end: number): void {
    if (!this.#filled) return odd.passGap();
    odd.add(
      this.#records,
      this.#start,
      end,
      this.#recordLine,
      this.#line - this.#recordLine,
      this.#fields,
      (this.#broken ? Oddity.Broken : 0) | (this.#stray ? Oddity.Stray : 0)
    );
  }

  /** Takes the record's first line for the whole of it, and goes back to the second. */
  #goBack(): number {
    const { end, line, fields, lf, crlf, cr, quoted, replaced, isCr } = this.#firstLine!;
    this.#line = line + 1;
    this.#lf = isCr ? lf : lf + 1;
    this.#crlf = crlf;
    this.#cr = isCr ? cr + 1 : cr;
    this.#quoted = quoted;
    this.#utf8.back(replaced, line);
    this.#crAt = isCr ? end : -2;
    this.#broken = true;
    this.#fields = fields;
    this.#longest = Math.max(shortestQuoted, this.#longest / 2);
    this.#back = -1;
    this.#endRecord(State.Quoted, end);
    this.#state = State.RecordStart;
    this.#offset = end + 1;
    return end + 1;
  }
}
