import type { Inspection, Join, Mapping, Overrides } from '../import/index.ts';
import { Autosave, Keep, KeepError, type KeptNotebook, type NotebookToKeep } from '../notebook/index.ts';

/** How a kept file was read: enough to read it so again. */
export interface KeptReading {
  overrides: Overrides;
  mapping: Mapping;
  /** What its rows become. Default: orders. */
  relation?: 'customers' | 'touches';
  /** What is looked up for its rows, and in which of the files kept with it. */
  joins?: (Omit<Join, 'files'> & { files: number[] })[];
  /** Whether it is kept only because another one is joined to it. */
  isJoined?: boolean;
}

/** A kept file, and how it was read. */
export interface KeptFile {
  file: Blob & { name?: string };
  reading: KeptReading;
}

/**
 * Keeps the notebooks of one workspace and its files in this browser. Each place a notebook can come from (the
 * reader's own, a link, a hosted file) is a workspace with a name of its own, so that none overwrites another. One tab
 * at a time keeps; others only read.
 */
export class Keeping {
  /** Where everything lies. */
  readonly store: Keep;
  readonly #autosave: Autosave;
  /** Hears of every notebook that was kept. */
  onkept: (kept: KeptNotebook) => void = () => undefined;
  #isOwner = $state(false);
  #now = $state.raw(new Date());
  #release: (() => void) | undefined;
  /** The files of the last load where they could not be kept: the page still has them. */
  #unkept: KeptFile[] | undefined;
  readonly #clock = setInterval(() => (this.#now = new Date()), 10_000);

  constructor(name: string) {
    this.store = new Keep(`tailbook ${name}`);
    this.#autosave = new Autosave(this.store, undefined, (kept) => this.onkept(kept));
  }

  /** Takes the right to keep. False where another tab has it: then nothing is kept here. */
  async claim(name: string): Promise<boolean> {
    this.#isOwner = await new Promise<boolean>((resolve) => {
      void navigator.locks.request(`tailbook ${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => (this.#release = release));
      });
    });
    return this.#isOwner;
  }

  /** "Saved 5 seconds ago"; undefined before anything was. */
  get sentence(): string | undefined {
    return this.#autosave.savedAt ? this.#autosave.sentence(this.#now) : undefined;
  }

  /** Why the last attempt to keep failed. */
  get error(): KeepError | undefined {
    return this.#autosave.error;
  }

  /** True where this tab may keep: another one has the workspace otherwise. */
  get isOwner(): boolean {
    return this.#isOwner;
  }

  /** The files of the last load, as they were read then. Throws KeepError. */
  async loadFiles(): Promise<KeptFile[]> {
    if (this.#unkept) return this.#unkept;
    const [orders] = await this.store.loadSources<KeptReading[]>();
    const readings = orders?.about ?? [];
    return (orders?.files ?? []).flatMap((file, index) => {
      const reading = readings[index];
      return reading ? [{ file, reading }] : [];
    });
  }

  /** A kept notebook is open now. */
  opened(kept: KeptNotebook): void {
    this.#autosave.restored(kept);
    if (this.#isOwner) void this.store.noteOpened(kept.id).catch(() => undefined);
  }

  /** Takes a notebook as it is now. */
  change(notebook: NotebookToKeep): void {
    if (!this.#isOwner) return;
    this.#now = new Date();
    this.#autosave.change(notebook);
  }

  /** A notebook that could not be kept yet, as it is now. */
  waiting(id: string): NotebookToKeep | undefined {
    return this.#autosave.waiting(id);
  }

  /** Keeps loaded files as they were read. Throws KeepError where the browser refuses. */
  async files(inspections: Inspection[]): Promise<void> {
    if (!this.#isOwner) return;
    const joined = inspections.flatMap(({ joins = [] }) => joins.flatMap(({ files }) => files));
    const all = [...new Set([...inspections, ...joined])];
    const files = all.map(({ file, name }) => (file instanceof File ? file : new File([file], name)));
    const about = all.map((each) => ({
      ...readingOf(each, all),
      ...(inspections.includes(each) ? {} : { isJoined: true })
    }));
    this.#unkept = files.map((file, index) => ({ file, reading: about[index]! }));
    await this.store.saveSource<KeptReading[]>({ name: 'orders', files, about });
    this.#unkept = undefined;
  }

  /** Keeps now what waits: the page may be about to go. */
  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** Forgets one notebook, or (undefined) all of them and the files. */
  async forget(id?: string): Promise<void> {
    this.#autosave.cancel(id);
    if (id !== undefined) return this.store.removeNotebook(id);
    this.#unkept = undefined;
    await this.store.forget();
  }

  /** Keeps what waits, and gives the right to keep away. */
  async close(): Promise<void> {
    clearInterval(this.#clock);
    await this.#autosave.flush();
    this.#release?.();
  }
}

const readingOf = (
  { encoding, shape, mapping, unpacked, relation, joins }: Inspection,
  all: Inspection[]
): KeptReading => ({
  overrides: {
    ...(unpacked ? { part: unpacked.part } : {}),
    ...(encoding.reason === 'chosen' ? { encoding: encoding.name } : {}),
    ...shape.wishes
  },
  mapping: structuredClone(mapping),
  ...(relation === undefined ? {} : { relation }),
  ...(joins === undefined
    ? {}
    : { joins: joins.map((join) => ({ ...join, files: join.files.map((file) => all.indexOf(file)) })) })
});
