import type { ImportProblem } from './ImportProblem.ts';
import type { NamedBlob } from './inspect.ts';
import type { LoadOrdersOptions } from './loadOrders.ts';
import type { ReadingNotice, Wanted } from './readings/Readings.ts';
import type { Choice } from './together/arrange.ts';
import type { Part } from './together/types.ts';
import type { UnmetJoin } from './together/unmetJoins.ts';
import type { Inspection, Overrides } from './types.ts';

/** One file on its way in. */
export interface ImportFile {
  /** Unique in the session. */
  key: number;
  file: NamedBlob;
  overrides: Overrides;
  /** From 0 to 1 while the file is read. */
  progress: number;
  /** Set once the file has been read. */
  inspection?: Inspection;
  /** Set where it could not be. */
  failure?: ImportProblem;
  /** Whether the mapping is the one last used for this header. */
  remembered?: boolean;
  /** What a notebook, a saved mapping or the memory wants of it and does not get. */
  notices?: ReadingNotice[];
  /** What it does in the import; undefined until all files have been read. */
  part?: Part;
  /** As it will be loaded, with what is joined to it; undefined where it is not loaded itself. */
  load?: Inspection;
  /** As it would be loaded in the parts that the user has taken it out of: where it comes back, so does its mapping. */
  former?: Inspection[];
  /** How a notebook would join it, where columns for that are missing. */
  unmet?: UnmetJoin;
  /** What the user has said about its part. */
  choice?: Choice;
  /** The column that the user has chosen to name the customer, in a file beside orders. */
  customer?: string;
  /** Of orders: how the user has mapped them here, or how a file is mapped whose names did not say that it holds any. */
  said?: Wanted;
}

/** How many rows of a file its load is about: those that fit its columns, of a customer's rows the last. */
export const rowsToLoad = ({ load, part }: ImportFile): number =>
  load ? load.rows - load.shape.broken.length - (part?.kind === 'customers' ? part.repeated : 0) : 0;

export interface ImportSessionOptions {
  /** The roles and readings of a shared notebook, to be matched before any guess. */
  wanted?: Wanted;
  /**
   * The files that are loaded: a newer export of orders is compared with them, and customers and touches may come alone
   * after orders. Default: none.
   */
  loaded?: readonly Inspection[];
  /**
   * Loads what the user has confirmed. Default: `loadTogether`.
   * Whoever takes the inspections keeps the loan of their files; a load that fails leaves them to the session.
   */
  load?: (
    inspections: Inspection[],
    options: Pick<LoadOrdersOptions, 'signal' | 'onprogress' | 'notRead'>
  ) => Promise<unknown>;
}

/** A file as it is proposed to be loaded. */
export type Proposal = Pick<ImportFile, 'remembered' | 'notices'> & { load: Inspection };
