/** A relation that a query can read, with its columns and the columns' SQL or value types; '' where unknown. */
export interface EditorRelation {
  name: string;
  columns: { name: string; type: string }[];
  /** What it is, in words: the analysis that gives it, or the files it was read from. */
  title?: string;
  /** How many rows it has; undefined where that is not known. */
  rows?: number;
  /** Columns beside these that hold nothing, and are not offered. */
  empty?: string[];
}

/** A table macro as its documentation has it. */
export interface EditorMacro {
  name: string;
  /** As shown: "pareto(orders, by := 'customer_id')". */
  signature: string;
  /** What it answers, in a line. */
  help: string;
  /** In their order; those with a default (as SQL) are given by name. */
  parameters: { name: string; default?: string; help: string }[];
  /** Columns of its result. */
  columns: { name: string; help: string }[];
}

/** What the editor may offer while someone types SQL. Texts are in the current language. */
export interface EditorSchema {
  relations: EditorRelation[];
  macros: EditorMacro[];
  /** Names that `getvariable` knows. */
  variables?: string[];
}

/** Where and why a statement failed. */
export interface EditorError {
  message: string;
  /** Offset into the editor's text, in UTF-16 units, where the engine points; undefined when it points nowhere. */
  position?: number;
  /** A name at or after that place that nothing has, */
  wrong?: string;
  /** and what may be meant by it, best first, without quotes. */
  candidates?: readonly string[];
  /** What one press changes in the text to put it right, and what that is called. */
  mend?: { label: string; changes: (text: string) => { from: number; to: number; insert: string }[] };
}
