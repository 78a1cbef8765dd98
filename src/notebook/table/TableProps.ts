import type { Column, Row, Value } from '../../engine/types.ts';
import type { Gestures, Sort } from './gestures.ts';
import type { Page } from './page.ts';
import type { Area, Selection } from './Selection.svelte.ts';
import type { Spread } from './Spread.svelte.ts';
import type { Totals } from './Totals.svelte.ts';

/** What the headings of the whole and of the virtual table are given. */
export interface HeadingProps {
  columns: Column[];
  gestures: Gestures;
  /** Asked for the next order of a column; `adding` keeps the columns that are sorted already. */
  onsort: (column: string, adding: boolean) => void;
  /** Asked for what else can be done with a column, beside a button. */
  onmore: (column: Column, button: HTMLElement) => void;
  /** How the columns' values are spread; undefined where headings have no room for it. */
  spread: Spread | undefined;
  /** Distances from the left at which the first columns stay, in CSS pixels; a column beyond them scrolls. */
  lefts: readonly number[];
  /** Column of the heading that the Tab key reaches, -1 for none. */
  stop: number;
}

/** What the whole and the virtual table are both given. */
export interface TableProps extends Omit<HeadingProps, 'lefts' | 'stop'> {
  rowCount: number;
  page: Page;
  sorts: readonly Sort[];
  /** A row as texts of the current language, in the order of the columns; null for NULL. */
  textsOf: (row: Row) => (string | null)[];
  /** A value as text; `of` is the column that it belongs to, where it is not its own. */
  textOf: (value: Value, column: Column, of?: Column) => string | null;
  /** Set while a row of totals is shown. */
  totals: Totals | undefined;
  /** Accessible name. */
  label: string;
  selection: Selection;
  /** Asked for cells as text in the clipboard. */
  oncopy: (area: Area) => void;
  /** Called with what went wrong when rows could not be read, and with undefined when they could. */
  onfail: (error: unknown) => void;
  /** Raised by one to ask again after a failure. */
  attempt: number;
}
