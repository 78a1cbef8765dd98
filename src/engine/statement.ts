import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { RecordBatchReader } from 'apache-arrow';
import { Decoder } from './Decoder.ts';
import { enumsIn, hasEnum } from './enumLabels.ts';
import { EngineError } from './EngineError.ts';
import { failure } from './failure.ts';
import type { Result } from './types.ts';

/** A connection of a live session, through which statements run one at a time. */
export interface Connection {
  database: AsyncDuckDB;
  id: number;
  /** Gives what the worker answers, or rejects when the session is lost. */
  ask: <T>(question: () => Promise<T>) => Promise<T>;
}

/**
 * Runs a script to its end, in slices between which the worker hears a cancel, and gives the schema message of its
 * last statement. The whole result then lies in the engine: a streamed one would run on, and fail, while it is read.
 */
async function execute(
  { database, id, ask }: Connection,
  sql: string,
  signal?: AbortSignal
): Promise<Uint8Array> {
  let schema = await ask(() => database.startPendingQuery(id, sql, false));
  while (!schema) {
    if (signal?.aborted) await ask(() => database.cancelPendingQuery(id));
    signal?.throwIfAborted();
    schema = await ask(() => database.pollPendingQuery(id));
  }
  return schema;
}

/** The messages of an Arrow stream: the schema, then each batch, the next one under way while one is read. */
async function* messagesOf({ database, id, ask }: Connection, schema: Uint8Array, signal?: AbortSignal) {
  yield schema;
  const fetch = () => ask(() => database.fetchQueryResults(id));
  for (let next = fetch(); ;) {
    const batch = await next;
    signal?.throwIfAborted();
    if (batch?.length === 0) return;
    next = fetch();
    next.catch(() => undefined);
    if (batch) yield batch;
  }
}

/**
 * The labels of a result's ENUMs. The engine sends such columns as indices and keeps the labels; only the types
 * that DESCRIBE prints have them, in the order in which the schema numbers them.
 */
async function labelsOf(connection: Connection, sql: string): Promise<Map<number, string[]>> {
  const { rows } = await rowsOf(connection, `DESCRIBE ${sql}`).catch((cause: unknown) => {
    throw new EngineError(
      'unsupported',
      'ENUM values of this statement cannot be shown: cast them to VARCHAR',
      sql,
      undefined,
      { cause }
    );
  });
  return new Map(rows.flatMap(({ column_type }) => enumsIn(String(column_type))).entries());
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Runs statements and gives the rows of the last, decoded batch by batch. Throws EngineError, or the signal's reason. */
export async function rowsOf(connection: Connection, sql: string, signal?: AbortSignal): Promise<Result> {
  try {
    const message = await execute(connection, sql, signal);
    const reader = await RecordBatchReader.from(messagesOf(connection, message, signal));
    const { schema } = await reader.open();
    const batches = hasEnum(schema.fields) ? await all(reader) : reader;
    const labels = batches === reader ? undefined : await labelsOf(connection, sql);
    const decoder = new Decoder(schema, labels);
    for await (const batch of batches) decoder.append(batch);
    return decoder.result;
  } catch (cause) {
    signal?.throwIfAborted();
    throw failure(cause, sql);
  }
}

/** Runs the statements of a script, which may be empty, and drops their rows. Throws as `rowsOf` does. */
export async function runScript(connection: Connection, sql: string, signal?: AbortSignal): Promise<void> {
  try {
    await execute(connection, sql, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    const error = failure(cause, sql);
    if (error.message !== 'no statements') throw error;
  }
}
