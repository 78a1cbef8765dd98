import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { addresses, wasmBytes } from './assets.ts';
import { EngineError } from './EngineError.ts';
import { failure } from './failure.ts';
import { lock, structuredErrors } from './lock.ts';
import { Relations } from './Relations.ts';
import { startWorker } from './startWorker.ts';
import { rowsOf, runScript, type Connection } from './statement.ts';
import { Turns } from './Turns.ts';
import type { QueryOptions, Result } from './types.ts';
import { uuid } from './uuid.ts';
import { workerEnded } from './workerLife.ts';

/** How long a statement may go on after it was cancelled, in ms, before its worker is given up. */
const patience = 2000;

/** Longest time in ms that the worker computes before it listens again. */
const queryPollingInterval = 50;

export interface SessionOptions {
  /** Script that runs once the engine is shut in. */
  prepare: string;
  /** Called with the bytes of the engine that have arrived. */
  onprogress: (loaded: number, total: number) => void;
}

type Statement<T> = (connection: Connection, sql: string, signal?: AbortSignal) => Promise<T>;

/** One life of the engine: a worker, its database, and what is asked of it. A lost session stays lost. */
export class Session {
  /** Resolves with the reason when the worker has died or was given up; never rejects. */
  readonly lost: Promise<EngineError>;

  /** What the worker holds as long as it lives. */
  readonly #lock = `tailbook engine ${uuid()}`;
  readonly #worker: Worker;
  readonly #database: AsyncDuckDB;
  readonly #turns = new Turns();
  readonly #prepare: string;
  #connection = 0;
  /** For looking at statements, beside those that run. */
  #nameConnection = 0;
  #relations: Relations | undefined;
  /** Of statements under way that may give way: cancels each that does. */
  #yielding = new Set<() => void>();
  #waiting = new Set<(reason: EngineError) => void>();
  #loss: EngineError | undefined;
  #reportLoss: (reason: EngineError) => void = () => undefined;
  #onprogress: QueryOptions['onprogress'];

  private constructor(prepare: string) {
    this.#prepare = prepare;
    this.lost = new Promise((resolve) => (this.#reportLoss = resolve));
    this.#worker = startWorker(addresses().script, this.#lock);
    this.#worker.addEventListener('message', (event: MessageEvent) => this.#hear(event.data));
    this.#worker.addEventListener('messageerror', () =>
      this.close(new EngineError('crashed', 'message unreadable'))
    );
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close(new EngineError('crashed', event.message || 'worker failed'));
    });
    this.#database = new AsyncDuckDB(new VoidLogger(), this.#worker);
  }

  /** Boots a worker, shuts it in and runs the script. Throws EngineError: 'load' if it did not boot, else the script's. */
  static async open({ prepare, onprogress }: SessionOptions): Promise<Session> {
    const session = new Session(prepare);
    const database = session.#database;
    const progress = ({ bytesLoaded }: { bytesLoaded: number }) => onprogress(bytesLoaded, wasmBytes);
    try {
      await session.#ask(() => database.instantiate(addresses().wasm, null, progress));
      onprogress(wasmBytes, wasmBytes);
      await session.#ask(() => database.open({ query: { queryPollingInterval } }));
      void workerEnded(session.#lock).then(
        () => session.close(new EngineError('crashed', 'worker ended')),
        () => undefined
      );
      session.#connection = await session.#ask(() => database.connectInternal());
      session.#nameConnection = await session.#ask(() => database.connectInternal());
      await session.#ask(() => database.runQuery(session.#nameConnection, structuredErrors));
      for (const setting of lock) await session.#ask(() => database.runQuery(session.#connection, setting));
    } catch (cause) {
      const error = new EngineError('load', failure(cause).message, undefined, undefined, { cause });
      session.close(error);
      throw error;
    }
    await session.run(prepare);
    return session;
  }

  /** Ends the worker. Everything that waits for it rejects with the reason, and so does all that is asked later. */
  close(reason: EngineError): void {
    if (this.#loss) return;
    this.#loss = reason;
    this.#worker.terminate();
    this.#database.detach();
    for (const reject of this.#waiting) reject(reason);
    this.#reportLoss(reason);
  }

  query(sql: string, options: QueryOptions = {}): Promise<Result> {
    return this.#inTurn(sql, options, rowsOf);
  }

  run(sql: string, options: QueryOptions = {}): Promise<void> {
    return this.#inTurn(sql, options, runScript);
  }

  /** Answers between the slices of a running statement: it does not wait its turn. */
  relationsOf(sql: string): Promise<string[]> {
    this.#relations ??= this.#nameRelations();
    return this.#relations.of(sql);
  }

  async lend(path: string, file: Blob): Promise<void> {
    const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
    await this.#ask(() => this.#database.registerFileHandle(path, file, protocol, true));
  }

  async drop(path: string): Promise<void> {
    await this.#ask(() => this.#database.dropFile(path));
  }

  /** The bytes that a COPY TO wrote under the path. */
  read(path: string): Promise<Uint8Array> {
    return this.#ask(() => this.#database.copyFileToBuffer(path)).catch((cause) => {
      throw failure(cause);
    });
  }

  /** As long as the session lives, what the worker answers; else the reason of its loss. */
  #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#loss) return Promise.reject(this.#loss);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      void question()
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  #hear(message: { type?: string; data?: { percentage?: number } }): void {
    const percentage = message.type === 'PROGRESS_UPDATE' ? (message.data?.percentage ?? -1) : -1;
    if (percentage >= 0) this.#onprogress?.(Math.min(percentage / 100, 1));
  }

  #inTurn<T>(sql: string, options: QueryOptions, statement: Statement<T>): Promise<T> {
    for (const makeWay of this.#yielding) makeWay();
    const { signal, givesWay } = options;
    if (!givesWay) return this.#turns.take(() => this.#attend(sql, options, statement), signal);
    const controller = new AbortController();
    const makeWay = () => {
      if (givesWay()) controller.abort(new DOMException('gave way to another statement', 'AbortError'));
    };
    const abort = () => controller.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    this.#yielding.add(makeWay);
    const yielding = { ...options, signal: controller.signal };
    return this.#turns
      .take(() => this.#attend(sql, yielding, statement), controller.signal)
      .finally(() => {
        this.#yielding.delete(makeWay);
        signal?.removeEventListener('abort', abort);
      });
  }

  #connectionTo(id: number): Connection {
    return { database: this.#database, id, ask: (question) => this.#ask(question) };
  }

  /** Sees a statement through: passes its progress on, gives up the worker if a cancel is not obeyed or it broke down. */
  async #attend<T>(sql: string, { signal, onprogress }: QueryOptions, statement: Statement<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(
        () => this.close(new EngineError('crashed', 'statement did not stop', sql)),
        patience
      );
    };
    signal?.addEventListener('abort', wait, { once: true });
    this.#onprogress = onprogress;
    try {
      return await statement(this.#connectionTo(this.#connection), sql, signal);
    } catch (cause) {
      if (cause instanceof EngineError && cause.code === 'crashed') this.close(cause);
      throw cause;
    } finally {
      this.#onprogress = undefined;
      signal?.removeEventListener('abort', wait);
      clearTimeout(timer);
    }
  }

  #nameRelations(): Relations {
    const [database, id] = [this.#database, this.#nameConnection];
    const parser = {
      tableNames: (sql: string) => this.#ask(() => database.getTableNames(id, sql)),
      tokenize: (sql: string) => this.#ask(() => database.tokenize(sql)),
      query: (sql: string) => rowsOf(this.#connectionTo(id), sql)
    };
    return new Relations(parser, this.#prepare);
  }
}
