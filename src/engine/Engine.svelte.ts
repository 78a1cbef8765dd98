import { wasmBytes } from './assets.ts';
import { EngineError } from './EngineError.ts';
import type { Session } from './Session.ts';
import type { Database, QueryOptions, Result } from './types.ts';
import { uuid } from './uuid.ts';

export type EngineState =
  | { name: 'idle' }
  /** Bytes of the engine's file, unpacked, so far and in all. */
  | { name: 'downloading'; loaded: number; total: number }
  | { name: 'starting' }
  | { name: 'ready' }
  | { name: 'failed'; error: EngineError };

export interface EngineOptions {
  /** Script that every new engine runs before anything else, or who fetches it; defines the SQL library. */
  prepare: string | (() => Promise<string>);
  /**
   * Called when a new engine has taken the place of a lost one, with lent files in place and no relations.
   * Rebuild them through the database that it is given: all other statements wait until this has settled. If it
   * rejects, the engine counts as failed.
   */
  onrestart?: (database: Database) => Promise<void>;
}

/**
 * DuckDB in its worker. Loads when first used or started. A lost engine is replaced by itself, each time; one that fails
 * to start stays failed until `start` or `restart` is called.
 */
export class Engine implements Database {
  #state = $state.raw<EngineState>({ name: 'idle' });
  readonly #options: EngineOptions;
  readonly #files = new Map<string, Blob>();
  #session: Promise<Session> | undefined;
  #live: Session | undefined;
  #wasReady = false;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Loads and boots the engine; once, however often it is called, but anew after a failure. Throws EngineError. */
  async start(): Promise<void> {
    if (this.#state.name === 'failed') this.#session = undefined;
    await this.#opened();
  }

  /** Ends the engine, whatever it is doing, and starts a new one; one that is starting is waited for. What ran or waited rejects as crashed. */
  async restart(): Promise<void> {
    if (this.#state.name !== 'downloading' && this.#state.name !== 'starting') {
      const lost = this.#live;
      this.#live = undefined;
      lost?.close(new EngineError('crashed', 'engine was restarted'));
      this.#session = this.#open();
    }
    await this.#session;
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Result> {
    return (await this.#opened(options.signal)).query(sql, options);
  }

  async run(sql: string, options: QueryOptions = {}): Promise<void> {
    await (await this.#opened(options.signal)).run(sql, options);
  }

  async relationsOf(sql: string): Promise<string[]> {
    return (await this.#opened()).relationsOf(sql);
  }

  async addFile(file: Blob, extension: string): Promise<string> {
    return this.#lend(await this.#opened(), file, extension);
  }

  async dropFile(path: string): Promise<void> {
    await this.#drop(await this.#opened(), path);
  }

  /** The bytes of a file below `in/` that a COPY TO has written; the engine then forgets it. */
  async copyOut(path: string): Promise<Uint8Array> {
    const session = await this.#opened();
    const bytes = await session.read(path);
    await session.drop(path);
    return bytes;
  }

  /**
   * The engine as it lives now, for work whose statements build on one another: once that life is lost, all that it is
   * asked rejects as crashed, and nothing of it reaches the engine that takes its place. Throws EngineError.
   */
  async oneLife(): Promise<Database> {
    return this.#databaseOf(await this.#opened());
  }

  /** One session as a database. */
  #databaseOf(session: Session): Database {
    return {
      query: (sql, options) => session.query(sql, options),
      run: (sql, options) => session.run(sql, options),
      relationsOf: (sql) => session.relationsOf(sql),
      addFile: (file, extension) => this.#lend(session, file, extension),
      dropFile: (path) => this.#drop(session, path)
    };
  }

  async #lend(session: Session, file: Blob, extension: string): Promise<string> {
    const path = `in/${uuid()}.${extension}`;
    this.#files.set(path, file);
    try {
      await session.lend(path, file);
    } catch (cause) {
      this.#files.delete(path);
      throw cause;
    }
    return path;
  }

  async #drop(session: Session, path: string): Promise<void> {
    if (this.#files.delete(path)) await session.drop(path);
  }

  /** The engine once it is open, or the signal's reason if it aborts before. */
  async #opened(signal?: AbortSignal): Promise<Session> {
    signal?.throwIfAborted();
    const opening = (this.#session ??= this.#open());
    if (!signal) return opening;
    return new Promise((resolve, reject) => {
      const abandon = () => reject(signal.reason);
      signal.addEventListener('abort', abandon, { once: true });
      void opening.then(resolve, reject).finally(() => signal.removeEventListener('abort', abandon));
    });
  }

  async #open(): Promise<Session> {
    let session: Session | undefined;
    this.#state = { name: 'downloading', loaded: 0, total: wasmBytes };
    try {
      const { prepare } = this.#options;
      const { Session } = await import('./Session.ts');
      session = await Session.open({
        prepare: typeof prepare === 'string' ? prepare : await prepare(),
        onprogress: (loaded, total) =>
          (this.#state = loaded < total ? { name: 'downloading', loaded, total } : { name: 'starting' })
      });
      for (const [path, file] of this.#files) await session.lend(path, file);
      if (this.#wasReady) await this.#options.onrestart?.(this.#databaseOf(session));
      this.#live = session;
      this.#wasReady = true;
      this.#state = { name: 'ready' };
      void this.#replaceWhenLost(session);
      return session;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      const error =
        cause instanceof EngineError
          ? cause
          : new EngineError('load', message, undefined, undefined, { cause });
      session?.close(error);
      this.#state = { name: 'failed', error };
      throw error;
    }
  }

  async #replaceWhenLost(session: Session): Promise<void> {
    const error = await session.lost;
    if (this.#live !== session) return;
    this.#live = undefined;
    this.#state = { name: 'failed', error };
    this.#session = this.#open();
    await this.#session.catch(() => undefined);
  }
}
