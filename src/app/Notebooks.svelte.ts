import {
  fetchYaml,
  KeepError,
  NotebookError,
  parse,
  print,
  readFrontMatter,
  stepped,
  withFrontMatter,
  type KeptNotebook,
  type NotebookToKeep,
  type Notebook
} from '../notebook/index.ts';
import type { Keeping } from './Keeping.svelte.ts';
import { m } from './messages.ts';

/** A notebook of the workspace, as a list shows it. */
export interface NotebookEntry {
  id: string;
  title: string;
  /** Undefined while the browser has not kept it. */
  savedAt?: Date;
}

/** What a list of notebooks needs of the page around it. */
export interface NotebooksOptions {
  /** The open one. */
  notebook: Notebook;
  /** Ends what is being done to the open one, and hands it over by `change`. */
  settle: () => void;
  /** Puts a notebook on the page in place of the open one. */
  show: (kept: Shown) => Promise<void>;
  /** Shows what a reader without notebooks sees. */
  showFirst: () => Promise<void>;
  /** The browser refused. */
  onfault: (error: KeepError) => void;
}

/** What is put on the page of a notebook. */
export type Shown = Pick<KeptNotebook, 'text' | 'isSample' | 'history' | 'folded'>;

/** A notebook that was removed, and whether it was the open one. */
export interface Removed {
  notebook: KeptNotebook;
  wasOpen: boolean;
}

interface OpenState extends Shown {
  title: string;
  isSample: boolean;
}

interface Entry extends NotebookEntry {
  madeAt: Date;
}

/** The notebooks of a workspace, over one set of sources. One is open; every other is as it was left. */
export class Notebooks {
  #entries = $state.raw<readonly Entry[]>([]);
  #current = $state<string>(crypto.randomUUID());
  /** The open notebook's text as it was kept or read last. */
  #asKept: string | undefined;
  /** True where another tab keeps, or has kept and its state was not read yet. */
  #isBehind = false;
  /** The open notebook, where it was changed while this tab was behind. */
  #unkept: OpenState | undefined;
  readonly #keeping: Keeping;
  readonly #options: NotebooksOptions;

  constructor(keeping: Keeping, options: NotebooksOptions) {
    this.#keeping = keeping;
    this.#options = options;
    keeping.onkept = ({ id, title, madeAt, savedAt }) => this.#note({ id, title, madeAt, savedAt });
    keeping.onstolen = () => {
      const waiting = keeping.waiting(this.#current);
      this.#unkept = waiting && { isSample: false, ...waiting };
      this.#isBehind = true;
    };
    keeping.beforeLeaving = async () => {
      await this.#leave();
      this.#isBehind = true;
    };
  }

  /** Every notebook that is worth keeping, in the order in which they were made. The example as it came is none. */
  get list(): NotebookEntry[] {
    return this.#entries.map(({ id, title, savedAt }) => ({ id, title: title || m.untitled, savedAt }));
  }

  /** The id of the open notebook. It is not in the list before its first change. */
  get current(): string {
    return this.#current;
  }

  /** All that the browser has of the list. Throws KeepError. */
  async all(): Promise<KeptNotebook[]> {
    await this.#leave();
    const kept = await Promise.all(this.#entries.map(({ id }) => this.#load(id)));
    return kept.filter((notebook) => notebook !== undefined);
  }

  /** Reads the list, and gives the notebook to begin with. Throws KeepError. */
  async restore(): Promise<KeptNotebook | undefined> {
    this.#isBehind = !this.#keeping.isOwner;
    await this.#read();
    const kept = await this.#keeping.store.lastOpened();
    if (kept) this.#opened(kept);
    return kept;
  }

  /** What is shown next is a new notebook as soon as it is changed. */
  begin(): void {
    this.#current = crypto.randomUUID();
    this.#keeping.startedNew();
  }

  /** Learns that nothing is kept any more. */
  clear(): void {
    this.#entries = [];
    this.#unkept = undefined;
    this.begin();
  }

  /** Takes the open notebook as it is now. */
  change(open: OpenState): void {
    if (this.#isBehind) {
      this.#unkept = open.text === this.#asKept ? undefined : open;
      return;
    }
    this.#asKept = open.text;
    const known = this.#entries.find(({ id }) => id === this.#current);
    const entry = { id: this.#current, title: open.title, madeAt: known?.madeAt ?? new Date() };
    this.#note({ ...entry, savedAt: known?.savedAt });
    this.#keeping.change({ ...open, ...entry });
  }

  /**
   * This tab may keep from now on: opens the notebook as the other tab left it. What was changed here meanwhile is not
   * lost, but becomes a notebook of its own. True where that was done.
   */
  async inherit(): Promise<boolean> {
    this.#options.settle();
    const changed = this.#unkept;
    this.#unkept = undefined;
    this.#isBehind = false;
    const isDone = await this.#attempt(async () => {
      await this.#read();
      if (changed) {
        this.begin();
        const { text, title, isSample, folded } = changed;
        await this.#options.show({ text: titledCopy(text, title), isSample, folded });
        return true;
      }
      const kept = (await this.#load(this.#current)) ?? (await this.#keeping.store.lastOpened());
      if (kept && kept.text !== this.#asKept) await this.#show(kept);
      else if (kept) this.#opened(kept);
      return false;
    });
    return isDone ?? false;
  }

  /** Opens a notebook of the list as it was left. */
  open(id: string): Promise<void> {
    return this.#attempt(async () => {
      if (id === this.#current) return;
      await this.#leave();
      const kept = await this.#load(id);
      if (kept) await this.#show(kept);
      else await this.#read();
    });
  }

  /** Makes a notebook of this text, opens it, and gives its id. */
  async create(text: string): Promise<string> {
    await this.#leave();
    this.begin();
    this.#keeping.began(this.#current);
    await this.#options.show({ text });
    return this.#current;
  }

  /** Opens a copy of a notebook, and gives its id; undefined where there is none to copy. */
  async duplicate(id: string): Promise<string | undefined> {
    await this.#leave();
    const kept = await this.#attempt(() => this.#load(id));
    return kept && this.create(titledCopy(kept.text, kept.title));
  }

  /** Gives a notebook another title. Throws NotebookError where its head cannot be read. */
  async rename(id: string, title: string): Promise<void> {
    if (id === this.#current) return this.#options.notebook.setTitle(title);
    await fetchYaml();
    const kept = await this.#attempt(() => this.#load(id));
    if (!kept) return;
    const text = retitled(kept.text, title);
    this.#keeping.change({
      ...kept,
      savedAt: undefined,
      title,
      text,
      history: stepped(kept.history, kept.text, text)
    });
  }

  /** Takes a notebook out of the list for ever, and gives what it was: `restoreRemoved` brings it back. */
  remove(id: string): Promise<Removed | undefined> {
    return this.#attempt(async () => {
      await this.#leave();
      const kept = await this.#load(id);
      const at = this.#entries.findIndex((entry) => entry.id === id);
      await this.#keeping.forget(id);
      this.#entries = this.#entries.filter((entry) => entry.id !== id);
      const wasOpen = id === this.#current;
      if (wasOpen) await this.#showNear(at);
      return kept && { notebook: kept, wasOpen };
    });
  }

  /**
   * Adds notebooks that were kept elsewhere, without replacing any, and gives the id under which one of them is here:
   * one that is here already as it is there is not added again. Each is as old as it was there.
   */
  async add(all: readonly NotebookToKeep[], wanted: string): Promise<string | undefined> {
    let found: string | undefined;
    for (const notebook of all) {
      const present = await this.#attempt(() => this.#load(notebook.id));
      const id = present && present.text !== notebook.text ? crypto.randomUUID() : notebook.id;
      if (notebook.id === wanted) found = id;
      if (present?.text === notebook.text) continue;
      const { title, madeAt = new Date(), savedAt } = notebook;
      const entry = { id, title, madeAt, savedAt };
      this.#note(entry);
      this.#keeping.change({ ...notebook, ...entry });
    }
    await this.#keeping.flush();
    return found;
  }

  /** Brings back a notebook that was removed, and keeps it at once. It is opened only where it was open. */
  async restoreRemoved({ notebook, wasOpen }: Removed): Promise<void> {
    await this.#leave();
    if (wasOpen) {
      this.#current = notebook.id;
      this.#keeping.began(notebook.id);
      await this.#options.show(notebook);
    } else {
      const { id, title, madeAt } = notebook;
      this.#note({ id, title, madeAt });
      this.#keeping.change(notebook);
    }
    await this.#keeping.flush();
  }

  async #showNear(at: number): Promise<void> {
    const next = this.#entries[Math.min(at, this.#entries.length - 1)];
    const kept = next && (await this.#load(next.id));
    if (kept) return this.#show(kept);
    this.begin();
    await this.#options.showFirst();
  }

  #show(kept: KeptNotebook): Promise<void> {
    this.#opened(kept);
    return this.#options.show(kept);
  }

  #opened(kept: KeptNotebook): void {
    this.#current = kept.id;
    this.#asKept = kept.text;
    this.#keeping.opened(kept);
  }

  /** Ends what is being done to the open notebook, and keeps it. */
  async #leave(): Promise<void> {
    this.#options.settle();
    await this.#keeping.flush();
  }

  async #load(id: string): Promise<KeptNotebook | undefined> {
    const waiting = this.#keeping.waiting(id);
    const entry = this.#entries.find((each) => each.id === id);
    if (waiting && entry) return { ...waiting, madeAt: entry.madeAt, savedAt: entry.savedAt ?? new Date() };
    return this.#keeping.store.loadNotebook(id);
  }

  async #read(): Promise<void> {
    const all = await this.#keeping.store.loadNotebooks();
    this.#entries = all.map(({ id, title, savedAt, madeAt }) => ({ id, title, savedAt, madeAt }));
  }

  #note(entry: Entry): void {
    const isKnown = this.#entries.some(({ id }) => id === entry.id);
    this.#entries = isKnown
      ? this.#entries.map((each) => (each.id === entry.id ? entry : each))
      : [...this.#entries, entry].sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof KeepError)) throw error;
      this.#options.onfault(error);
      return undefined;
    }
  }
}

/** A notebook's text under another title. */
function retitled(text: string, title: string): string {
  const document = parse(text, new Set());
  const { fault } = readFrontMatter(document);
  if (fault) throw new NotebookError({ code: 'yaml', line: fault.line, detail: fault.message });
  return print(withFrontMatter(document, ['title'], title || undefined));
}

/** A copy's text: it says that it is one, where its head can be read. */
function titledCopy(text: string, title: string): string {
  try {
    return retitled(text, m.copyOf(title || m.untitled));
  } catch (error) {
    if (error instanceof NotebookError) return text;
    throw error;
  }
}
