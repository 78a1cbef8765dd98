import type { Reject } from './rejects.ts';
import type { UnreadDate } from './values/unreadDates.ts';

/** What can be wrong with a file that is packed or is a table of another kind. */
export type FormatProblemCode =
  | 'damaged'
  | 'encrypted'
  | 'nestedArchive'
  | 'archiveEmpty'
  | 'unknownPacking'
  | 'unpackedTooLarge'
  | 'uncomputedFormulas'
  | 'mergedRows';

/** What can stand between a file and its orders. The words are in `messages.ts`. */
export type ImportProblemCode =
  // The file cannot be read.
  | 'empty'
  | 'headerOnly'
  | 'binary'
  | 'tooLarge'
  | 'unreadable'
  | FormatProblemCode
  // The file can be read, the mapping is not complete.
  | 'noCustomer'
  | 'noBuyer'
  | 'noDate'
  | 'noAmount'
  | 'linesAlone'
  | 'headersAlone'
  | 'customerLevel'
  | 'customerLevelDated'
  | 'datesUnreadable'
  | 'datesUndecided'
  | 'amountsText'
  | 'numbersUndecided'
  | 'currenciesMixed'
  | 'ruinedCustomers'
  | 'logTimesUnreadable'
  // The load failed.
  | 'fileChanged'
  | 'outOfMemory'
  | 'engineStopped'
  | 'readingStopped'
  | 'mostlyRejected'
  | 'nothingLoaded'
  | 'currenciesDiffer'
  | 'cancelled'
  // Worth knowing; nothing stops.
  | 'duplicateHeaders'
  | 'blankHeaders'
  | 'oneRowPerCustomer'
  | 'logWithoutTime'
  | 'customerByName'
  | 'ruinedIds'
  | 'ruinedOrders'
  | 'maskedIds'
  | 'encryptedIds'
  | 'mixedStyles';

const warnings: ReadonlySet<ImportProblemCode> = new Set([
  'duplicateHeaders',
  'blankHeaders',
  'oneRowPerCustomer',
  'logWithoutTime',
  'customerByName',
  'ruinedIds',
  'ruinedOrders',
  'maskedIds',
  'encryptedIds',
  'mixedStyles',
  'uncomputedFormulas',
  'mergedRows',
  'cancelled'
]);
const final: ReadonlySet<ImportProblemCode> = new Set([
  'fileChanged',
  'empty',
  'headerOnly',
  'binary',
  'tooLarge',
  'unreadable',
  'readingStopped',
  'damaged',
  'encrypted',
  'nestedArchive',
  'archiveEmpty',
  'unknownPacking',
  'unpackedTooLarge'
]);

/** Facts that a problem's words need. */
export interface ProblemDetails {
  /** The file's name. */
  file: string;
  /** What the file really is ("XLSX", "ZIP"), for `binary`. */
  format?: string;
  /** The file in an archive, or the sheet, that is spoken of. */
  part?: string;
  /** Bytes, for sizes. */
  bytes?: number;
  /** The column spoken of, or the names that occur more than once. */
  column?: string;
  columns?: string[];
  /** The maker of a known export. */
  preset?: string;
  /** A value that shows the trouble. */
  example?: string;
  /** The line of that value, or of the duplicate header. */
  line?: number;
  /** Values that are no dates, each with its line. */
  unread?: UnreadDate[];
  /** How many rows, of how many. */
  count?: number;
  total?: number;
  /** The engine's own words. */
  message?: string;
  /** The first of the rows that could not be read, for `mostlyRejected`. */
  rejects?: Reject[];
}

/** Something about a file that the user must know. Thrown where nothing can go on, else listed with an inspection. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
  constructor(
    readonly code: ImportProblemCode,
    readonly details: ProblemDetails,
    options?: ErrorOptions
  ) {
    super(`${code}: ${details.file}${details.message ? `: ${details.message}` : ''}`, options);
  }
  /** The file spoken of; of an archive with the one in it. */
  get of(): string {
    const { file, part } = this.details;
    return part === undefined ? file : `${file}#${part}`;
  }
  /** Whether the file can be loaded all the same. */
  get isWarning(): boolean {
    return warnings.has(this.code);
  }
  /** Whether no mapping can help: the file itself must change. */
  get isFinal(): boolean {
    return final.has(this.code);
  }
}
