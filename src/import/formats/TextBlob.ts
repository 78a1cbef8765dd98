import { ImportProblem } from '../ImportProblem.ts';
import type { Unpacking } from './types.ts';

const batchBytes = 8 << 20;
const batchCharacters = 1 << 20;

/**
 * Bytes or text on their way into a Blob. What has been gathered goes to the browser's own storage batch by batch.
 * Throws ImportProblem `unpackedTooLarge` as soon as there is more than the work allows.
 */
export class TextBlob {
  readonly #encoder = new TextEncoder();
  readonly #work: Unpacking;
  readonly #batches: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;
  #bytes = 0;
  #text: string[] = [];
  #characters = 0;

  constructor(work: Unpacking) {
    this.#work = work;
  }

  /** Adds a piece of text. */
  write(text: string): void {
    this.#text.push(text);
    this.#characters += text.length;
    if (this.#characters >= batchCharacters) this.#encode();
  }

  /** Adds bytes, which are taken and must not be changed later. */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#work.most)
      throw new ImportProblem('unpackedTooLarge', { file: this.#work.name, bytes: this.#bytes });
    this.#chunks.push(bytes as Uint8Array<ArrayBuffer>);
    this.#waiting += bytes.length;
    if (this.#waiting >= batchBytes) this.#batch();
  }

  end(): Blob {
    this.#encode();
    this.#batch();
    return new Blob(this.#batches, { type: 'text/csv' });
  }

  #encode(): void {
    if (this.#characters === 0) return;
    const bytes = this.#encoder.encode(this.#text.join(''));
    this.#text = [];
    this.#characters = 0;
    this.push(bytes);
  }

  #batch(): void {
    if (this.#waiting === 0) return;
    this.#batches.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#waiting = 0;
  }
}
