import { identifier, type Database } from '../engine/index.ts';
import type { Inspection, NamedBlob, Receipt, WantedRoles } from '../import/index.ts';
import type { KeptReading } from './Keeping.svelte.ts';

/** The importer, which arrives with the engine. */
const importer = () => import('../import/index.ts');

/** How a load is followed and stopped. */
export interface LoadOptions {
  signal?: AbortSignal;
  onprogress?: (fraction: number) => void;
}

/** The orders that are loaded: the files behind them, how they were read, and what became of every row. */
export class Orders {
  #receipt = $state.raw<Receipt>();
  #inspections = $state.raw<Inspection[]>([]);
  #columns = $state.raw<{ name: string; type: string }[]>([]);
  readonly #db: Database;
  /** The load that runs, and how to end it: one at a time, and the newest wins. */
  #running: { done: Promise<unknown>; abort: AbortController } | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What the last load did; undefined while nothing is loaded. */
  get receipt(): Receipt | undefined {
    return this.#receipt;
  }

  /** The loaded files as they were read. */
  get inspections(): Inspection[] {
    return this.#inspections;
  }

  /** The columns of the loaded relation that hold something: canonical ones that the file lacks are left out. */
  get columns(): { name: string; type: string }[] {
    return this.#columns;
  }

  /** The files' names, as one line. */
  get name(): string {
    return this.#inspections.map(({ name }) => name).join(', ');
  }

  /**
   * Loads mapped files in place of what is there, and ends a load that still runs. All or nothing.
   * Throws ImportProblem, EngineError or AbortError.
   */
  async load(inspections: Inspection[], options: LoadOptions = {}): Promise<Receipt> {
    const before = this.#running;
    before?.abort.abort();
    const abort = new AbortController();
    options.signal?.addEventListener('abort', () => abort.abort(), { once: true });
    const ended = before?.done.catch(() => undefined) ?? Promise.resolve();
    const done = ended.then(() => this.#put(inspections, { ...options, signal: abort.signal }));
    const mine = { done, abort };
    this.#running = mine;
    try {
      return await done;
    } finally {
      if (this.#running === mine) this.#running = undefined;
    }
  }

  async #put(inspections: Inspection[], options: LoadOptions): Promise<Receipt> {
    options.signal?.throwIfAborted();
    const { loadOrders, release, roles } = await importer();
    const receipt = await loadOrders(inspections, this.#db, options);
    const former = this.#inspections;
    this.#receipt = receipt;
    this.#inspections = inspections;
    const { columns } = await this.#db.query(`SELECT * FROM ${identifier(receipt.relation)} LIMIT 0`);
    const mapped = new Set(inspections.flatMap(({ mapping }) => Object.keys(mapping.roles)));
    const isEmpty = (name: string): boolean => roles.some((role) => role === name) && !mapped.has(name);
    this.#columns = columns.flatMap(({ name, type }) => (isEmpty(name) ? [] : [{ name, type }]));
    for (const one of former) if (!inspections.includes(one)) await release(one, this.#db);
    return receipt;
  }

  /** Reads a file and maps it by the roles that a notebook wants. Gives the roles that no column can take. */
  async read(file: NamedBlob, wanted: WantedRoles): Promise<{ inspection: Inspection; missing: string[] }> {
    const { inspect, mapAsWanted } = await importer();
    const { inspection, missing } = await mapAsWanted(await inspect(file, this.#db), wanted, this.#db);
    return { inspection, missing: missing.map((each) => each.wanted) };
  }

  /** Reads a file as it was read before. */
  async readAgain(file: NamedBlob, { overrides, mapping }: KeptReading): Promise<Inspection> {
    const { inspect } = await importer();
    return { ...(await inspect(file, this.#db, { overrides })), mapping };
  }

  /** Loads the same files again, into an engine that has lost them. False where they are no longer as they were. */
  async reload(db: Database): Promise<boolean> {
    if (!this.#inspections.length) return true;
    const { loadOrders, ImportProblem } = await importer();
    try {
      this.#receipt = await loadOrders(this.#inspections, db);
      return true;
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      this.#receipt = undefined;
      this.#inspections = [];
      return false;
    }
  }
}
