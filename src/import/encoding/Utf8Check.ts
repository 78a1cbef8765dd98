import type { Replaced } from '../scanned.ts';

/** Lines of replaced characters that are kept. */
const mostLines = 20;
/** U+FFFD in UTF-8. */
const replacement = 0xefbfbd;

/** Checks bytes outside ASCII by the Unicode Standard, table 3-7: well-formed UTF-8 byte sequences. */
export class Utf8Check {
  /** Offset of the first byte so far that breaks UTF-8, or -1. */
  invalidAt = -1;
  /** Continuation bytes that are still due. */
  due = 0;
  replaced: Replaced = { count: 0, lines: [] };
  /** Whether all bytes so far are ASCII. */
  isAscii = true;
  /** The bounds of the next byte. */
  #low = 0x80;
  #high = 0xbf;
  #lead = 0;
  /** The bytes of the character under way. */
  #value = 0;

  /** Takes a byte outside ASCII, or in the place of one, and gives how many bytes are done with it. */
  take(chunk: Uint8Array, i: number, offset: number, line: number): number {
    this.isAscii = false;
    const whole = this.due === 0 ? this.#whole(chunk, i, line) : 0;
    if (whole > 0) return whole;
    this.#check(chunk[i] as number, offset + i, line);
    return 1;
  }

  /** Ends the bytes: a character under way is broken. */
  close(): void {
    if (this.due > 0) this.#invalid(this.#lead);
    this.due = 0;
  }

  /** Goes back to the end of a line, when so many replaced characters had been counted. */
  back(count: number, line: number): void {
    this.replaced = { count, lines: this.replaced.lines.filter((each) => each <= line) };
    this.due = 0;
  }

  /** The length of a common character that stands whole in the chunk; 0 for others, which are checked byte by byte. */
  #whole(chunk: Uint8Array, i: number, line: number): number {
    const byte = chunk[i] as number;
    const second = chunk[i + 1];
    if (second === undefined || (second & 0xc0) !== 0x80) return 0;
    if (byte >= 0xc2 && byte <= 0xdf) return 2;
    if (byte < 0xe1 || byte > 0xef || byte === 0xed) return 0;
    const third = chunk[i + 2];
    if (third === undefined || (third & 0xc0) !== 0x80) return 0;
    if (byte === 0xef && second === 0xbf && third === 0xbd) this.#replace(line);
    return 3;
  }

  #check(byte: number, at: number, line: number): void {
    if (this.due > 0) {
      if (byte >= this.#low && byte <= this.#high) {
        this.due--;
        this.#low = 0x80;
        this.#high = 0xbf;
        this.#value = (this.#value << 8) | byte;
        if (this.due === 0 && this.#value === replacement) this.#replace(line);
        return;
      }
      this.#invalid(this.#lead);
      this.due = 0;
      this.#low = 0x80;
      this.#high = 0xbf;
      if (byte < 0x80) return;
    }
    this.#lead = at;
    this.#value = byte;
    if (byte >= 0xc2 && byte <= 0xdf) this.due = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.due = 2;
      if (byte === 0xe0) this.#low = 0xa0;
      if (byte === 0xed) this.#high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.due = 3;
      if (byte === 0xf0) this.#low = 0x90;
      if (byte === 0xf4) this.#high = 0x8f;
    } else this.#invalid(this.#lead);
  }

  #replace(line: number): void {
    const { lines } = this.replaced;
    this.replaced.count++;
    if (lines.length < mostLines && lines.at(-1) !== line) lines.push(line);
  }

  #invalid(at: number): void {
    if (this.invalidAt < 0) this.invalidAt = at;
  }
}
