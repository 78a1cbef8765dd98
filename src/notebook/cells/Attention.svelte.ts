import { tick } from 'svelte';

/** Which cell the reader is at, and what is being done there. One a page: the cells and the page's commands share it. */
export class Attention {
  /** The cell that has the focus, or had it last. */
  at = $state<string>();
  /** The cell whose text is being edited. */
  editing = $state<string>();
  /** The cell that is being given a name. */
  naming = $state<string>();
  /** The cell to which a link is wanted that carries the notebook. */
  linking = $state<string>();
  /** After which cell a parameter is being added; null before all. */
  addingParam = $state<string | null>();
  /** The parameter whose definition is open. */
  param = $state<string>();

  /** While a cell is dragged: the cell before which it would come to stand; null behind all. */
  dropBefore = $state<string | null>();

  /** Puts the focus on a cell, once it is there, and scrolls to it unless the reader is to stay in place. */
  async goTo(id: string | undefined, preventScroll = false): Promise<void> {
    this.at = id;
    await tick();
    if (id !== undefined) goToCell(id, preventScroll);
  }

  /** Opens the editor of a cell, or closes it: then the cell takes the focus that the editor had. */
  edit(id: string, editing = true): void {
    if (editing) this.editing = id;
    else if (this.editing === id) {
      this.editing = undefined;
      void tick().then(() => document.activeElement === document.body && goToCell(id, true));
    }
  }

  /** Writes a word into the SQL that is being edited, where its cursor stands; false where none is. */
  async insert(word: string): Promise<boolean> {
    const cell = `[data-cell="${this.editing}"][data-kind="sql"]`;
    const editor = document.querySelector<HTMLElement>(`${cell} .cm-editor`);
    return editor !== null && (await import('../editor/index.ts')).insertInto(editor, word);
  }
}

/** Puts the focus on a cell that is there, and scrolls to it unless the reader is to stay in place. */
export function goToCell(id: string, preventScroll = false): void {
  document.querySelector<HTMLElement>(`[data-cell="${id}"]`)?.focus({ preventScroll });
}
