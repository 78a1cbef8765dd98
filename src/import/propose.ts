import type { Database } from '../engine/index.ts';
import { Ahead } from './Ahead.ts';
import { columnNames, sourceColumns, type HeaderFaults } from './columns.ts';
import type { Lent } from './lend.ts';
import { needsEvidence } from './rules/orderEvidence.ts';
import { guessRoles, type RoleGuess } from './roles/guessRoles.ts';
import { sampleRecords } from './sample.ts';
import { mappingOf } from './mapping.ts';
import type { Mapping, SourceColumn } from './types.ts';
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
  mapping: Mapping;
  /** The table of the file's rows, where it is being made already. */
  ahead?: Ahead;
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
  const mapping = mappingOf(columns, guesses, dates, amounts);
  return { records, columns, faults, guesses, dates, amounts, mapping };
}

interface EarlyOptions {
  signal?: AbortSignal | undefined;
  ahead?: boolean | undefined;
}

/** A proposal made while the file's bytes are still looked at: it holds if they turn out to be divided as supposed. */
export class EarlyProposal {
  readonly #supposed: Divided;
  readonly #controller = new AbortController();
  readonly #made: Promise<Proposal>;

  /** `ahead`: whether the load itself begins too, where nothing else has to be found out for it. */
  constructor(supposed: Divided, db: Database, { signal, ahead = false }: EarlyOptions = {}) {
    this.#supposed = supposed;
    signal?.addEventListener('abort', () => this.#controller.abort(signal.reason), { once: true });
    this.#made = propose(supposed, db, this.#controller.signal).then((proposal) => {
      const isStopped = this.#controller.signal.aborted;
      const begun = ahead && !isStopped ? beginning(supposed, proposal, db) : undefined;
      return begun ? { ...proposal, ahead: begun } : proposal;
    });
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
    const made = await this.#made.catch(() => undefined);
    await made?.ahead?.stop();
  }
}

/** The load of a file whose records have not been counted yet: about as many as its bytes hold of those sampled. */
function beginning(file: Divided, proposal: Proposal, db: Database): Ahead | undefined {
  const { records, columns, mapping, dates, amounts } = proposal;
  if (records.length === 0 || needsEvidence({ columns, mapping })) return undefined;
  const letters = records.flat().reduce((sum, cell) => sum + cell.length + 1, 0);
  const rows = (file.blob.size / letters) * records.length;
  return Ahead.of({ ...file, name: '', columns, mapping, dates, amounts, rows }, db);
}
