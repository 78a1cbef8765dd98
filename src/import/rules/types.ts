import type { Treatment } from './statusWords.ts';

/** A column of statuses, and what each of its values makes of a row. Values that are not listed count. */
export interface StatusRule {
  column: string;
  treatments: Record<string, Treatment>;
}

/** What decides whether a row of orders counts, and for how much. Whatever is missing decides nothing. */
export interface RowRules {
  statuses?: StatusRule[];
  /** When an order was paid: rows with nothing there were never paid, and are left out. */
  paid?: string;
  /** When an order was cancelled: rows with something there are left out. */
  cancelled?: string;
  /** Money given back: `deduct` takes it off the row's amount; else the amount has it taken off already. */
  refunded?: { column: string; deduct: boolean };
  /** `once`: the amount is the order's and stands on each of its lines, so that one of them counts. Default: the line's own. */
  totals?: 'once';
  /** `once`: a row that repeats an earlier one of its file in every column is left out. Default: it counts. */
  doubles?: 'once';
  /** Columns that stand on an order's first line only and speak for all of its lines. */
  spread?: string[];
}
