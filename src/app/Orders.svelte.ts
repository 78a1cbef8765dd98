import { EngineError, identifier, type Database, type Engine } from '../engine/index.ts';
import type {
  AccountPart,
  BesideRelation,
  Inspection,
  NamedBlob,
  Notice,
  Receipt,
  Receipts,
  Wanted
} from '../import/index.ts';
import type { KeptReading } from './Keeping.svelte.ts';
import { besideRelations } from './sources.ts';

/** The importer, which arrives with the engine. */
const importer = () => import('../import/index.ts');

/** How a load is followed and stopped. */
export interface LoadOptions {
  signal?: AbortSignal;
  onprogress?: (fraction: number) => void;
  /** The names of files that came along and could not be read. Default: none. */
  notRead?: readonly string[];
  /** Whether what else is loaded goes: customers of other orders. Default: false. */
  alone?: boolean;
}

/** A loaded relation, as completion and the list of sources show it. */
export interface LoadedRelation {
  name: 'orders' | BesideRelation;
  /** Its columns that hold something: canonical ones that the file lacks are left out. */
  columns: { name: string; type: string }[];
  /** The names of those that were left out. */
  empty: string[];
}

/** What is loaded: orders, and customers and touches beside them; the files behind them, and what became of every row. */
export class Orders {
  #receipts = $state.raw<Receipts>({});
  #inspections = $state.raw<Inspection[]>([]);
  #relations = $state.raw<LoadedRelation[]>([]);
  #accountOf: ((receipt: Receipt) => AccountPart[]) | undefined;
  readonly #db: Engine;
  /** The load that runs, and how to end it: one at a time, and the newest wins. */
  #running: { done: Promise<unknown>; abort: AbortController } | undefined;

  constructor(db: Engine) {
    this.#db = db;
  }

  /** What the last load of orders did; undefined while none are loaded. */
  get receipt(): Receipt | undefined {
    return this.#receipts.orders;
  }

  /** What the last load of each relation did. */
  get receipts(): Receipts {
    return this.#receipts;
  }

  /** The orders' receipt as figures say it, in the current language; undefined while none are loaded. */
  get account(): AccountPart[] | undefined {
    return this.receipt && this.#accountOf?.(this.receipt);
  }

  /** The loaded files as they were read, those of customers and touches among them. */
  get inspections(): Inspection[] {
    return this.#inspections;
  }

  /** The ISO code of the one currency that all files of orders name; undefined where they do not. */
  get currency(): string | undefined {
    const orders = this.#inspections.filter(({ relation }) => relation === undefined);
    const [code, ...others] = new Set(orders.map(({ mapping }) => mapping.currency?.keep));
    return code !== undefined && others.length === 0 && /^[A-Z]{3}$/.test(code) ? code : undefined;
  }

  /** The relations that are loaded, orders first. */
  get relations(): LoadedRelation[] {
    return this.#relations;
  }

  /** The names of the files of orders, as one line. */
  get name(): string {
    return this.namesOf(undefined).join(', ');
  }

  /** The names of the files behind a relation; undefined stands for the orders. */
  namesOf(relation: Inspection['relation']): string[] {
    return this.#inspections.filter((each) => each.relation === relation).map(({ name }) => name);
  }

  /**
   * Loads mapped files in place of what their relations hold, and ends a load that still runs. All or nothing.
   * Throws ImportProblem, EngineError or AbortError.
   */
  async load(inspections: Inspection[], options: LoadOptions = {}): Promise<Receipts> {
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

  async #put(inspections: Inspection[], { alone = false, ...options }: LoadOptions): Promise<Receipts> {
    options.signal?.throwIfAborted();
    const { accountParts, besideTables, loadTogether, release, withJoined } = await importer();
    this.#accountOf = accountParts;
    const db = await this.#db.oneLife();
    const standing = alone ? {} : this.#receipts;
    const receipts = await loadTogether(inspections, db, { ...options, standing });
    const former = this.#inspections;
    const isReplaced = ({ relation }: Inspection) =>
      alone || inspections.some((each) => each.relation === relation);
    const gone = alone ? besideRelations.filter((name) => this.#receipts[name] && !receipts[name]) : [];
    const tables = gone.flatMap((name) => Object.values(besideTables(name)));
    for (const table of tables) await db.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    this.#receipts = receipts;
    this.#inspections = [...inspections, ...former.filter((each) => !isReplaced(each))];
    await this.#describe();
    const paths = new Set(this.#inspections.flatMap(withJoined).map(({ path }) => path));
    for (const one of former.flatMap(withJoined)) if (!paths.has(one.path)) await release(one, this.#db);
    return receipts;
  }

  async #describe(): Promise<void> {
    const { roles } = await importer();
    const orders = this.#inspections.filter(({ relation }) => relation === undefined);
    const mapped = new Set(orders.flatMap(({ mapping }) => Object.keys(mapping.roles)));
    const isEmpty = (name: string): boolean => roles.some((role) => role === name) && !mapped.has(name);
    const relations: LoadedRelation[] = [];
    for (const name of ['orders', ...besideRelations] as const) {
      if (!this.#receipts[name]) continue;
      const { columns } = await this.#db.query(`SELECT * FROM ${identifier(name)} LIMIT 0`);
      const empty = columns.flatMap((column) =>
        name === 'orders' && isEmpty(column.name) ? column.name : []
      );
      const filled = columns.filter((column) => !empty.includes(column.name));
      relations.push({
        name,
        columns: filled.map(({ name: column, type }) => ({ name: column, type })),
        empty
      });
    }
    this.#relations = relations;
  }

  /**
   * Reads files, finds out what they are to each other, and maps and reads the orders as a notebook wants it.
   * Gives the roles that no column can take, and the readings that were not taken.
   */
  async read(
    files: NamedBlob[],
    wanted: Wanted
  ): Promise<{ inspections: Inspection[]; missing: string[]; notices: Notice[] }> {
    const {
      agreeOnDates,
      arrange,
      asWantedWhole,
      besideAsWanted,
      checkReadings,
      inspect,
      mapAsWanted,
      overridesFrom,
      readAs,
      unmetJoins,
      wantedCustomers,
      writtenKeys
    } = await importer();
    const { files: kept = {} } = checkReadings(wanted.read).readings;
    const inspected = await Promise.all(
      files.map((file) => inspect(file, this.#db, { overrides: overridesFrom(kept[file.name ?? '']) }))
    );
    const read = await asWantedWhole(inspected, wanted, this.#db);
    const { loads } = await arrange(read, this.#db, {
      written: writtenKeys(wanted.joins, read),
      customers: wantedCustomers(read, wanted)
    });
    const missing: string[] = [];
    const notices: Notice[] = [...unmetJoins(wanted.joins, read, loads).values()];
    const mapped = await Promise.all(
      loads.map(async (load) => {
        if (load.relation !== undefined)
          return (await besideAsWanted(load, wanted.beside?.[load.relation], this.#db)) ?? { load };
        const match = await mapAsWanted(load, wanted, this.#db);
        missing.push(...match.missing.map((each) => each.wanted));
        notices.push(...match.notices);
        return { load: match.inspection };
      })
    );
    const inspections = readAs(
      agreeOnDates(mapped).map(({ load }) => load),
      kept
    );
    return { inspections, missing: [...new Set(missing)], notices };
  }

  /** Reads files as they were read before, with the joins that they had. Throws ImportProblem or EngineError. */
  async readAgain(kept: { file: NamedBlob; reading: KeptReading }[]): Promise<Inspection[]> {
    const { inspect, readingProblem, rejoin } = await importer();
    const read = await Promise.all(
      kept.map(async ({ file, reading: { overrides } }) => {
        try {
          return await inspect(file, this.#db, { overrides });
        } catch (error) {
          throw error instanceof EngineError ? error : await readingProblem(file, error);
        }
      })
    );
    return read.flatMap((inspection, i) => {
      const { mapping, relation, joins, isJoined } = kept[i]!.reading;
      if (isJoined) return [];
      const again = joins?.map((join) => ({ ...join, files: join.files.map((at) => read[at]!) }));
      return [
        {
          ...(again ? rejoin(inspection, again) : inspection),
          mapping,
          ...(relation === undefined ? {} : { relation })
        }
      ];
    });
  }

  /** Loads the same files again, into an engine that has lost them. False where they are no longer as they were. */
  async reload(db: Database): Promise<boolean> {
    if (!this.#inspections.length) return true;
    const { loadTogether, ImportProblem } = await importer();
    try {
      this.#receipts = await loadTogether(this.#inspections, db);
      return true;
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      this.#receipts = {};
      this.#relations = [];
      this.#inspections = [];
      return false;
    }
  }
}
