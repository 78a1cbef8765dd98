/** Columns that a list leaves out once it is known what they hold: looked for when the list is about to be opened. */
export class LeftOut {
  #found = $state.raw<{ of: unknown; names: readonly string[] }>();

  /** Those of a list; none until they are found. */
  from(of: unknown): readonly string[] {
    return (this.#isOf(of) && this.#found?.names) || [];
  }

  #isOf = (of: unknown): boolean => this.#found?.of === of;

  /** Looks once for a list. Where it cannot be found out, nothing is left out. */
  async look(of: unknown, find: () => Promise<readonly string[]>): Promise<void> {
    if (this.#isOf(of)) return;
    this.#found = { of, names: [] };
    const names = await find().catch(() => []);
    if (this.#isOf(of)) this.#found = { of, names };
  }
}
