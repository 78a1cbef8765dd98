import type { Database } from '../../src/engine/types.ts';

/** An engine under test. A test that asks `#engine` for one runs twice: on native DuckDB, and in a browser on the page's. */
export interface TestDatabase extends Database {
  /** A file of the shared folder, by its path in there, as SQL reads it. */
  lend(path: string): Promise<string>;
  close(): Promise<void>;
}

/** What `#engine` gives. */
export interface EngineUnderTest {
  /** A new, empty database with the SQL library. */
  openDatabase(): Promise<TestDatabase>;
  /** The text of a file of the shared folder. */
  readShared(path: string): Promise<string>;
}
