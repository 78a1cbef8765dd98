import type { Inspection, Join, Mapping, Overrides } from '../import/index.ts';
import { Autosave, Keep, KeepError } from '../notebook/index.ts';

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

/** What a browser has kept under one name. */
export interface Kept {
  text: string;
  files: { file: Blob & { name?: string }; reading: KeptReading }[];
}

/**
 * Keeps one notebook and its files in this browser. Each place a notebook can come from (the reader's own, a link, a
 * hosted file) has a name of its own, so that none overwrites another. One tab at a time keeps; others only read.
 */
export class Keeping {
  readonly #keep: Keep;
  readonly #autosave: Autosave;
  #isOwner = $state(false);
  #now = $state.raw(new Date());
  #release: (() => void) | undefined;
  readonly #clock = setInterval(() => (this.#now = new Date()), 10_000);

  constructor(name: string) {
    this.#keep = new Keep(`tailbook ${name}`);
    this.#autosave = new Autosave(this.#keep);
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

  async restore(): Promise<Kept | undefined> {
    const notebook = await this.#keep.loadNotebook();
    if (!notebook) return undefined;
    const [orders] = await this.#keep.loadSources<KeptReading[]>();
    this.#autosave.restored(notebook.text, notebook.savedAt);
    const readings = orders?.about ?? [];
    const files = (orders?.files ?? []).flatMap((file, index) => {
      const reading = readings[index];
      return reading ? [{ file, reading }] : [];
    });
    return { text: notebook.text, files };
  }

  /** Takes the notebook's text as it is now. */
  change(text: string): void {
    if (!this.#isOwner) return;
    this.#now = new Date();
    this.#autosave.change(text);
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
    await this.#keep.saveSource<KeptReading[]>({ name: 'orders', files, about });
  }

  /** Keeps now what waits: the page may be about to go. */
  flush(): void {
    void this.#autosave.flush();
  }

  /** Forgets the notebook and its files. */
  async forget(): Promise<void> {
    this.#autosave.cancel();
    await this.#keep.forget();
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
