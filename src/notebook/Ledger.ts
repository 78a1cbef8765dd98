import { dueOf, keysOf, rankOf, type Done, type Due, type Keys } from './due.ts';
import type { Node } from './graph.ts';
import type { Drafting, Program } from './program.ts';
import { lackingBeside } from './reserved.ts';

/** What has run, on which versions of what it names, and therefore what need not run again. */
export class Ledger {
  readonly #versions = new Map<string, number>();
  readonly #done = new Map<string, Done>();
  #count = 0;

  /** Sources that are loaded, and which of their versions. */
  get versions(): ReadonlyMap<string, number> {
    return this.#versions;
  }

  /** Sources that a notebook speaks of or that are loaded; and those that analyses are read without. */
  sourcesAround(named: readonly string[]): { sources: string[]; lacking: readonly string[] } {
    return {
      sources: [...new Set([...named, ...this.#versions.keys()])],
      lacking: lackingBeside(this.#versions)
    };
  }

  /** A number greater than all before. */
  count(): number {
    return ++this.#count;
  }

  get(id: string): Done | undefined {
    return this.#done.get(id);
  }

  set(id: string, done: Done): void {
    this.#done.set(id, done);
  }

  forget(id: string): void {
    this.#done.delete(id);
  }

  /** Nothing has run yet; sources stay loaded where `sources` is true. */
  clear(sources: boolean): void {
    this.#done.clear();
    if (!sources) this.#versions.clear();
  }

  /** A source has been loaded, anew or for the first time; or is gone. */
  sourceChanged(name: string, loaded: boolean): void {
    if (loaded) this.#versions.set(name, this.count());
    else this.#versions.delete(name);
  }

  /** A cell's figures are no longer those of its result. */
  outdateFigures(id: string): void {
    const done = this.#done.get(id);
    if (done) this.#done.set(id, { ...done, figures: '' });
  }

  /** What is left to do of a program. */
  dueOf(node: Node, program: Program, values: ReadonlyMap<string, string>): Due | undefined {
    return dueOf(this.#done.get(node.cell.id), this.keys(node, program, values));
  }

  keys(node: Node, program: Program, values: ReadonlyMap<string, string>): Keys {
    return keysOf(program, this.#inputsOf(node, values));
  }

  draftKey(node: Node, { drafted, figures }: Drafting, values: ReadonlyMap<string, string>): string {
    return JSON.stringify([drafted, figures, this.#inputsOf(node, values)]);
  }

  /** Of all that a draft is prepared from: values of parameters are in its text. */
  preparedKey(node: Node, { prepared }: Drafting): string {
    return JSON.stringify([prepared, this.#rowsOf(node)]);
  }

  /** Of all that a cell's searched numbers depend on: values of parameters are in the search's own key. */
  searchKey(node: Node, { search }: Program): string | undefined {
    return search && JSON.stringify([search.relation, search.key, this.#rowsOf(node)]);
  }

  /** What a run will leave where it goes well: what is known of it before it runs. */
  expected(
    node: Node,
    program: Program,
    due: Due,
    values: ReadonlyMap<string, string>,
    isDragging: boolean
  ): Done {
    const before = this.#done.get(node.cell.id);
    const keys = this.keys(node, program, values);
    const isChart = program.chart !== undefined; // Its rows have their columns with them.
    return {
      ...keys,
      asides: rankOf(due) > 0 ? keys.asides : undefined,
      later: due === 'later' ? keys.later : undefined,
      ...(due === 'later' && before?.warning && { warning: before.warning }),
      version: due === 'result' ? this.count() : (before?.version ?? 0),
      turn: this.count(),
      described: due === 'figures' ? (before?.described ?? false) : due !== 'result' || !isDragging || isChart
    };
  }

  /** Versions and values of all that a cell names. */
  #inputsOf(node: Node, values: ReadonlyMap<string, string>): string[] {
    return [...this.#rowsOf(node), ...node.params.map((name) => `${name} ${values.get(name)}`)];
  }

  /** Versions of the relations that a cell reads. */
  #rowsOf({ reads, sources }: Node): string[] {
    return [
      ...reads.map((id) => `${id} ${this.#done.get(id)?.version}`),
      ...sources.map((name) => `${name} ${this.#versions.get(name)}`)
    ];
  }
}
