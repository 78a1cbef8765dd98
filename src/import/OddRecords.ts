import { mostOdd, Oddity, type Expectation, type OddRecord } from './scanned.ts';

const lastRecords = 20;
/** How many numbers an OddRecord is. */
const numbers = 7;
const mostGaps = 500;

/** Holds a file's records, given one by one in its order, against what is expected of them. */
export class OddRecords {
  readonly #width: number;
  readonly #beginnings: Uint8Array[];
  /** 1 for the bytes that any of them begins with. */
  readonly #firsts = new Uint8Array(256);
  readonly #odd: OddRecord[] = [];
  #count = 0;
  /** The last records so far, as the numbers of an OddRecord, in no order; those of delimiters only leave holes. */
  readonly #last = new Float64Array(lastRecords * numbers).fill(-1);
  #gaps = 0;
  #afterGap = false;
  #chunk: Uint8Array = new Uint8Array();
  #chunkStart = 0;
  /** Whether the record that began before these bytes begins as names or comments do. */
  #carried = false;

  constructor({ width, beginnings }: Expectation) {
    this.#width = width;
    this.#beginnings = beginnings.map((text) => new TextEncoder().encode(text));
    for (const [first] of this.#beginnings) if (first !== undefined) this.#firsts[first] = 1;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The first of them, and the file's last records in any case, in the file's order. */
  get records(): OddRecord[] {
    const last = Array.from({ length: lastRecords }, (_, i) => this.#lastAt(i)).filter(
      ({ ordinal }) => ordinal >= 0
    );
    const ordinals = new Set(last.map(({ ordinal }) => ordinal));
    const before = this.#odd.filter(({ ordinal }) => !ordinals.has(ordinal));
    return [...before, ...last].sort((a, b) => a.start - b.start);
  }

  /** Takes note of the bytes at hand: the next records end in them. The one under way may have begun before. */
  read(chunk: Uint8Array, start: number, record: number): void {
    if (record < start && record >= this.#chunkStart) this.#carried = this.#beginsKnown(record, true);
    this.#chunk = chunk;
    this.#chunkStart = start;
  }

  /** An empty line, or a record of delimiters only, stands before the next record. */
  passGap(): void {
    this.#afterGap = true;
  }

  /** Compares the next record; its oddity says so far what is wrong with its quotes. Numbers, since they are many. */
  add(
    ordinal: number,
    start: number,
    end: number,
    line: number,
    lines: number,
    fields: number,
    wrong: number
  ): void {
    let oddity = wrong;
    if (fields !== this.#width) oddity |= Oddity.Width;
    if (this.#afterGap && this.#gaps < mostGaps) {
      oddity |= Oddity.AfterGap;
      this.#gaps++;
    }
    this.#afterGap = false;
    if (this.#beginsKnown(start)) oddity |= Oddity.Beginning;
    if (oddity > 0 && ++this.#count <= mostOdd)
      this.#odd.push({ ordinal, start, end, line, lines, fields, oddity });
    const last = this.#last;
    let at = (ordinal % lastRecords) * numbers;
    last[at++] = ordinal;
    last[at++] = start;
    last[at++] = end;
    last[at++] = line;
    last[at++] = lines;
    last[at++] = fields;
    last[at] = oddity | Oddity.Last;
  }

  #lastAt(i: number): OddRecord {
    const [ordinal = -1, start = 0, end = 0, line = 0, lines = 0, fields = 0, oddity = 0] =
      this.#last.subarray(i * numbers);
    return { ordinal, start, end, line, lines, fields, oddity };
  }

  /** Whether a record begins as names or comments do. `isCut`: where its beginning is not whole at hand, it may. */
  #beginsKnown(start: number, isCut = false): boolean {
    const at = start - this.#chunkStart;
    if (at < 0) return this.#carried;
    const chunk = this.#chunk;
    if (this.#firsts[chunk[at] as number] !== 1) return false;
    return this.#beginnings.some((bytes) => {
      for (let i = 0; i < bytes.length; i++) {
        if (isCut && at + i >= chunk.length) return true;
        if (chunk[at + i] !== bytes[i]) return false;
      }
      return true;
    });
  }
}
