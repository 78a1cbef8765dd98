/** What the import said of a source: for the lines that say how figures reconcile with the file. */
export interface SourceFacts {
  file: string;
  /** rows = loaded + rejected + blank */
  rows: number;
  loaded: number;
  rejected: number;
  blank: number;
  /** ISO code. */
  currency?: string;
}
