/** One column of an order. NULLs come last either way. */
export interface Sort {
  column: string;
  descending: boolean;
}

/**
 * Which rows of a column stay. Limits of a range are included; a missing one is open. A number is its plain text
 * (`-1234.5`), a day ISO text (`2011-12-10`), and the last day of a range counts to its end.
 */
export type Filter = { column: string } & (
  | { kind: 'contains'; text: string }
  | { kind: 'equals'; text: string }
  | { kind: 'numbers'; from?: string; to?: string }
  | { kind: 'days'; from?: string; to?: string }
  | { kind: 'null' }
  | { kind: 'filled' }
);

/** What a reader has done to a table to see it otherwise: nothing of it changes the result. */
export interface Gestures {
  /** At most one a column; all must hold. */
  filters: readonly Filter[];
  /** The first counts most. Empty: the result's own order. */
  sorts: readonly Sort[];
  /** Columns that stand first, in this order. */
  pinned: readonly string[];
  hidden: readonly string[];
}

/** A table as its result gives it. */
export const untouched: Gestures = { filters: [], sorts: [], pinned: [], hidden: [] };

/**
 * The order that a click on a heading asks for: ascending, descending, then without that column.
 * @param adding True keeps the other columns of the order; a new one comes after them.
 */
export function nextSorts(sorts: readonly Sort[], column: string, adding = false): Sort[] {
  const present = sorts.find((sort) => sort.column === column);
  const next = !present
    ? [{ column, descending: false }]
    : present.descending
      ? []
      : [{ column, descending: true }];
  if (!adding) return next;
  if (!present) return [...sorts, ...next];
  return sorts.flatMap((sort) => (sort === present ? next : [sort]));
}

/** The gestures with another filter of a column, or (undefined) none. */
export const withFilter = (gestures: Gestures, column: string, filter: Filter | undefined): Gestures => ({
  ...gestures,
  filters: [...gestures.filters.filter((each) => each.column !== column), ...(filter ? [filter] : [])]
});

/** The gestures with a column pinned, or not pinned any more. */
export const withPin = (gestures: Gestures, column: string): Gestures => ({
  ...gestures,
  pinned: gestures.pinned.includes(column)
    ? gestures.pinned.filter((each) => each !== column)
    : [...gestures.pinned, column]
});

/** The gestures with a column hidden. A hidden column is pinned no more; its filter and its place in the order stay. */
export const withHidden = (gestures: Gestures, column: string): Gestures => ({
  ...gestures,
  pinned: gestures.pinned.filter((each) => each !== column),
  hidden: [...gestures.hidden, column]
});

/** The columns that are shown, pinned ones first. */
export function shownColumns<Named extends { name: string }>(
  columns: readonly Named[],
  { pinned, hidden }: Gestures
): Named[] {
  const first = pinned.flatMap((name) => columns.filter((column) => column.name === name));
  return [...first, ...columns.filter(({ name }) => !pinned.includes(name) && !hidden.includes(name))];
}
