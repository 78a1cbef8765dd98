import type { TextBlob } from '../TextBlob.ts';
import { csvRecord } from './csvRecord.ts';

const firstRows = 200;

/**
 * Rows of a sheet as CSV, one line a row: rows without cells are blank lines, so that a line's number is the row's.
 * Every row from the header on is as wide as the widest of the first ones; a title above it stays as narrow as it is.
 */
export class SheetPrinter {
  readonly #text: TextBlob;
  #head: string[][] | undefined = [];
  #width = 0;
  #inTable = false;
  #rows = 0;

  constructor(text: TextBlob) {
    this.#text = text;
  }

  /** Rows that hold something, and the widest of the first ones. */
  get rows(): number {
    return this.#rows;
  }
  get width(): number {
    return this.#width;
  }

  /** Adds the next row: an array with holes for cells that are not there. */
  row(cells: string[]): void {
    let length = cells.length;
    while (length > 0 && !cells[length - 1]) length--;
    cells.length = length;
    if (length > 0) this.#rows++;
    if (!this.#head) return this.#print(cells);
    this.#head.push(cells);
    this.#width = Math.max(this.#width, length);
    if (this.#head.length === firstRows) this.#start();
  }

  end(): void {
    this.#start();
  }

  #start(): void {
    const head = this.#head ?? [];
    this.#head = undefined;
    for (const cells of head) this.#print(cells);
  }

  #print(cells: string[]): void {
    if (cells.length === 0) return this.#text.write('\n');
    this.#inTable ||= cells.reduce((filled, cell) => filled + (cell ? 1 : 0), 0) * 2 > this.#width;
    const width = this.#inTable ? Math.max(cells.length, this.#width) : cells.length;
    this.#text.write(csvRecord(Array.from({ length: width }, (_, i) => cells[i] || null)));
  }
}
