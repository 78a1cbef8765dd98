import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Why nothing could be kept: storage is off or private, full, or broken. */
export type KeepErrorCode = 'keep-unavailable' | 'keep-full' | 'keep-failed';

/** Keeping failed. The cause says how; words are in `notebookMessages` under the code. */
export class KeepError extends Error {
  override name = 'KeepError';
  constructor(
    readonly code: KeepErrorCode,
    options?: ErrorOptions
  ) {
    super(code, options);
  }
}

/** A source as it is kept: its file's bytes, and how they were read. `about` is the import's own, plain data. */
export interface KeptSource<About = unknown> {
  name: string;
  files: Blob[];
  about: About;
}

/** A notebook as it is kept. */
export interface KeptNotebook {
  text: string;
  savedAt: Date;
}

interface Schema extends DBSchema {
  notebooks: { key: string; value: KeptNotebook };
  sources: { key: string; value: { name: string; files: { bytes: Blob; name?: string }[]; about: unknown } };
}

/**
 * Keeps the notebook and its files in this browser (IndexedDB, which stores the bytes of a Blob on disk without
 * reading them into the page). Every method throws a KeepError where the browser refuses.
 */
export class Keep {
  readonly #open: () => Promise<IDBPDatabase<Schema>>;

  /** @param name Of the browser's database. */
  constructor(name = 'tailbook') {
    let database: Promise<IDBPDatabase<Schema>> | undefined;
    const forget = (): void => (database = undefined) as void;
    this.#open = () =>
      (database ??= opened(name, forget).catch((cause: unknown) => {
        forget();
        throw new KeepError('keep-unavailable', { cause });
      }));
  }

  /** Keeps the notebook's text in place of the last one. */
  async saveNotebook(text: string): Promise<KeptNotebook> {
    const kept = { text, savedAt: new Date() };
    await this.#do(async (database) => {
      const transaction = database.transaction('notebooks', 'readwrite');
      const put = transaction.store.put(kept, 'current');
      // Committed without waiting for the answer: a page that is being left hears none.
      transaction.commit();
      await Promise.all([put, transaction.done]);
    });
    return kept;
  }

  /** The notebook as it was last kept. */
  loadNotebook(): Promise<KeptNotebook | undefined> {
    return this.#do((database) => database.get('notebooks', 'current'));
  }

  /** Keeps a source under its name; asks the browser not to clear this site's storage by itself. */
  async saveSource<About>({ name, files, about }: KeptSource<About>): Promise<void> {
    const stored = files.map((file) => ({ bytes: file, name: file instanceof File ? file.name : undefined }));
    await this.#do((database) => database.put('sources', { name, files: stored, about }, name));
    await navigator.storage?.persist?.().catch(() => false);
  }

  /** Every source that is kept, by name. The bytes are read only when the blobs are. */
  async loadSources<About>(): Promise<KeptSource<About>[]> {
    const sources = await this.#do((database) => database.getAll('sources'));
    return sources.map(({ name, files, about }) => ({
      name,
      files: files.map((file) => (file.name === undefined ? file.bytes : new File([file.bytes], file.name))),
      about: about as About
    }));
  }

  /** Forgets one source, or (undefined) the notebook and every source. */
  async forget(source?: string): Promise<void> {
    await this.#do(async (database) => {
      if (source !== undefined) return database.delete('sources', source);
      await database.clear('sources');
      await database.clear('notebooks');
    });
  }

  async #do<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (cause) {
      if (cause instanceof KeepError) throw cause;
      throw new KeepError(isFull(cause) ? 'keep-full' : 'keep-failed', { cause });
    }
  }
}

const isFull = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';

async function opened(name: string, onclose: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('notebooks');
      fresh.createObjectStore('sources');
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onclose();
    },
    terminated: onclose
  });
  return database;
}
