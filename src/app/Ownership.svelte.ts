/** How long the tab that has the right may take to hand it over before it is taken, in milliseconds. */
const patience = 2000;

/** What a tab does when the right comes and goes. */
export interface OwnershipOptions {
  /** The right has come from another tab: what that tab kept is there to be read. */
  oncome: () => Promise<void>;
  /** Another tab asks for the right: what waits is to be kept before it goes. */
  onask: () => Promise<void>;
  /** Another tab has taken the right unasked, since this one did not answer: nothing may be kept any more. */
  onstolen: () => void;
}

/**
 * The right to keep what has a name. One tab has it, and hands it on when it is closed, or when another tab asks; the
 * others wait in line (Web Locks).
 */
export class Ownership {
  #role = $state<'owner' | 'reader'>();
  #release: (() => void) | undefined;
  #waiting: AbortController | undefined;
  readonly #name: string;
  readonly #options: OwnershipOptions;
  readonly #channel: BroadcastChannel;

  constructor(name: string, options: OwnershipOptions) {
    this.#name = name;
    this.#options = options;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => void this.#handOver();
  }

  get isOwner(): boolean {
    return this.#role === 'owner';
  }

  /** True where another tab has the right; false before it has been asked for. */
  get isReader(): boolean {
    return this.#role === 'reader';
  }

  /** Asks for the right, and waits in line for it where another tab has it. */
  async claim(): Promise<void> {
    if (await this.#request({ ifAvailable: true })) return;
    this.#role = 'reader';
    void this.#wait();
  }

  /** Asks the tab that has the right to hand it over, and takes it where that tab does not answer. */
  async takeOver(): Promise<void> {
    const next = this.#waiting;
    if (this.isOwner || !next) return;
    this.#channel.postMessage('hand over');
    await new Promise((resolve) => {
      next.signal.addEventListener('abort', resolve);
      setTimeout(() => this.isOwner || resolve(undefined), patience);
    });
    if (this.isOwner) return;
    next.abort();
    await this.#request({ steal: true });
    await this.#options.oncome();
  }

  /**
   * True where this tab has the right, also after it has slept: a tab that did not answer learns late that the right was
   * taken, and later than from its own timers. The browser's answer comes behind that news.
   */
  async confirm(): Promise<boolean> {
    await navigator.locks.query();
    return this.isOwner;
  }

  /** Gives the right away, or the place in line. */
  close(): void {
    this.#role = undefined;
    this.#channel.close();
    this.#waiting?.abort();
    this.#release?.();
  }

  /** Waits for the right; its signal is aborted when it has come and has been put to use. */
  async #wait(): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    if (!(await this.#request({ signal: waiting.signal }))) return;
    await this.#options.oncome();
    waiting.abort();
  }

  /** True when the right has come, false where it is not to be had or no longer wanted. */
  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const held = navigator.locks.request(this.#name, options, (lock) => {
        if (lock === null) return resolve(false);
        this.#role = 'owner';
        resolve(true);
        return new Promise<void>((release) => (this.#release = release));
      });
      held.catch(() => {
        resolve(false);
        if (!this.isOwner) return;
        this.#options.onstolen();
        this.#lost();
      });
    });
  }

  async #handOver(): Promise<void> {
    if (!(await this.confirm())) return;
    await this.#options.onask();
    this.#release?.();
    this.#lost();
  }

  #lost(): void {
    this.#role = 'reader';
    void this.#wait();
  }
}
