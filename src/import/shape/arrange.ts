import { printCsv } from '../printCsv.ts';
import type { LeaveOutRule, LeftOutLine } from '../receipt/leftOut.ts';
import { Oddity, type ByteCount, type Findings, type OddRecord } from '../RecordScanner.ts';
import { applyEdits, type Edit, type Edited } from './edits.ts';
import type { Layout } from './layout.ts';
import { mend, type MendRule } from './mend.ts';
import { rawTexts } from './rawTexts.ts';
import { readRecords, type Signs, type TextRecord } from './records.ts';
import { isComment, isFilled, isTotal, isValue } from './rowKinds.ts';
import { rowFits } from './profile.ts';
import type { LineEnd } from '../types.ts';

/** A record that was made to fit its table. */
export interface MendedLine {
  rule: MendRule;
  /** The physical line, from 1. */
  line: number;
  /** The record as the file has it. */
  raw: string;
}

/** A record that could not be made to fit. */
export interface BrokenLine {
  reason: 'tooManyColumns' | 'tooFewColumns' | 'brokenQuote' | 'noObject';
  line: number;
  /** How many cells it has. */
  cells: number;
  raw: string;
}

/** A file's records put in order: what the engine reads is sound, the rest is accounted for. */
export interface Arranged extends Edited {
  leftOut: LeftOutLine[];
  mended: MendedLine[];
  broken: BrokenLine[];
  /** Records of the scan that the engine does not get to see, and those of them that are blank. */
  removed: number;
  blanks: number;
  /** The physical lines of the blank ones, from 1. */
  blankLines: number[];
}

export interface ArrangeOptions {
  signs: Signs;
  layout: Layout;
  findings: Findings;
  count: ByteCount;
  /** Whether the first record of the scan names the columns. */
  header: boolean;
  /** What the end of a record is in this file. */
  lineEnd: LineEnd;
  /** Records at the end that the user wants left out; undefined: the file's own footers. */
  footers?: number | undefined;
}

/** Looks at each odd record: leaves it out by rule, mends it, sets it aside, or lets it stand. */
export async function arrange(file: Blob, options: ArrangeOptions): Promise<Arranged> {
  return new Arrangement(file, options).arrange();
}

/** A record with its text. */
interface Read extends OddRecord {
  raw: string;
  cells: string[];
  text: TextRecord;
}

class Arrangement {
  readonly #file: Blob;
  readonly #options: ArrangeOptions;
  readonly #edits: Edit[] = [];
  readonly #leftOut: LeftOutLine[] = [];
  readonly #mended: MendedLine[] = [];
  readonly #broken: BrokenLine[] = [];
  #removed = 0;
  #blanks = 0;
  readonly #blankLines: number[] = [];

  constructor(file: Blob, options: ArrangeOptions) {
    this.#file = file;
    this.#options = options;
  }

  async arrange(): Promise<Arranged> {
    const { findings, header } = this.#options;
    const odd = (await this.#read(findings.odd)).filter(({ ordinal }) => !header || ordinal > 0);
    const footers = this.#footers(odd);
    for (const [i, record] of odd.entries()) {
      if (await this.#startsOtherTable(odd, i)) {
        await this.#cutOff(record);
        break;
      }
      const footer = footers.get(record.ordinal);
      if (footer) this.#leave(record, footer);
      else this.#settle(record, odd[i + 1]);
    }
    this.#cutHead();
    return {
      ...applyEdits(this.#file, this.#edits),
      leftOut: this.#leftOut,
      mended: this.#mended,
      broken: this.#broken,
      removed: this.#removed,
      blanks: this.#blanks,
      blankLines: this.#blankLines
    };
  }

  async #read(records: OddRecord[]): Promise<Read[]> {
    const raws = await rawTexts(this.#file, records);
    return records.map((record, i) => {
      const raw = raws[i]!;
      const text = firstRecord(raw, this.#options.signs);
      return { ...record, raw, text, cells: text.cells };
    });
  }

  /** The lines before the data; a plain line of names stays, since the engine reads it. */
  #cutHead(): void {
    const { layout, findings } = this.#options;
    if (layout.isPlain) return;
    this.#edits.unshift({ start: 0, end: findings.bodyStart, text: '', lines: layout.bodyLine });
  }

  /** What is left out at the file's end, by ordinal. */
  #footers(odd: Read[]): Map<number, LeaveOutRule> {
    const { layout, footers: wanted, count } = this.#options;
    const found = new Map<number, LeaveOutRule>();
    const last = odd.filter(({ oddity }) => oddity & Oddity.Last || oddity & Oddity.Width).toReversed();
    let ordinal = count.records - 1;
    for (const record of last) {
      if (wanted !== undefined ? found.size >= wanted : record.ordinal < ordinal - 2) break;
      const rule = wanted !== undefined ? 'footer' : footerRule(record, layout);
      if (!rule && !isComment(record.raw, layout.comment)) break;
      if (rule) found.set(record.ordinal, rule);
      ordinal = record.ordinal;
    }
    return found;
  }

  /** Whether a record stands alone above the names once more. */
  #isTitleOfMore({ cells, oddity, ordinal }: Read, next: Read | undefined): boolean {
    if (!(oddity & Oddity.AfterGap) || cells.filter(isFilled).length > 1 || cells.length < 2) return false;
    return !!next && next.ordinal <= ordinal + 2 && isNames(next.cells, this.#options.layout);
  }

  #settle(record: Read, next: Read | undefined): void {
    const { layout, signs } = this.#options;
    const { raw, cells, oddity, text } = record;
    if (isComment(raw, layout.comment)) return this.#leave(record, 'comment');
    if (oddity & Oddity.Beginning && isNames(cells, layout)) return this.#leave(record, 'repeatedHeader');
    if (this.#isTitleOfMore(record, next)) return this.#leave(record, 'preamble');
    const isBroken = (oddity & Oddity.Broken) > 0;
    const isWrong = (oddity & Oddity.Width) > 0 || isBroken;
    const isSuspect = (oddity & Oddity.Stray) > 0 && layout.profile && !rowFits(cells, layout.profile);
    if (!isWrong && !isSuspect) return;
    const mended = mend(text, raw, signs, layout.width, layout.profile);
    if (mended) {
      this.#mended.push({ rule: mended.rule, line: record.line, raw });
      this.#edits.push({
        start: record.start,
        end: record.end,
        text: printRecord(mended.cells, signs),
        lines: record.lines - linesIn(mended.cells)
      });
    } else if (isWrong) {
      const reason = isBroken
        ? 'brokenQuote'
        : cells.length > layout.width
          ? 'tooManyColumns'
          : 'tooFewColumns';
      this.#broken.push({ reason, line: record.line, cells: cells.length, raw: raw.slice(0, longestRaw) });
      this.#remove(record);
    }
  }

  #leave({ line, raw, ...record }: Read, rule: LeaveOutRule): void {
    this.#leftOut.push({ rule, line, raw: raw.slice(0, longestRaw) });
    this.#remove({ ...record, line });
  }

  #remove({ start, end, lines }: OddRecord): void {
    const { lineEnd } = this.#options;
    this.#edits.push({ start, end: Math.min(this.#file.size, end + lineEnd.length), text: '', lines });
    this.#removed++;
  }

  /** Whether a second table begins with this record: other names, or records that are all of another width to the end. */
  async #startsOtherTable(odd: Read[], i: number): Promise<boolean> {
    const { layout, count, signs } = this.#options;
    const record = odd[i]!;
    if (layout.width < 2 || isComment(record.raw, layout.comment)) return false;
    if (record.oddity & Oddity.AfterGap) {
      const ahead = await this.#file.slice(record.start, record.start + (1 << 16)).text();
      const next: TextRecord[] = [];
      for (const each of readRecords(ahead, signs)) if (next.push(each) === 4) break;
      const names = next.findIndex(({ cells }) => isOtherNames(cells, layout));
      const isTitled = next
        .slice(0, Math.max(0, names))
        .every(({ cells }) => cells.filter(isFilled).length <= 1);
      if (names >= 0 && names < next.length - 1 && isTitled) return true;
    }
    if (!(record.oddity & Oddity.Width) || record.oddity & Oddity.Broken || record.fields < 2) return false;
    let end = i;
    while (odd[end + 1]?.fields === record.fields && odd[end + 1]!.ordinal === odd[end]!.ordinal + 1) end++;
    const isToTheEnd = odd[end]!.ordinal === count.records - 1;
    if (!isToTheEnd || end === i || !isOtherNames(record.cells, layout)) return false;
    return !isTotal(record.cells, layout.usuallyFilled);
  }

  /** Leaves out everything from a record on. */
  async #cutOff(record: Read): Promise<void> {
    const { signs, count } = this.#options;
    const text = await this.#file.slice(record.start).text();
    const removed = count.records - record.ordinal;
    let kept = 0;
    for (const { cells, line, start, end } of readRecords(text, signs, { line: record.line })) {
      if (!cells.some(isFilled)) {
        this.#blankLines.push(line);
        continue;
      }
      this.#leftOut.push({
        rule: 'otherTable',
        line,
        raw: text.slice(start, Math.min(end, start + longestRaw))
      });
      kept++;
    }
    this.#removed += removed;
    this.#blanks += removed - kept;
    this.#edits.push({ start: record.start, end: this.#file.size, text: '', lines: 0 });
  }
}

/** A record that quotes never close may be long: this much of it is kept. */
const longestRaw = 10_000;

const firstRecord = (raw: string, signs: Signs): TextRecord =>
  readRecords(raw, signs).next().value ?? {
    cells: [raw],
    quoted: [false],
    line: 1,
    lines: 1,
    start: 0,
    end: raw.length,
    broken: false,
    stray: false
  };

function footerRule(
  { cells, oddity }: Read,
  { width, usuallyFilled, profile }: Layout
): LeaveOutRule | undefined {
  if (isTotal(cells, usuallyFilled)) return 'total';
  const filled = cells.filter(isFilled);
  const isNote = filled.length === 1 && width > 1 && !isValue(filled[0]!) && usuallyFilled > 2;
  const fitsFirst = profile?.[0]?.shapes && profile[0].shapes.has(filled[0] ?? '');
  if (isNote && !fitsFirst) return 'footer';
  return oddity & Oddity.Width && filled.length === 1 && width > 2 && !isValue(filled[0]!)
    ? 'footer'
    : undefined;
}

const isNames = (cells: string[], { names, width }: Layout): boolean =>
  !!names && cells.length === width && names.every((name, i) => name.trim() === (cells[i] ?? '').trim());

/** Whether a record names columns, and not as the table's names do. */
function isOtherNames(cells: string[], layout: Layout): boolean {
  const { names, valued, width } = layout;
  const filled = cells.filter(isFilled);
  if (filled.length < 2 || filled.some(isValue) || isNames(cells, layout)) return false;
  const again = filled.filter((cell) => names?.some((name) => name.trim() === cell.trim())).length;
  if (again >= 0.6 * filled.length && cells.length !== width) return true;
  return cells.some((cell, i) => valued[i] === true && isFilled(cell));
}

const linesIn = (cells: string[]): number =>
  1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** A record in the signs that the engine reads, every cell quoted. */
function printRecord(cells: string[], { delimiter, quote }: Signs): string {
  if (delimiter === ',' && quote === '"') return printCsv(cells, []).replace(/\r\n$/, '');
  const within = (cell: string) => (quote === '' ? cell : cell.replaceAll(quote, quote + quote));
  return cells.map((cell) => quote + within(cell) + quote).join(delimiter);
}
