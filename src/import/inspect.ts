import type { Database } from '../engine/index.ts';
import { Ahead } from './Ahead.ts';
import type { Progress } from './bytes.ts';
import { looksBinary, provenEncoding } from './encoding/proven.ts';
import { ImportProblem, type ProblemDetails } from './ImportProblem.ts';
import { lend } from './lend.ts';
import { binaryFormat } from './magic.ts';
import { applyEvidence } from './rules/applyEvidence.ts';
import { propose } from './propose.ts';
import { headBytes } from './sample.ts';
import type { Inspection, Overrides } from './types.ts';

/** Above this, in bytes of UTF-8, a tab does not hold a file (ENGINE.md section 4). */
export const sizeLimits = { refuse: 1.7e9 };

export interface InspectOptions {
  signal?: AbortSignal;
  /** Hears a fraction from 0 to 1 of the bytes looked at. */
  onprogress?: (fraction: number) => void;
  /** What the user decides instead of the file. */
  overrides?: Overrides;
  /** Whether a large file is loaded ahead by what is proposed, for `loadOrders` to take over. Default: false. */
  ahead?: boolean;
}

/** A Blob with a name: a File, or pasted text. */
export type NamedBlob = Blob & { readonly name?: string };

/**
 * Looks at every byte of a file and proposes how to load it. The engine is lent the file: `release` ends the loan.
 * Throws ImportProblem where no mapping could help (empty, binary, too large), or the signal's AbortError.
 */
export async function inspect(
  file: NamedBlob,
  db: Database,
  options: InspectOptions = {}
): Promise<Inspection> {
  const { signal, onprogress, overrides = {}, ahead = false } = options;
  const name = file.name ?? '';
  const problem = (code: ImportProblem['code'], details: Omit<ProblemDetails, 'file'> = {}) =>
    new ImportProblem(code, { file: name, ...details });
  await refuseUnreadable(file, overrides, problem);
  const progress: Progress = {
    onbytes: (done) => onprogress?.(done / file.size),
    ...(signal ? { signal } : {})
  };
  const lent = await lend(file, overrides, db, progress, {
    refuseAbove: sizeLimits.refuse,
    ahead,
    complain: problem
  });
  const { path, encoding, dialect, shape, count, blob, leftOut } = lent;
  let begun: Ahead | undefined;
  try {
    const rows = count.records - (dialect.header ? 1 : 0) + shape.broken.length;
    const proposal = await (lent.proposal ?? propose(lent, db, signal));
    const { records, columns, faults, guesses, dates, amounts, mapping } = proposal;
    begun = proposal.ahead;
    if (rows <= 0 || records.length === 0) throw problem('headerOnly', { columns: lent.names ?? [] });
    const problems = [
      ...(faults.duplicates.length > 0 ? [problem('duplicateHeaders', { columns: faults.duplicates })] : []),
      ...(lent.names && faults.blanks > 0 ? [problem('blankHeaders', { count: faults.blanks })] : [])
    ];
    const inspection: Inspection = {
      name,
      file,
      blob,
      path,
      encoding,
      dialect,
      shape,
      ...(leftOut.length > 0 ? { leftOutLines: leftOut } : {}),
      count,
      rows,
      columns,
      preview: records.slice(0, 50),
      guesses,
      mapping,
      dates,
      amounts,
      problems
    };
    const ruled = await applyEvidence(inspection, db, signal);
    if (ahead && problems.every(({ isWarning }) => isWarning)) begun ??= Ahead.of(ruled, db);
    return begun ? { ...ruled, ahead: begun } : ruled;
  } catch (error) {
    await begun?.stop();
    await db.dropFile(path);
    throw error;
  }
}

/** Ends the loan of an inspected file, and what was loaded of it ahead. */
export async function release(
  { path, ahead }: Pick<Inspection, 'path' | 'ahead'>,
  db: Database
): Promise<void> {
  await ahead?.stop();
  await db.dropFile(path);
}

async function refuseUnreadable(
  file: Blob,
  overrides: Overrides,
  problem: (code: ImportProblem['code'], details?: Omit<ProblemDetails, 'file'>) => ImportProblem
): Promise<void> {
  if (file.size === 0) throw problem('empty');
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const format = binaryFormat(head);
  if (format) throw problem('binary', { format });
  const wide = (overrides.encoding ?? provenEncoding(head)?.name)?.startsWith('utf-16') ?? false;
  if (!wide && looksBinary(head)) throw problem('binary');
  if (file.size > sizeLimits.refuse * (wide ? 2 : 1)) throw problem('tooLarge', { bytes: file.size });
}
