/** A word, quoted name, string or mark of SQL text. Comments and spaces are no tokens. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'other';
  /** The word as written; a quoted name or string without its quotes. */
  text: string;
  start: number;
  end: number;
}

const patterns =
  /(?<space>\s+|--[^\n]*)|(?<comment>\/\*)|(?<quoted>"(?:[^"]|"")*"?)|(?<string>[eE]?'(?:[^']|'')*'?)|(?<dollar>\$(?<tag>[A-Za-z_]*)\$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\.?\d[\w.]*)|(?<other>[^])/uy;

/** The tokens of SQL text, by DuckDB's lexical rules (nested comments, dollar quotes, doubled quotes). Never throws. */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  const pattern = new RegExp(patterns);
  let start = 0;
  while (start < sql.length) {
    pattern.lastIndex = start;
    const groups = pattern.exec(sql)!.groups!;
    let end = pattern.lastIndex;
    if (groups.comment) end = commentEnd(sql, start);
    else if (groups.dollar) {
      const close = sql.indexOf(groups.dollar, end);
      const stop = close < 0 ? sql.length : close;
      found.push({
        kind: 'string',
        text: sql.slice(end, stop),
        start,
        end: (end = Math.min(sql.length, stop + groups.dollar.length))
      });
    } else if (groups.quoted) found.push({ kind: 'quoted', text: unquoted(groups.quoted, '"'), start, end });
    else if (groups.string)
      found.push({ kind: 'string', text: unquoted(groups.string.replace(/^[eE]/, ''), "'"), start, end });
    else if (groups.word) found.push({ kind: 'word', text: groups.word, start, end });
    else if (!groups.space) found.push({ kind: 'other', text: sql.slice(start, end), start, end });
    start = end;
  }
  return found;
}

const unquoted = (text: string, quote: string): string =>
  text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined).replaceAll(quote + quote, quote);

function commentEnd(sql: string, start: number): number {
  let depth = 0;
  for (const mark of sql.slice(start).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return start + mark.index + 2;
  }
  return sql.length;
}
