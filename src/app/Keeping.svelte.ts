import type { BesideRelation, Inspection, Join, Mapping, Overrides } from '../import/index.ts';
import {
  Autosave,
  fetchForgetEverything,
  Keep,
  KeepError,
  type Folds,
  type KeptNotebook,
  type NotebookToKeep,
  type Original
} from '../notebook/index.ts';
import type { Notices } from './Notices.svelte.ts';
import { Ownership } from './Ownership.svelte.ts';

/** How a kept file was read: enough to read it so again. */
export interface KeptReading {
  overrides: Overrides;
  mapping: Mapping;
  /** What its rows become. Default: orders. */
  relation?: BesideRelation;
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
  #folds: Folds = {};
  #now = $state.raw(new Date());
  readonly #ownership: Ownership;
  /** When the source that this tab last read or kept was kept. */
  #filesOf: Date | undefined;
  /** The files on their way into the store; never fails. */
  #files: Promise<unknown> = Promise.resolve();
  /** The files of the last load where they could not be kept: the page still has them. */
  #unkept = $state.raw<KeptFile[]>();
  readonly #clock = setInterval(() => (this.#now = new Date()), 1000);

  /** @param oncome The right to keep has come from another tab, whose state is there to be read. */
  constructor(name: string, oncome: () => Promise<void> = async () => undefined) {
    this.store = new Keep(`tailbook ${name}`);
    this.#autosave = new Autosave(this.store, undefined, {
      onkept: (kept) => this.onkept(kept),
      ondue: () => this.#ownership.confirm()
    });
    this.#ownership = new Ownership(`tailbook ${name}`, {
      oncome,
      onask: () => this.beforeLeaving(),
      onstolen: () => {
        this.onstolen();
        this.#autosave.cancel();
      }
    });
  }

  /** Called before another tab gets the right to keep. */
  beforeLeaving: () => Promise<void> = async () => {
    await this.flush();
    await this.#files;
  };

  /** Called when another tab has taken the right to keep unasked: what waits will not be kept. */
  onstolen: () => void = () => undefined;

  /** Takes the right to keep, or waits until no other tab has it. */
  async claim(): Promise<boolean> {
    await this.#ownership.claim();
    return this.isOwner;
  }

  /** Takes the right to keep from the tab that has it. */
  takeOver(): Promise<void> {
    return this.#ownership.takeOver();
  }

  /** "Saved 5 seconds ago"; undefined before anything was, and while another tab keeps. */
  get sentence(): string | undefined {
    return this.#autosave.savedAt && !this.isReader ? this.#autosave.sentence(this.#now) : undefined;
  }

  /** Why the last attempt to keep failed. */
  get error(): KeepError | undefined {
    return this.#autosave.error;
  }

  /** True where this tab may keep. */
  get isOwner(): boolean {
    return this.#ownership.isOwner;
  }

  /** True where another tab keeps, and this one only reads. */
  get isReader(): boolean {
    return this.#ownership.isReader;
  }

  /** The files of the last load, as they were read then. Throws KeepError. */
  async loadFiles(): Promise<KeptFile[]> {
    if (this.#unkept) return this.#unkept;
    const [orders] = await this.store.loadSources<KeptReading[]>();
    this.#filesOf = orders?.savedAt;
    const readings = orders?.about ?? [];
    return (orders?.files ?? []).flatMap((file, index) => {
      const reading = readings[index];
      return reading ? [{ file, reading }] : [];
    });
  }

  /** True where another tab has kept files since this one read or kept any. Throws KeepError. */
  async hasOtherFiles(): Promise<boolean> {
    const [orders] = await this.store.loadSources();
    return orders?.savedAt?.getTime() !== this.#filesOf?.getTime();
  }

  /** A kept notebook is open now. */
  opened(kept: KeptNotebook): void {
    this.#autosave.restored(kept);
    this.began(kept.id);
  }

  /** A notebook of which nothing is kept is open now. */
  startedNew(): void {
    this.#autosave.began();
  }

  /** The next visit begins with this notebook, once it is kept. */
  began(id: string): void {
    if (this.isOwner) void this.store.noteOpened(id).catch(() => undefined);
  }

  /** Takes a notebook as it is now. */
  change(notebook: NotebookToKeep): void {
    if (!this.isOwner) return;
    this.#now = new Date();
    this.#autosave.change(notebook);
  }

  /** A notebook that could not be kept yet, as it is now. */
  waiting(id: string): NotebookToKeep | undefined {
    return this.#autosave.waiting(id);
  }

  /** Keeps loaded files as they were read. Throws KeepError where the browser refuses. */
  async files(inspections: Inspection[]): Promise<void> {
    if (!this.isOwner) return;
    const { keptFilesOf } = await import('./kept/keptFilesOf.ts');
    await this.keepFiles(keptFilesOf(inspections));
  }

  /** Loads files, and notes meanwhile that they are on their way: should the tab go, its next opening says so. */
  async noting<T>(names: readonly string[], load: () => Promise<T>): Promise<T> {
    if (!this.isOwner) return load();
    const noted = this.store.noteArriving(names.join(', ')).catch(() => undefined);
    try {
      return await load();
    } catch (error) {
      void noted.then((forget) => forget?.()).catch(() => undefined);
      throw error;
    }
  }

  /** True where the files of the last load could not be kept. */
  get hasUnkeptFiles(): boolean {
    return this.#unkept !== undefined;
  }

  /** Tries again to keep what could not be kept. Never throws: see `error` and `hasUnkeptFiles`. */
  async again(): Promise<void> {
    await this.flush();
    if (this.#unkept && this.isOwner) await this.keepFiles(this.#unkept).catch(() => undefined);
  }

  /** Keeps files in place of those that are kept. Throws KeepError where the browser refuses. */
  async keepFiles(kept: KeptFile[]): Promise<void> {
    this.#unkept = kept;
    const [files, about] = [kept.map(({ file }) => file), kept.map(({ reading }) => reading)];
    const saving = this.store.saveSource<KeptReading[]>({ name: 'orders', files, about });
    this.#files = saving.catch(() => undefined);
    const savedAt = await saving;
    if (!savedAt) return;
    this.#filesOf = savedAt;
    this.#unkept = undefined;
  }

  /** Reads which cells of originals are folded. Throws KeepError. */
  async readFolds(): Promise<void> {
    this.#folds = await this.store.folds();
  }

  /** The keys of an original's folded cells. */
  folded(original: Original): readonly string[] {
    return this.#folds[original] ?? [];
  }

  /** Keeps which cells of an original are folded, where that has changed. */
  noteFolded(original: Original, keys: readonly string[]): void {
    if (!this.isOwner || String(keys) === String(this.folded(original))) return;
    this.#folds = { ...this.#folds, [original]: keys };
    void this.store.noteFolds(this.#folds).catch(() => undefined);
  }

  /** Says which files were not loaded or kept because their tab died meanwhile. */
  async sayLost(notices: Notices): Promise<void> {
    const names = await this.store.takeLost().catch(() => undefined);
    if (names) notices.say((await import('./kept/messages.ts')).m.lost(names), 'problem');
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
    this.#folds = {};
    await this.store.forget();
  }

  /** Forgets all that the site keeps in this browser, of every workspace; what waits is not kept. */
  async forgetEverything(): Promise<void> {
    this.#autosave.cancel();
    this.#unkept = undefined;
    this.#folds = {};
    const forgetEverything = await fetchForgetEverything();
    await forgetEverything();
  }

  /** Keeps what waits, and gives the right to keep away. */
  async close(): Promise<void> {
    clearInterval(this.#clock);
    await this.#autosave.flush();
    this.#ownership.close();
  }
}
