import { carryNote, type Note } from './carryNote.ts';
import { print, type NotebookDocument } from './document.ts';
import { withNote } from './frontMatter.ts';
import { newest, type KeptHistory } from './keeping/KeptHistory.ts';
import { spliced, spliceOf, type Splice } from './keeping/splice.ts';

/** Changes of one kind within this time, in milliseconds, are undone together. */
const together = 1500;

/**
 * What the notebook was before each change. Documents share their unchanged cells, so that a step costs little. The
 * steps of former visits lie under those of this one, as texts.
 */
export class History {
  #past = $state.raw<readonly NotebookDocument[]>([]);
  #future = $state.raw<readonly NotebookDocument[]>([]);
  #former = $state.raw<KeptHistory>({ past: [], future: [] });
  #last: { key: string; at: number } | undefined;
  readonly #read: (text: string, like: NotebookDocument) => NotebookDocument;
  readonly #steps = new WeakMap<NotebookDocument, { to: NotebookDocument; step: Splice }>();

  /** @param read Reads a text; its cells that another document has too are the same cells. */
  constructor(read: (text: string, like: NotebookDocument) => NotebookDocument) {
    this.#read = read;
  }

  get canUndo(): boolean {
    return this.#past.length + this.#former.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length + this.#former.future.length > 0;
  }

  /** Keeps a document that is about to change. Changes under one key that follow each other closely are one step. */
  record(before: NotebookDocument, key?: string): void {
    const now = performance.now();
    const same = key !== undefined && this.#last?.key === key && now - this.#last.at < together;
    if (!same) this.#past = [...this.#past, before];
    this.#future = [];
    this.#former = { ...this.#former, future: [] };
    this.#last = key === undefined ? undefined : { key, at: now };
  }

  /** Ends a step: the next change is a step of its own. */
  close(): void {
    this.#last = undefined;
  }

  /** The document before the last step, given the present one. */
  undo(present: NotebookDocument): NotebookDocument | undefined {
    const before = this.#past.at(-1) ?? this.#formerStep('past', -1, present);
    if (!before) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [present, ...this.#future];
    this.close();
    return before;
  }

  /** The document that the last undo left. */
  redo(present: NotebookDocument): NotebookDocument | undefined {
    const after = this.#future[0] ?? this.#formerStep('future', 0, present);
    if (!after) return undefined;
    this.#future = this.#future.slice(1);
    this.#past = [...this.#past, present];
    this.close();
    return after;
  }

  /** All steps from the present document, as they can be kept. */
  kept(present: NotebookDocument): KeptHistory {
    const past = this.#past.map((each, index) => this.#step(this.#past[index + 1] ?? present, each));
    const future = this.#future.map((each, index) => this.#step(this.#future[index - 1] ?? present, each));
    return {
      past: newest([...this.#former.past, ...past]),
      future: [...future, ...this.#former.future]
    };
  }

  /**
   * Writes a note into all documents there are: it is no step.
   * @returns the present document, with it.
   */
  adopt(present: NotebookDocument, note: Note): NotebookDocument {
    const [oldest, latest] = [this.#past[0] ?? present, this.#future.at(-1) ?? present];
    const carried = (from: NotebookDocument, steps: readonly Splice[]): Splice[] =>
      carryNote(from, steps, note, (text) => this.#read(text, from));
    this.#former = {
      past: carried(oldest, [...this.#former.past].reverse()).reverse(),
      future: carried(latest, this.#former.future)
    };
    const fronts = new Map<string, string>();
    const withIt = (document: NotebookDocument): NotebookDocument => {
      const { frontMatter } = document;
      const known = fronts.get(frontMatter) ?? withNote(document, note.path, note.value).frontMatter;
      fronts.set(frontMatter, known);
      return known === frontMatter ? document : { ...document, frontMatter: known };
    };
    this.#past = this.#past.map(withIt);
    this.#future = this.#future.map(withIt);
    return withIt(present);
  }

  /** Forgets every step, and takes those that were kept in their place. */
  restore(kept: KeptHistory = { past: [], future: [] }): void {
    this.#past = [];
    this.#future = [];
    this.#former = kept;
    this.close();
  }

  #step(from: NotebookDocument, to: NotebookDocument): Splice {
    const known = this.#steps.get(from);
    if (known?.to === to) return known.step;
    const step = spliceOf(print(from), print(to));
    this.#steps.set(from, { to, step });
    return step;
  }

  /** Takes a step of a former visit, given the document that it is for. */
  #formerStep(way: 'past' | 'future', at: number, present: NotebookDocument): NotebookDocument | undefined {
    const steps = [...this.#former[way]];
    const [step] = steps.splice(at, 1);
    const text = step && spliced(print(present), step);
    this.#former = { ...this.#former, [way]: text === undefined ? [] : steps };
    return text === undefined ? undefined : this.#read(text, present);
  }
}
