/** How long something has been going on, a number that moves each second. Made while a component is set up. */
export class Elapsed {
  #ms = $state(0);

  /** @param since When it began, as `performance.now()` says; undefined while nothing goes on. */
  constructor(since: () => number | undefined) {
    $effect(() => {
      const start = since();
      this.#ms = 0;
      if (start === undefined) return;
      const timer = setInterval(
        () => (this.#ms = Math.floor((performance.now() - start) / 1000) * 1000),
        1000
      );
      return () => clearInterval(timer);
    });
  }

  /** In milliseconds. */
  get ms(): number {
    return this.#ms;
  }
}
