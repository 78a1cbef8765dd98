/** What a scan of every byte has counted. */
export interface ByteCount {
  bytes: number;
  /** Records that are not blank, the header among them; lines skipped at the start are not. */
  records: number;
  /** Blank lines between records. */
  blanks: number;
  /** The first `mostBlankLines` of them: physical lines, from 1. */
  blankLines: number[];
  /** Line ends outside quotes, by kind. */
  lineEnds: { lf: number; crlf: number; cr: number };
  /** Line ends inside quotes, by kind. */
  quotedLineEnds: number;
  /** Offset of the first byte that breaks UTF-8, or -1. */
  invalidAt: number;
  /** Characters U+FFFD: each stands for bytes that no decoder could read, now or when the file was made. */
  replaced: Replaced;
}

export interface Replaced {
  count: number;
  /** The first physical lines that hold one, from 1. */
  lines: number[];
}

/** One record's place in the file. */
export interface RecordPlace {
  /** 0 for the first record that is not blank, which may be the header. */
  ordinal: number;
  /** Byte offsets: from its first byte to before its line end. */
  start: number;
  end: number;
  /** The physical line it begins on, from 1. */
  line: number;
}

/** Why a record may need a closer look. */
export const enum Oddity {
  /** It has not as many fields as the table. */
  Width = 1,
  /** A quote is closed before its field's end, or never. */
  Broken = 2,
  /** A quote stands inside a field that is not quoted. */
  Stray = 4,
  /** It begins as the names or as a comment do. */
  Beginning = 8,
  /** It follows an empty line or a record of delimiters only. */
  AfterGap = 16,
  /** It is among the last of the file. */
  Last = 32
}

/** A record that may need a closer look. */
export interface OddRecord extends RecordPlace {
  /** Physical lines that it spans. */
  lines: number;
  fields: number;
  /** The sum of its oddities. */
  oddity: number;
}

/** What a table's records are held against. */
export interface Expectation {
  /** How many fields a record has. */
  width: number;
  /** How the line of names, or a comment, begins: a record that begins so is odd. */
  beginnings: string[];
}

/** The records that are not as expected. */
export interface Findings {
  /** In the file's order, the last records of the file among them; no more than `mostOdd`. */
  odd: OddRecord[];
  /** How many there are in all. */
  count: number;
  /** Offset of the first byte behind the skipped lines. */
  bodyStart: number;
}

export const mostOdd = 100_000;
/** So many blank lines of a file are shown. */
export const mostBlankLines = 10_000;
