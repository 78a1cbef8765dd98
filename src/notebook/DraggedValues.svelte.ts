import { SvelteMap } from 'svelte/reactivity';
import type { Settings } from '../analyses/types.ts';
import { withSettings } from './changes.ts';
import type { NotebookDocument } from './document.ts';
import { withFrontMatter } from './frontMatter.ts';
import type { ParamValue } from './params.ts';

/** Values that are on their way: seen and run, but not in the document until they rest or are let go. */
export class DraggedValues {
  readonly settings = new SvelteMap<string, Settings>();
  readonly params = new SvelteMap<string, ParamValue>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isEmpty(): boolean {
    return this.settings.size + this.params.size === 0;
  }

  /** Under which key the undo history joins the steps of one drag. */
  get key(): string {
    return `drag ${[...this.settings.keys(), ...this.params.keys()].join()}`;
  }

  /** Calls back when no value has moved for `delay` milliseconds. */
  rest(delay: number, callback: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, delay);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.settings.clear();
    this.params.clear();
  }

  /** The document with the values written into it. */
  writtenInto(document: NotebookDocument): NotebookDocument {
    let next = document;
    for (const [id, settings] of this.settings) {
      const cell = next.cells.find((each) => each.id === id);
      if (cell) next = withSettings(next, cell, settings);
    }
    for (const [name, value] of this.params) next = withFrontMatter(next, ['params', name, 'value'], value);
    return next;
  }
}
