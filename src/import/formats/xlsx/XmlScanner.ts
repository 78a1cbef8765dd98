/** What a document's parts are told to, in their order. Names come without a namespace's prefix. */
export interface XmlHandlers {
  /** `attributes` is the tag's text behind its name: see `attribute`. */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
}

const longestTag = 1 << 24;

/**
 * Reads the XML of a workbook's parts as it streams in. Comments, instructions and a document type are passed over:
 * no entity can be declared. Throws SyntaxError for what cannot be XML.
 */
export class XmlScanner {
  readonly #handlers: XmlHandlers;
  #kept = '';

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  push(piece: string): void {
    const text = this.#kept + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      const end = tagEnd(text, start);
      if (end < 0) break;
      if (start > at) this.#handlers.text?.(decodeEntities(text.slice(at, start)));
      this.#tag(text, start, end);
      at = end + 1;
    }
    this.#kept = text.slice(at);
    if (this.#kept.length > longestTag) throw new SyntaxError('A tag of the XML does not end');
  }

  /** Throws SyntaxError where the document was cut off. */
  end(): void {
    if (this.#kept.trim() !== '') throw new SyntaxError('The XML was cut off');
  }

  #tag(text: string, start: number, end: number): void {
    const second = text.charCodeAt(start + 1);
    if (second === slash) return this.#handlers.close?.(localName(text.slice(start + 2, end).trimEnd()));
    if (second === bang) {
      if (text.startsWith('<![CDATA[', start)) this.#handlers.text?.(text.slice(start + 9, end - 2));
      return;
    }
    if (second === question) return;
    const isClosed = text.charCodeAt(end - 1) === slash;
    const tag = text.slice(start + 1, isClosed ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    this.#handlers.open?.(name, space < 0 ? '' : tag.slice(space));
    if (isClosed) this.#handlers.close?.(name);
  }
}

const slash = 47;
const bang = 33;
const question = 63;

/** Where a tag ends, or -1 while its end has not come. A value of an attribute may hold the character `>`. */
function tagEnd(text: string, start: number): number {
  const markers = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>']
  ] as const;
  if (text.charCodeAt(start + 1) === bang) {
    if (text.length < start + 9) return -1;
    for (const [open, close] of markers)
      if (text.startsWith(open, start)) {
        const end = text.indexOf(close, start + open.length);
        return end < 0 ? -1 : end + close.length - 1;
      }
  }
  let end = text.indexOf('>', start);
  while (end >= 0 && !isWhole(text.slice(start, end))) end = text.indexOf('>', end + 1);
  return end;
}

const isWhole = (tag: string): boolean => !tag.includes('=') || /["'?]\s*\/?$/.test(tag);

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** The value of an attribute, by its name as written; undefined where the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  while (at >= 0 && !/\s/.test(attributes[at - 1] ?? '')) at = attributes.indexOf(`${name}=`, at + 1);
  if (at < 0) return undefined;
  const from = at + name.length + 2;
  return decodeEntities(attributes.slice(from, attributes.indexOf(attributes[from - 1] as string, from)));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) =>
        name.startsWith('#')
          ? String.fromCodePoint(Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1)))
          : (entities[name] ?? whole)
      )
    : text;
