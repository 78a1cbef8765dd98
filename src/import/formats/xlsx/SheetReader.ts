import { cellReference } from './cellReference.ts';
import { numberText, type NumberFormat } from './numberFormat.ts';
import { attribute, XmlScanner } from './XmlScanner.ts';
import { unescapeText } from './sharedStrings.ts';

/** What the workbook knows and its sheets refer to. */
export interface WorkbookFacts {
  strings: string[];
  /** By a cell's style. */
  formats: NumberFormat[];
  /** Whether days are counted from 1904. */
  is1904: boolean;
}

const mostColumns = 16_384;
const mostRows = 1_048_576;
const plain: NumberFormat = { kind: 'number' };

/** The cells of a sheet's XML as text, row by row. Formulas give the value that was stored with them. */
export class SheetReader {
  readonly #facts: WorkbookFacts;
  readonly #onrow: (cells: string[]) => void;
  readonly #scanner: XmlScanner;
  #cells: string[] = [];
  #row = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #isCollecting = false;
  #isPhonetic = false;
  #hasFormula = false;
  #value = '';
  #hasValue = false;
  /** Formulas that no value was stored with. */
  uncomputed = 0;
  /** Ranges merged over more than one row. */
  merged = 0;

  constructor(facts: WorkbookFacts, onrow: (cells: string[]) => void) {
    this.#facts = facts;
    this.#onrow = onrow;
    this.#scanner = new XmlScanner({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => {
        if (this.#isCollecting) this.#value += text;
      }
    });
  }

  push(text: string): void {
    this.#scanner.push(text);
  }

  end(): void {
    this.#scanner.end();
  }

  #open(name: string, attributes: string): void {
    if (name === 'c') this.#startCell(attributes);
    else if (name === 'v' || name === 't') {
      this.#isCollecting = !this.#isPhonetic;
      this.#hasValue = true;
    } else if (name === 'row') this.#startRow(Number(attribute(attributes, 'r')) || this.#row + 1);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'mergeCell') {
      const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
      if (cellReference(to).row > cellReference(from).row) this.merged++;
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#isCollecting = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#onrow(this.#cells);
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  #startRow(row: number): void {
    for (let blank = this.#row + 1; blank < Math.min(row, mostRows); blank++) this.#onrow([]);
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #startCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : cellReference(reference).column;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #endCell(): void {
    if (this.#hasFormula && !this.#hasValue) this.uncomputed++;
    if (!this.#hasValue || this.#column < 0 || this.#column >= mostColumns) return;
    this.#cells[this.#column] = this.#text();
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#facts.strings[Number(value)] ?? '';
      case 'n':
        return numberText(value.trim(), this.#facts.formats[this.#style] ?? plain, this.#facts.is1904);
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ');
      default:
        return unescapeText(value);
    }
  }
}
