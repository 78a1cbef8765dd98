import { mostOdd, Oddity, type Expectation, type OddRecord } from './scanned.ts';

const lastRecords = 20;
const mostGaps = 500;

/** Holds a file's records, given one by one in its order, against what is expected of them. */
export class OddRecords {
  readonly #width: number;
  readonly #beginnings: Uint8Array[];
  readonly #odd: OddRecord[] = [];
  #count = 0;
  /** The last records so far, in no order; those of delimiters only leave holes. */
  readonly #last: OddRecord[] = [];
  #gaps = 0;
  #afterGap = false;
  #chunk: Uint8Array = new Uint8Array();
  #chunkStart = 0;

  constructor({ width, beginnings }: Expectation) {
    this.#width = width;
    this.#beginnings = beginnings.map((text) => new TextEncoder().encode(text));
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The first of them, and the file's last records in any case, in the file's order. */
  get records(): OddRecord[] {
    const last = Object.values(this.#last);
    const ordinals = new Set(last.map(({ ordinal }) => ordinal));
    const before = this.#odd.filter(({ ordinal }) => !ordinals.has(ordinal));
    return [...before, ...last].sort((a, b) => a.start - b.start);
  }

  /** Takes note of the bytes at hand: the next records end in them. */
  read(chunk: Uint8Array, start: number): void {
    this.#chunk = chunk;
    this.#chunkStart = start;
  }

  /** An empty line, or a record of delimiters only, stands before the next record. */
  passGap(): void {
    this.#afterGap = true;
  }

  /** Compares the next record; its oddity says so far what is wrong with its quotes. */
  add(record: OddRecord): void {
    if (record.fields !== this.#width) record.oddity |= Oddity.Width;
    if (this.#afterGap && this.#gaps < mostGaps) {
      record.oddity |= Oddity.AfterGap;
      this.#gaps++;
    }
    this.#afterGap = false;
    if (this.#beginnings.length > 0 && this.#beginsKnown(record.start)) record.oddity |= Oddity.Beginning;
    if (record.oddity > 0 && ++this.#count <= mostOdd) this.#odd.push({ ...record });
    record.oddity |= Oddity.Last;
    this.#last[record.ordinal % lastRecords] = record;
  }

  /** Whether a record begins as names or comments do; where its beginning is no longer at hand, it may. */
  #beginsKnown(start: number): boolean {
    const at = start - this.#chunkStart;
    if (at < 0) return true;
    return this.#beginnings.some((bytes) => {
      for (let i = 0; i < bytes.length; i++) if (this.#chunk[at + i] !== bytes[i]) return false;
      return true;
    });
  }
}
