import type { Column, Row } from '../../engine/types.ts';
import type { Page, Sort } from './page.ts';

/** What the whole and the virtual table are both given. */
export interface TableProps {
  columns: Column[];
  rowCount: number;
  page: Page;
  sort: Sort | undefined;
  /** Asked for the next order of a column. */
  onsort: (column: string) => void;
  /** A row as texts of the current language, in the order of the columns; null for NULL. */
  textsOf: (row: Row) => (string | null)[];
  /** Accessible name. */
  label: string;
  /** Called with what went wrong when rows could not be read, and with undefined when they could. */
  onfail: (error: unknown) => void;
  /** Raised by one to ask again after a failure. */
  attempt: number;
}
