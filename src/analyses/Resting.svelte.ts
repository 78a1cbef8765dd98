/** Follows a value, but stands still while someone drags: for what need not keep pace with the hand. */
export class Resting<T> {
  readonly #of: () => T;
  readonly #delay: number;
  #held = $state.raw<{ value: T }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay How long after the last move it follows again, in milliseconds. */
  constructor(of: () => T, delay = 250) {
    this.#of = of;
    this.#delay = delay;
  }

  get current(): T {
    return this.#held ? this.#held.value : this.#of();
  }

  /** Tells that the hand has moved. */
  move(): void {
    this.#held ??= { value: this.#of() };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#held = undefined), this.#delay);
  }
}
