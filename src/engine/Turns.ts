/** Gives jobs their turn: one at a time, in the order they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Settles as the job does. If the signal aborts, rejects at once with its reason: a job that waits is dropped,
   * one that runs must end by itself, and only then has the next its turn.
   */
  take<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abandon = () => reject(signal?.reason);
      signal?.addEventListener('abort', abandon, { once: true });
      this.#last = this.#last.then(async () => {
        if (signal?.aborted) return;
        await job().then(resolve, reject);
        signal?.removeEventListener('abort', abandon);
      });
    });
  }
}
