import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptHistory } from './KeptHistory.ts';

/** A notebook as the browser stores it. What version 1 stored has neither title nor time of making. */
export interface StoredNotebook {
  text: string;
  savedAt: Date;
  title?: string;
  madeAt?: Date;
  /** True where it was last open on the sample's orders. */
  isSample?: boolean;
  history?: KeptHistory;
  folded?: string[];
}

/** A source as the browser stores it. */
export interface StoredSource {
  name: string;
  files: { bytes: Blob; name?: string }[];
  about: unknown;
  savedAt?: Date;
}

/** Version 1 had one notebook, under the key `current`, and no place for more. */
interface Schema extends DBSchema {
  /** By the notebook's id; the only one of version 1 has the id `current`. */
  notebooks: { key: string; value: StoredNotebook };
  sources: { key: string; value: StoredSource };
  /** `opened`: the id of the notebook that was last open. `arriving`: a mark and the names of files on their way. `folded`:
   * Folds, as JSON. */
  choices: { key: string; value: string };
}

export type KeptDatabase = IDBPDatabase<Schema>;

/** The stores of the database. */
export const stores = ['notebooks', 'sources', 'choices'] as const;

/** Opens a workspace's database, made or brought up to this version. `onclose` hears that it can no longer be used. */
export const openKept = async (name: string, onclose: () => void): Promise<KeptDatabase> =>
  openDB<Schema>(name, 2, {
    upgrade(database) {
      const missing = stores.filter((store) => !database.objectStoreNames.contains(store));
      for (const store of missing) database.createObjectStore(store);
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onclose();
    },
    terminated: onclose
  });
