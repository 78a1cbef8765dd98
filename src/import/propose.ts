import type { Database } from '../engine/index.ts';
import { columnNames, sourceColumns, type HeaderFaults } from './columns.ts';
import type { Lent } from './lend.ts';
import { guessRoles, type RoleGuess } from './roles/guessRoles.ts';
import { sampleRecords } from './sample.ts';
import type { SourceColumn } from './types.ts';
import { amountEvidence, type AmountEvidence } from './values/amountEvidence.ts';
import { dateEvidence } from './values/dateEvidence.ts';
import type { DateEvidence } from './values/dates.ts';

/** What a proposal is made from: a file in the engine's hands, and how it is divided. */
export type Divided = Pick<Lent, 'path' | 'blob' | 'dialect' | 'names' | 'width'>;

/** What the columns of a file are taken for, and why. */
export interface Proposal {
  /** Records from all over the file, the names not among them. */
  records: string[][];
  columns: SourceColumn[];
  faults: HeaderFaults;
  guesses: RoleGuess[];
  dates: DateEvidence | undefined;
  amounts: AmountEvidence | undefined;
}

/** Samples a file, and looks at the whole of its dates and amounts where the samples leave a doubt. */
export async function propose(
  { path, blob, dialect, names: given, width }: Divided,
  db: Database,
  signal?: AbortSignal
): Promise<Proposal> {
  const records = await sampleRecords(blob, 'utf-8', dialect);
  if (dialect.header) records.shift();
  const { names, faults } = columnNames(given ?? Array<string>(width).fill(''));
  const columns = sourceColumns(
    names,
    records.filter(({ length }) => length === names.length)
  );
  const guesses = guessRoles(columns);
  const columnOf = (wanted: RoleGuess['role']) => guesses.find(({ role }) => role === wanted)?.column;
  const file = { path, blob, dialect, columns };
  const dated = columnOf('ordered_at');
  const dates = dated === undefined ? undefined : await dateEvidence(file, dated, db, signal);
  const paid = columnOf('amount');
  const amounts = paid === undefined ? undefined : await amountEvidence(file, paid, db, signal);
  return { records, columns, faults, guesses, dates, amounts };
}

/** A proposal made while the file's bytes are still looked at: it holds if they turn out to be divided as supposed. */
export class EarlyProposal {
  readonly #supposed: Divided;
  readonly #controller = new AbortController();
  readonly #made: Promise<Proposal>;

  constructor(supposed: Divided, db: Database, signal?: AbortSignal) {
    this.#supposed = supposed;
    signal?.addEventListener('abort', () => this.#controller.abort(signal.reason), { once: true });
    this.#made = propose(supposed, db, this.#controller.signal);
    this.#made.catch(() => undefined); // Whoever asks for it hears of its failure.
  }

  /** The proposal, or undefined where it was made for a file divided otherwise. */
  of({ path, blob, dialect, names, width }: Divided): Promise<Proposal> | undefined {
    const supposed = this.#supposed;
    const text = (value: unknown) => JSON.stringify(value);
    const holds =
      path === supposed.path &&
      blob === supposed.blob &&
      width === supposed.width &&
      text(Object.entries(dialect).sort()) === text(Object.entries(supposed.dialect).sort()) &&
      text(names) === text(supposed.names);
    return holds ? this.#made : undefined;
  }

  /** Ends it; settles when the engine has left the file. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#made.catch(() => undefined);
  }
}
