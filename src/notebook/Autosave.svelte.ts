import { language } from '../i18n/index.ts';
import { Keep, KeepError } from './keep.ts';
import { notebookMessages } from './messages.ts';

/** Keeps a text in the browser soon after each change, and says when it last did. */
export class Autosave {
  #savedAt = $state.raw<Date>();
  #error = $state.raw<KeepError>();
  #pending: string | undefined;
  #kept: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  readonly #keep: Keep;
  readonly #delay: number;

  /** @param delay From a change to its keeping, in milliseconds; further changes in that time are kept with it. */
  constructor(keep: Keep, delay = 600) {
    this.#keep = keep;
    this.#delay = delay;
  }

  /** When the text was last kept; undefined before the first time. */
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }

  /** Why the last attempt failed; undefined where it did not. */
  get error(): KeepError | undefined {
    return this.#error;
  }

  /** Takes the text as it is now. The text that was kept last is not kept again. */
  change(text: string): void {
    if (text === (this.#pending ?? this.#kept)) return;
    this.#pending = text;
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
  }

  /** The text is already kept, since then: after a restore. */
  restored(text: string, savedAt: Date): void {
    this.#kept = text;
    this.#savedAt = savedAt;
  }

  /** Keeps now what waits. Never throws: see `error`. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work = this.#work.then(() => this.#save());
    return this.#work;
  }

  /** Drops what waits, without keeping it. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
    this.#kept = undefined;
  }

  /** "Saved 5 seconds ago", seen from `now`. */
  sentence(now: Date): string {
    if (!this.#savedAt) return notebookMessages.unsaved;
    const seconds = Math.max(0, Math.round((now.getTime() - this.#savedAt.getTime()) / 1000));
    const ago = new Intl.RelativeTimeFormat(language.tag, { numeric: 'auto' });
    const [count, unit] =
      seconds < 60
        ? ([seconds, 'second'] as const)
        : seconds < 3600
          ? ([Math.floor(seconds / 60), 'minute'] as const)
          : ([Math.floor(seconds / 3600), 'hour'] as const);
    return notebookMessages.saved(ago.format(-count, unit));
  }

  async #save(): Promise<void> {
    const text = this.#pending;
    if (text === undefined) return;
    this.#pending = undefined;
    try {
      const { savedAt } = await this.#keep.saveNotebook(text);
      this.#kept = text;
      this.#savedAt = savedAt;
      this.#error = undefined;
    } catch (error) {
      if (!(error instanceof KeepError)) throw error;
      this.#pending ??= text;
      this.#error = error;
    }
  }
}
