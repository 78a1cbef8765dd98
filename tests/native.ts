import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { EngineError } from '../src/engine/EngineError.ts';
import { literal } from '../src/engine/identifiers.ts';
import type { Database, QueryOptions, Result, Row } from '../src/engine/types.ts';
import { library } from '../src/sql/index.ts';
import { relationsInTree } from './native-relations.ts';
import { columnsOf, decode } from './native-values.ts';

/** How a NativeDatabase starts. */
export interface NativeOptions {
  /** Loads the SQL library (`src/sql`). Default: true. */
  library?: boolean;
  /** Threads of the engine. Default: 1, as in the page. */
  threads?: number;
}

/** Native DuckDB, in memory, of the page engine's version, behind the page engine's interface: for tests and build scripts. */
export class NativeDatabase implements Database {
  #instance: DuckDBInstance;
  #connection: DuckDBConnection;
  /** Settles when the last statement asked for has ended. */
  #idle: Promise<unknown> = Promise.resolve();
  #folder: Promise<string> | undefined;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** A new, empty database. Close it when done. */
  static async open({ library: load = true, threads = 1 }: NativeOptions = {}): Promise<NativeDatabase> {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    const database = new NativeDatabase(instance, await instance.connect());
    if (load) await database.run(library);
    return database;
  }

  query(sql: string, options?: QueryOptions): Promise<Result> {
    return this.#inTurn(sql, options, async () => {
      const reader = await this.#connection.runAndReadAll(sql);
      const types = reader.columnTypes();
      const columns = columnsOf(reader.columnNames(), types);
      const rows = reader.getRows().map((values) => {
        const row: Row = {};
        columns.forEach(({ name }, i) => (row[name] = decode(values[i] ?? null, types[i]!)));
        return row;
      });
      return { columns, rows };
    });
  }

  run(sql: string, options?: QueryOptions): Promise<void> {
    return this.#inTurn(sql, options, async () => void (await this.#connection.run(sql)));
  }

  /**
   * What the parse tree names, macro arguments included, and what DuckDB's getTableNames finds inside the macros
   * that are called. Neither is enough: the first knows SELECT only, the second gives up at USING, ASOF or COLUMNS.
   */
  async relationsOf(sql: string): Promise<string[]> {
    await this.#idle;
    const tree = await this.#connection.runAndReadAll(`SELECT json_serialize_sql(${literal(sql)})`);
    const macros = await this.#connection.runAndReadAll(
      "SELECT 'query_table' UNION SELECT function_name FROM duckdb_functions() WHERE function_type = 'table_macro'"
    );
    const named = relationsInTree(
      JSON.parse(String(tree.value(0, 0))),
      new Set(macros.getColumns()[0]?.map(String))
    );
    return [...new Set([...named, ...this.#connection.getTableNames(sql, false)])];
  }

  /** Writes the file into a temporary folder: native DuckDB reads paths only. */
  async addFile(file: Blob, extension: string): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'tailbook-'));
    const path = join(await this.#folder, `${randomUUID()}.${extension}`);
    await writeFile(path, new Uint8Array(await file.arrayBuffer()));
    return path;
  }

  async dropFile(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Ends the engine and removes the files lent to it. */
  async close(): Promise<void> {
    await this.#idle;
    this.#connection.closeSync();
    this.#instance.closeSync();
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  #inTurn<T>(sql: string, options: QueryOptions | undefined, work: () => Promise<T>): Promise<T> {
    const signal = options?.signal;
    const turn = this.#idle.then(async () => {
      signal?.throwIfAborted();
      const interrupt = () => this.#connection.interrupt();
      signal?.addEventListener('abort', interrupt);
      try {
        return await work();
      } catch (cause) {
        signal?.throwIfAborted();
        const message = String(cause instanceof Error ? cause.message : cause);
        throw new EngineError('sql', message.replace(/^[A-Z][\w ]*Error: /, ''), sql, undefined, { cause });
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    });
    this.#idle = turn.catch(() => undefined);
    return turn;
  }
}
