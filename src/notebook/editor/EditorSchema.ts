/** What the editor may offer while someone types SQL. Texts are in the current language. */
export interface EditorSchema {
  /** Relations that a query can read, with their columns and the columns' SQL or value types. */
  relations: { name: string; columns: { name: string; type: string }[] }[];
  /** Table macros: the signature as shown ("pareto(orders, by := 'customer_id')") and one line of help. */
  macros: { name: string; signature: string; help: string }[];
  /** Names that `getvariable` knows. */
  variables?: string[];
}

/** Where and why a statement failed. */
export interface EditorError {
  message: string;
  /** Offset into the editor's text, in UTF-16 units, where the engine points; undefined when it points nowhere. */
  position?: number;
}
