/** A place in a table's grid. Row -1 is the headings, the row after the last is the totals. */
export interface Place {
  row: number;
  column: number;
}

/** A rectangle of cells, its ends included. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How far a grid reaches. */
export interface GridSize {
  rows: number;
  columns: number;
  /** Whether a row of totals stands below. */
  hasTotals: boolean;
}

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** Where a reader is in a table, and which cells are selected. Holds places only: rows may scroll out and come back. */
export class Selection {
  readonly #size: () => GridSize;
  #active = $state.raw<Place>({ row: 0, column: 0 });
  #ends = $state.raw<{ from: Place; to: Place }>();
  /** The row that has the focus, which stays in the page wherever the reader scrolls; undefined while none has. */
  focusedRow = $state<number>();

  constructor(size: () => GridSize) {
    this.#size = size;
  }

  get size(): GridSize {
    return this.#size();
  }

  /** The cell that has the focus, or gets it when the reader comes back. */
  readonly active: Place = $derived.by(() => {
    const { rows, columns, hasTotals } = this.#size();
    return {
      row: between(this.#active.row, -1, hasTotals ? rows : rows - 1),
      column: between(this.#active.column, 0, columns - 1)
    };
  });

  /** The selected rectangle; undefined while nothing but the active cell is meant. */
  readonly area: Area | undefined = $derived.by(() => {
    if (!this.#ends) return undefined;
    const { from, to } = this.#ends;
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column)
    };
  });

  /** What a copy takes: the selected cells, else the active one; undefined on a heading or a total. */
  get copied(): Area | undefined {
    const { row, column } = this.active;
    if (this.area || row < 0 || row >= this.size.rows) return this.area;
    return { top: row, bottom: row, left: column, right: column };
  }

  /** The selected rectangle, where it takes cells of this row. */
  areaIn(row: number): Area | undefined {
    return this.area && row >= this.area.top && row <= this.area.bottom ? this.area : undefined;
  }

  /** Makes a cell the active one and leaves the selection as it is. */
  place(place: Place): void {
    this.#active = place;
  }

  /** Goes to a place, or to the nearest there is. `extending` selects from where the reader was, rows alone. */
  go(place: Place, extending = false): void {
    if (!extending) {
      this.#ends = undefined;
      this.#active = place;
      return;
    }
    const from = this.#ends?.from ?? this.#cell(this.active);
    this.#active = this.#cell(place);
    this.#ends = { from, to: this.#active };
  }

  selectAll(): void {
    const { rows, columns } = this.#size();
    if (rows > 0) this.#ends = { from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } };
  }

  clear(): void {
    this.#ends = undefined;
  }

  #cell({ row, column }: Place): Place {
    const { rows, columns } = this.#size();
    return { row: between(row, 0, rows - 1), column: between(column, 0, columns - 1) };
  }
}
