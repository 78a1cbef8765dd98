import { XmlScanner } from './XmlScanner.ts';

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** The texts that cells refer to by their place; runs of different looks are one text, readings of Chinese characters are left out. */
export class SharedStrings {
  readonly strings: string[] = [];
  #text = '';
  #isText = false;
  #isPhonetic = false;
  readonly #scanner = new XmlScanner({
    open: (name) => {
      if (name === 't') this.#isText = !this.#isPhonetic;
      else if (name === 'rPh') this.#isPhonetic = true;
      else if (name === 'si') this.#text = '';
    },
    close: (name) => {
      if (name === 't') this.#isText = false;
      else if (name === 'rPh') this.#isPhonetic = false;
      else if (name === 'si') this.strings.push(unescapeText(this.#text));
    },
    text: (text) => {
      if (this.#isText) this.#text += text;
    }
  });

  push(text: string): void {
    this.#scanner.push(text);
  }

  end(): void {
    this.#scanner.end();
  }
}
