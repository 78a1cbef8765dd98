import { EngineError, identifier, literal, type Database, type QueryOptions } from '../engine/index.ts';
import { importMacros, loadOrdersSql, type LoadOptions, type LoadSource } from './loadOrdersSql.ts';
import { mappingProblems } from './mapping.ts';
import { estimateMemory } from './moments/estimate.ts';
import { roomOf } from './moments/room.ts';
import type { Inspection } from './types.ts';

/** The tables of one load while it is under way. Each load has its own: one may begin while another is tidied up. */
export interface LoadingTables {
  orders: string;
  rejects: string;
  leftOut: string;
}

let loads = 0;

/** Names for the tables of a new load of a relation. */
export function loadingTables(relation: string): LoadingTables {
  const suffix = `loading_${++loads}`;
  return {
    orders: `${relation}_${suffix}`,
    rejects: `${relation}_rejects_${suffix}`,
    leftOut: `${relation}_left_out_${suffix}`
  };
}

/** A file whose columns are known, and how it is proposed to be loaded. */
export type Proposed = LoadSource & Pick<Inspection, 'blob' | 'rows' | 'dates' | 'amounts'>;

/** The page's relation of orders: nothing is loaded ahead into another. */
const relation = 'orders';
/** Files of fewer bytes are loaded at once when they are asked for. */
const small = 16e6;

/**
 * The table of a file's rows by the mapping that is proposed, made before anybody has asked for it: while the file's
 * bytes are still looked at, and while the user reads the proposal. It gives way to whatever else the engine is asked.
 */
export class Ahead {
  readonly tables = loadingTables(relation);
  readonly #db: Database;
  readonly #file: Blob;
  readonly #create: string;
  readonly #leftovers: string[];
  readonly #made: Promise<void>;
  readonly #controller = new AbortController();
  #isWanted = false;
  #isSettled = false;
  #onprogress: QueryOptions['onprogress'];

  private constructor(source: LoadSource & Pick<Inspection, 'blob'>, db: Database) {
    const plan = loadOrdersSql([source], { relation: this.tables.orders });
    this.#db = db;
    this.#file = source.blob;
    this.#create = plan.create;
    this.#leftovers = [this.tables.orders, ...plan.tables.flatMap(({ errors, scans }) => [errors, scans])];
    this.#made = this.#make().finally(() => (this.#isSettled = true));
    this.#made.catch(() => undefined); // Whoever wants the table hears of its failure.
  }

  /**
   * Begins to load a file ahead; undefined where that is not worth it, where something has to be decided first, or
   * where its table would take more than half the tab's room, since the orders before it stay until it takes their place.
   */
  static of(proposed: Proposed, db: Database): Ahead | undefined {
    const { blob, mapping } = proposed;
    const isDecided = mappingProblems(proposed, mapping).every(({ isWarning }) => isWarning);
    if (blob.size < small || !isDecided || estimateMemory(proposed) > roomOf().bytes / 2) return undefined;
    return new Ahead(proposed, db);
  }

  /** Whether its table is the one that a load of these files begins with. */
  isFor(sources: LoadSource[], options: Pick<LoadOptions, 'relation' | 'placed'>): boolean {
    if (options.relation !== relation) return false;
    return loadOrdersSql(sources, { ...options, relation: this.tables.orders }).create === this.#create;
  }

  /** Resolves when the making has ended, in whatever way. */
  get settled(): Promise<void> {
    return this.#made.catch(() => undefined);
  }

  /**
   * Sees the making through, which gives way to nothing from now on. Says whether the table stands: it does not where
   * the making gave way or failed before, where a value unlike those sampled stops it, or where the engine that held
   * it was lost since. Throws the signal's reason, the EngineError that ends the making meanwhile, or a DOMException
   * where the file was changed or deleted since.
   */
  async finish({ signal, onprogress }: Pick<QueryOptions, 'signal' | 'onprogress'>): Promise<boolean> {
    const wasSettled = this.#isSettled;
    this.#isWanted = true;
    this.#onprogress = onprogress;
    const abort = () => this.#controller.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      await this.#made;
    } catch (error) {
      signal?.throwIfAborted();
      const isOld = wasSettled || (error instanceof EngineError && error.code === 'sql');
      if (!isOld) throw error;
      return false;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
    await this.#file.slice(0, 1).arrayBuffer();
    const { rows } = await this.#db.query(
      `SELECT 1 FROM duckdb_tables() WHERE table_name = ${literal(this.tables.orders)}`
    );
    return rows.length > 0;
  }

  /** Gives it up, unless a load has taken it; settles when the engine has left the file and holds nothing of it. */
  async stop(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#controller.abort();
    await this.#made.catch(() => undefined);
    await this.#db.run(this.#leftovers.map((name) => `DROP TABLE IF EXISTS ${identifier(name)}`).join(';\n'));
  }

  async #make(): Promise<void> {
    const options: QueryOptions = { signal: this.#controller.signal, givesWay: () => !this.#isWanted };
    await this.#db.run(importMacros.join(';\n'), options);
    await this.#db.run(this.#create, {
      ...options,
      onprogress: (fraction) => this.#onprogress?.(fraction)
    });
  }
}
