import type { Row } from '../../engine/types.ts';
import { cellsText } from './rowsText.ts';
import type { Area, Selection } from './Selection.svelte.ts';
import { summaryOf, type Summary } from './summary.ts';
import type { TableView } from './TableView.svelte.ts';

/** Rows of which a selection is copied and summed at most. */
export const selectedRows = 10_000;

/** How long a selection must stand before its cells are read, in milliseconds. */
const settling = 120;

/** The values of the cells that are selected, read while the selection stands. */
export class SelectedCells {
  readonly #view: TableView;
  #read = $state.raw<{ area: Area; summaries: Summary[] }>();
  readonly #selection: Selection;

  /** Call in a component: reads anew whenever the selection changes. */
  constructor(view: TableView, selection: Selection) {
    this.#view = view;
    this.#selection = selection;
    $effect(() => {
      const { area } = selection;
      if (!area || area.bottom - area.top >= selectedRows) return;
      let isCurrent = true;
      const timer = setTimeout(() => {
        void this.#rows(area).then(
          (rows) => {
            if (!isCurrent) return;
            const summaries = this.#columns(area).flatMap((column) => summaryOf(column, rows) ?? []);
            this.#read = { area, summaries };
          },
          () => {}
        );
      }, settling);
      return () => {
        isCurrent = false;
        clearTimeout(timer);
      };
    });
  }

  /** How many cells are selected. */
  get count(): number {
    const { area } = this.#selection;
    return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
  }

  /** What the numbers of each column come to, once they have been read; none where there are too many rows. */
  get summaries(): readonly Summary[] {
    return this.#read?.area === this.#selection.area ? (this.#read?.summaries ?? []) : [];
  }

  /** Cells for a spreadsheet, without the columns' names; of the first `selectedRows` rows. */
  async text(area: Area): Promise<string> {
    return cellsText(this.#columns(area), await this.#rows(area));
  }

  #columns({ left, right }: Area) {
    return this.#view.columns.slice(left, right + 1);
  }

  #rows({ top, bottom }: Area): Promise<Row[]> {
    return this.#view.page(top, Math.min(selectedRows, bottom - top + 1), this.#view.gestures.sorts);
  }
}
