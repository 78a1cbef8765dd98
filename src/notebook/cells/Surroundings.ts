import type { DownloadFormat } from '../table/index.ts';
import type { EditorSchema } from '../editor/index.ts';

/** What the page knows around a notebook, for its cells to show. */
export interface Surroundings {
  /** What SQL completion offers. */
  schema: EditorSchema;
  /** Where the rows come from, for captions and exports. */
  source?: string;
  /** True while the sources are on their way: a cell that lacks one waits, and nothing is wrong. */
  isReading?: boolean;
  /** ISO code of the money. */
  currency?: string;
  /** Opens the rows of a relation that meet a condition. */
  onrows?: (relation: string, condition: string, title: string) => void;
  /** Asked for a cell's whole result as a file. */
  ondownload?: (relation: string, name: string, format: DownloadFormat) => void;
}
