/** One word of a statement. */
export interface Token {
  kind: 'name' | 'text' | 'keyword' | 'symbol';
  /** As written; a name or a text without its quotes. */
  value: string;
  /** A keyword in upper case, a symbol as it is, and nothing for names and texts: what clauses are known by. */
  word: string;
}

/** What the engine's tokenizer gives: where each token starts, in bytes, and of which type it is. */
export interface TokenStarts {
  offsets: readonly number[];
  types: readonly number[];
}

const identifierType = 0;
const stringType = 2;
const keywordType = 4;

const quotedName = /^"((?:[^"]|"")*)"/;
const letters = /^[\p{L}\p{N}_$]+/u;
const quotedText = /^[a-zA-Z]?'((?:[^']|'')*)'/;
const dollarText = /^\$(\w*)\$([\s\S]*?)\$\1\$/;

function token(source: string, type: number): Token {
  if (type === stringType) {
    const value = dollarText.exec(source)?.[2] ?? quotedText.exec(source)?.[1]?.replaceAll("''", "'");
    return { kind: 'text', value: value ?? source, word: '' };
  }
  const quoted = quotedName.exec(source)?.[1];
  if (quoted !== undefined) return { kind: 'name', value: quoted.replaceAll('""', '"'), word: '' };
  const value = letters.exec(source)?.[0] ?? source.slice(0, 1);
  if (type === keywordType) return { kind: 'keyword', value, word: value.toUpperCase() };
  if (type === identifierType) return { kind: 'name', value, word: '' };
  return { kind: 'symbol', value, word: value };
}

/** The words of a statement from where the engine's tokenizer says that they start. Comments are not among them. */
export function tokensOf(sql: string, { offsets, types }: TokenStarts): Token[] {
  const bytes = new TextEncoder().encode(sql);
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  return offsets.map((start, index) =>
    token(text.decode(bytes.subarray(start, offsets[index + 1] ?? bytes.length)), types[index] ?? 0)
  );
}
