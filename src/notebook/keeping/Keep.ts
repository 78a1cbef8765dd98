import { parse } from '../document.ts';
import { readFrontMatter } from '../frontMatter.ts';
import { fetchYaml } from '../yaml.ts';
import { openKept, stores, type KeptDatabase, type StoredNotebook } from './database.ts';
import { KeepError, keepErrorOf } from './KeepError.ts';
import type { KeptHistory } from './KeptHistory.ts';

/** Fetched when it is wanted: whoever has loaded no file needs none of it. */
const fetchSources = () => import('./sources.ts');

/** A source as it is kept: its file's bytes, and how they were read. `about` is the import's own, plain data. */
export interface KeptSource<About = unknown> {
  name: string;
  files: Blob[];
  about: About;
  /** When it was kept; version 1 did not say. */
  savedAt?: Date;
}

/** A notebook as it came: the worked example, or what the address asked for. */
export type Original = 'example' | 'address';

/** The folded cells of originals, by `Notebook.keyOf`. */
export type Folds = Partial<Record<Original, readonly string[]>>;

/** A notebook as it is to be kept. */
export interface NotebookToKeep {
  id: string;
  /** Empty where it has none. */
  title: string;
  text: string;
  /** Whether it is open on the sample's orders, not on the reader's own. */
  isSample?: boolean;
  /** Its steps, for this text. */
  history?: KeptHistory;
  /** Its folded cells, by `Notebook.keyOf`. Default: none. */
  folded?: string[];
  /** When it was made. Default: now. */
  madeAt?: Date;
  /** When it was last changed, where that was elsewhere. Default: now. */
  savedAt?: Date;
}

/** A notebook as it is kept. */
export interface KeptNotebook extends NotebookToKeep {
  savedAt: Date;
  madeAt: Date;
}

/**
 * Keeps the notebooks of a workspace and the files they are about in this browser. Every method throws a KeepError where
 * the browser refuses.
 *
 * The files lie in IndexedDB too, not in the origin's private file system. The browser copies a Blob into its database
 * by itself: 100 MB take Chromium 0.12 s and none of the page's memory, against 0.4 s and 30 MB by `createWritable`, and
 * 0.6 s and 70 MB by the access handles that are all Safari 17 has. A source is stored whole or not at all, and a
 * page that has read a file can go on reading it when another takes its place.
 */
export class Keep {
  readonly #open: () => Promise<KeptDatabase>;

  /** @param name Of the browser's database. */
  constructor(name = 'tailbook') {
    let database: Promise<KeptDatabase> | undefined;
    const forget = (): void => (database = undefined) as void;
    this.#open = () =>
      (database ??= openKept(name, forget).catch((cause: unknown) => {
        forget();
        throw new KeepError('keep-unavailable', { cause });
      }));
  }

  /** Keeps a notebook in place of what has its id. */
  async saveNotebook({ id, ...notebook }: NotebookToKeep): Promise<KeptNotebook> {
    const now = new Date();
    const kept = { ...notebook, savedAt: notebook.savedAt ?? now, madeAt: notebook.madeAt ?? now };
    await this.#do(async (database) => {
      const transaction = database.transaction('notebooks', 'readwrite');
      const put = transaction.store.put(kept, id);
      // Committed without waiting for the answer: a page that is being left hears none.
      transaction.commit();
      await Promise.all([put, transaction.done]);
    });
    return { ...kept, id };
  }

  /** A notebook as it was last kept. */
  async loadNotebook(id: string): Promise<KeptNotebook | undefined> {
    const stored = await this.#do((database) => database.get('notebooks', id));
    return stored && readStored(id, stored);
  }

  /** Every notebook that is kept, the oldest first. */
  async loadNotebooks(): Promise<KeptNotebook[]> {
    const [ids, all] = await this.#do((database) =>
      Promise.all([database.getAllKeys('notebooks'), database.getAll('notebooks')])
    );
    const notebooks = await Promise.all(all.map((stored, index) => readStored(ids[index]!, stored)));
    return notebooks.sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
  }

  async removeNotebook(id: string): Promise<void> {
    await this.#do((database) => database.delete('notebooks', id));
  }

  /** Notes which notebook is open: the next visit begins with it. */
  async noteOpened(id: string): Promise<void> {
    await this.#do((database) => database.put('choices', id, 'opened'));
  }

  /** Notes which cells are folded in notebooks that are not kept themselves, as nothing of their text was changed. */
  async noteFolds(folds: Folds): Promise<void> {
    await this.#do((database) => database.put('choices', JSON.stringify(folds), 'folded'));
  }

  /** What was last noted of them. */
  async folds(): Promise<Folds> {
    const noted = await this.#do((database) => database.get('choices', 'folded'));
    return noted === undefined ? {} : (JSON.parse(noted) as Folds);
  }

  /** The notebook that was last open, or else the one that was last kept. */
  async lastOpened(): Promise<KeptNotebook | undefined> {
    const id = await this.#do((database) => database.get('choices', 'opened'));
    const noted = id === undefined ? undefined : await this.loadNotebook(id);
    if (noted) return noted;
    const all = await this.loadNotebooks();
    return all.sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime()).at(-1);
  }

  /**
   * Keeps a source under its name, and says when; undefined where another tab has taken over meanwhile. Asks the browser
   * not to clear this site's storage by itself.
   */
  async saveSource<About>(source: KeptSource<About>): Promise<Date | undefined> {
    const { saveSource } = await fetchSources();
    const savedAt = await this.#do((database) => saveSource(database, source));
    await navigator.storage?.persist?.().catch(() => false);
    return savedAt;
  }

  /** Notes that files are on their way, should their tab go. Gives what takes the note back, where they do not come. */
  async noteArriving(names: string): Promise<() => Promise<void>> {
    const { noteArriving, noLongerArriving } = await fetchSources();
    const mark = await this.#do((database) => noteArriving(database, names));
    return () => this.#do((database) => noLongerArriving(database, mark));
  }

  /** Every source that is kept, by name. The bytes are read only when the blobs are. */
  async loadSources<About>(): Promise<KeptSource<About>[]> {
    const { loadSources } = await fetchSources();
    return this.#do((database) => loadSources<About>(database));
  }

  /** The names of files that were being loaded or kept when their tab went, and are not kept; undefined where there are none. */
  async takeLost(): Promise<string | undefined> {
    const mark = await this.#do((database) => database.get('choices', 'arriving'));
    return mark && this.#do((await fetchSources()).takeLost);
  }

  /** Forgets one source, or (undefined) every notebook and every source. */
  async forget(source?: string): Promise<void> {
    await this.#do(async (database) => {
      if (source !== undefined) return database.delete('sources', source);
      for (const store of stores) await database.clear(store);
    });
  }

  async #do<T>(work: (database: KeptDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (cause) {
      throw keepErrorOf(cause);
    }
  }
}

/** The title in a notebook's head: what version 1 kept says it nowhere else. */
async function titleIn(text: string): Promise<string> {
  await fetchYaml();
  return readFrontMatter(parse(text, new Set())).title ?? '';
}

const readStored = async (
  id: string,
  { title, madeAt, ...stored }: StoredNotebook
): Promise<KeptNotebook> => ({
  ...stored,
  id,
  title: title ?? (await titleIn(stored.text)),
  madeAt: madeAt ?? stored.savedAt
});
