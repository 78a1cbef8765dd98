import type { DownloadFormat, Writing } from '../table/index.ts';
import type { Listing } from '../../analyses/index.ts';
import type { EditorSchema } from '../editor/index.ts';

/** One part of the way from the lines of the files to the rows that figures count. */
export interface AccountPart {
  text: string;
  /** Where its rows are; undefined where none are kept. */
  rows?: { relation: string; condition: string };
}

/** What cells wait for before they can be computed. */
export interface Awaited {
  /** "Fetching the engine, 3 of 8 MB" */
  text: string;
  /** How far, 0 to 1, where that is known. */
  progress?: number;
}

/** What the page knows around a notebook, for its cells to show. */
export interface Surroundings {
  /** What SQL completion offers. */
  schema: EditorSchema;
  /** Where the rows come from, for captions and exports. */
  source?: string;
  /** How the lines of the files became the rows of the relation of that name. Default: nothing is known. */
  account?: (relation: string) => AccountPart[] | undefined;
  /** True while the sources are on their way: a cell that lacks one waits, and nothing is wrong. */
  isReading?: boolean;
  /** What keeps the cells from being computed: the engine or the data; undefined where nothing does. */
  awaits?: Awaited;
  /** ISO code of the money. */
  currency?: string;
  /**
   * Opens the rows of a relation that meet a condition. `shares` are the columns shown as percentages.
   * Without a listing, all columns in the relation's own order.
   */
  onrows?: (
    relation: string,
    condition: string,
    title: string,
    shares?: readonly string[],
    listing?: Listing
  ) => void;
  /** Shows everything of one customer, by the id, in a relation of orders: by default `orders`. */
  oncustomer?: (customer: string, data?: string) => void;
  /** Asked for the rows of a statement as a file. Rejects where it cannot be made. */
  ondownload?: (sql: string, name: string, format: DownloadFormat, writing: Writing) => Promise<void>;
}
