import type { Column, Row } from '../../engine/types.ts';
import type { Gestures, Sort } from './gestures.ts';
import type { Page } from './page.ts';

/** What the headings of the whole and of the virtual table are given. */
export interface HeadingProps {
  columns: Column[];
  gestures: Gestures;
  /** Asked for the next order of a column; `adding` keeps the columns that are sorted already. */
  onsort: (column: string, adding: boolean) => void;
  /** Asked for what else can be done with a column, beside a button. */
  onmore: (column: Column, button: HTMLElement) => void;
}

/** What the whole and the virtual table are both given. */
export interface TableProps extends HeadingProps {
  rowCount: number;
  page: Page;
  sorts: readonly Sort[];
  /** A row as texts of the current language, in the order of the columns; null for NULL. */
  textsOf: (row: Row) => (string | null)[];
  /** Accessible name. */
  label: string;
  /** Called with what went wrong when rows could not be read, and with undefined when they could. */
  onfail: (error: unknown) => void;
  /** Raised by one to ask again after a failure. */
  attempt: number;
}
