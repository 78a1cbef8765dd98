import { language } from '../../i18n/index.ts';
import { keepingWords } from './words.ts';
import type { Keep, KeptNotebook, NotebookToKeep } from './Keep.ts';
import { KeepError } from './KeepError.ts';

/** What else is done around keeping. */
export interface AutosaveOptions {
  /** A notebook was kept. */
  onkept?: (kept: KeptNotebook) => void;
  /** The time to keep has come: what is cancelled before it resolves is not kept. Not waited for by `flush`. */
  ondue?: () => Promise<unknown>;
}

/** Keeps the open notebook in the browser soon after each change, and says when it last did. */
export class Autosave {
  #savedAt = $state.raw<Date>();
  #error = $state.raw<KeepError>();
  /** What is not kept yet, by id: after a failure it may be more than the open notebook. */
  readonly #pending = new Map<string, NotebookToKeep>();
  #kept: NotebookToKeep | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  readonly #keep: Keep;
  readonly #delay: number;
  readonly #options: AutosaveOptions;

  /** @param delay From a change to its keeping, in milliseconds; further changes in that time are kept with it. */
  constructor(keep: Keep, delay = 600, options: AutosaveOptions = {}) {
    this.#keep = keep;
    this.#delay = delay;
    this.#options = options;
  }

  /** When the notebook was last kept; undefined before the first time. */
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }

  /** Why the last attempt failed; undefined where it did not. */
  get error(): KeepError | undefined {
    return this.#error;
  }

  /** Takes the notebook as it is now. What was kept last is not kept again. */
  change(notebook: NotebookToKeep): void {
    const last = this.#pending.get(notebook.id) ?? this.#kept;
    if (last && isSame(last, notebook)) return;
    this.#pending.set(notebook.id, notebook);
    this.#timer ??= setTimeout(() => void this.#due(), this.#delay);
  }

  /** The notebook is already kept: after it was opened. */
  restored(kept: KeptNotebook): void {
    this.#kept = kept;
    this.#savedAt = kept.savedAt;
  }

  /** A notebook of which nothing is kept is open now. */
  began(): void {
    this.#savedAt = undefined;
  }

  /** A notebook that is not kept yet, as it is now. */
  waiting(id: string): NotebookToKeep | undefined {
    return this.#pending.get(id);
  }

  /** Keeps now what waits. Never throws: see `error`. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work = this.#work.then(() => this.#save());
    return this.#work;
  }

  /** Drops what waits of one notebook or of all, without keeping it. */
  cancel(id?: string): void {
    if (id === undefined) this.#pending.clear();
    else this.#pending.delete(id);
    if (this.#pending.size === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.#kept = undefined;
  }

  /** "Saved 5 seconds ago", seen from `now`. */
  sentence(now: Date): string {
    if (!this.#savedAt) return keepingWords.unsaved;
    const seconds = Math.max(0, Math.round((now.getTime() - this.#savedAt.getTime()) / 1000));
    const ago = new Intl.RelativeTimeFormat(language.tag, { numeric: 'auto' });
    const [count, unit] =
      seconds < 60
        ? ([seconds, 'second'] as const)
        : seconds < 3600
          ? ([Math.floor(seconds / 60), 'minute'] as const)
          : ([Math.floor(seconds / 3600), 'hour'] as const);
    return keepingWords.saved(ago.format(-count, unit));
  }

  async #due(): Promise<void> {
    await this.#options.ondue?.();
    await this.flush();
  }

  async #save(): Promise<void> {
    for (const [id, notebook] of this.#pending) {
      try {
        const kept = await this.#keep.saveNotebook(notebook);
        if (this.#pending.get(id) === notebook) this.#pending.delete(id);
        this.#kept = notebook;
        this.#savedAt = kept.savedAt;
        this.#error = undefined;
        this.#options.onkept?.(kept);
      } catch (error) {
        if (!(error instanceof KeepError)) throw error;
        this.#error = error;
        return;
      }
    }
  }
}

const isSame = (one: NotebookToKeep, other: NotebookToKeep): boolean =>
  one.id === other.id &&
  one.text === other.text &&
  (one.isSample ?? false) === (other.isSample ?? false) &&
  String(one.folded ?? []) === String(other.folded ?? []);
