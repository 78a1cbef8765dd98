import type { Treatment } from '../rules/statusWords.ts';
import type { FileKind, Part } from './kinds.ts';

/** An export whose header is known, where its names alone would mislead. */
export interface Preset {
  /** Its maker, and what of theirs it is, as the user reads it. */
  name: string;
  kind: FileKind;
  /** Columns that together betray it; of an inner list one is enough. */
  signature: (string | string[])[];
  /** Part → its column; of a list the first that the file has. */
  parts: Partial<Record<Part, string | string[]>>;
  /** A second column of statuses, such as one of returns. */
  afterSales?: string;
  /** True where no document gives the header: it is put together from what its users name. Default: false. */
  isLikely?: boolean;
  /** What the words of its statuses mean, where that is not their usual meaning. */
  treatments?: Record<string, Treatment>;
  /** Where the file leaves the buyer out: the column to export with, or `never` where there is none. */
  buyer?: { name: string } | 'never';
  /** Where the customer is a name, which two people can share. */
  weak?: 'name';
}
