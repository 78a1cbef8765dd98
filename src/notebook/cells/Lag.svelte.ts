/** Whether something stays behind for so long that it should be said: what follows at once never is. */
export class Lag {
  readonly #isBehind: () => boolean;
  #isLong = $state(false);

  /**
   * Made while a component is set up.
   * @param isBehind Whether it is behind now.
   * @param seen Changes whenever it has caught up a little: then the time starts anew.
   * @param delay How long is long, in milliseconds.
   */
  constructor(isBehind: () => boolean, seen: () => unknown, delay = 500) {
    this.#isBehind = isBehind;
    $effect(() => {
      seen();
      if (!isBehind()) {
        this.#isLong = false;
        return;
      }
      const timer = setTimeout(() => (this.#isLong = true), delay);
      return () => clearTimeout(timer);
    });
  }

  get isLong(): boolean {
    return this.#isLong && this.#isBehind();
  }
}
