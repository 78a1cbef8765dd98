import type { Column, Row } from '../../engine/types.ts';

/** A column of the rows that are written: as it is decoded, and its DuckDB type. */
export interface WrittenColumn extends Column {
  sqlType: string;
}

/** What a file of rows begins with. */
export interface Head {
  columns: WrittenColumn[];
  /** What the rows are of: each line a name and its value. */
  notes: [string, string][];
}

/** Makes a file of rows that come page by page. One call at a time. */
export interface RowsWriter {
  write: (rows: Row[]) => Promise<void>;
  end: () => Promise<Blob>;
  /** Gives back what it holds; to be called whether or not the file came to its end. */
  stop: () => void;
}
