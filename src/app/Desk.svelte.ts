import { flushSync } from 'svelte';

const key = 'tailbook.sidebar';

/** Below this width the sidebar lies over the page. */
const beside = '(min-width: 64rem)';

/** What is open beside the notebook: dialogs, the sidebar, the presentation. */
export class Desk {
  dialog = $state<'share' | 'kept' | 'find' | 'palette' | 'keys' | 'new'>();
  presenting = $state(false);
  archive = $state.raw<File>();
  /**
   * Rows that a dialog shows. `shares` are the columns shown as percentages, `customer` that of customers' ids, and `data`
   * the orders of these customers.
   */
  rows = $state.raw<{
    sql: string;
    title: string;
    shares?: readonly string[];
    customer?: string;
    data?: string;
  }>();
  #isSidebarOpen = $state(localStorage.getItem(key) === 'open' && matchMedia(beside).matches);
  /** True once the reader has opened the sidebar on this visit: then it takes the focus. */
  #isAsked = false;

  /** True while something is to lie over the page. */
  get isBusy(): boolean {
    return this.presenting || [this.dialog, this.archive, this.rows].some((each) => each !== undefined);
  }

  /** True while something lies over the page. A dialog that was closed does not, though it has not said so yet. */
  get isCovered(): boolean {
    return this.presenting || document.querySelector('dialog[open]') !== null;
  }

  /**
   * Puts away a dialog that was closed and has not said so yet, at once: what opens next is another, the same one too.
   */
  clear(): void {
    if (this.dialog === undefined || this.isCovered) return;
    this.dialog = undefined;
    flushSync();
  }

  get isSidebarOpen(): boolean {
    return this.#isSidebarOpen;
  }

  get isSidebarAsked(): boolean {
    return this.#isAsked;
  }

  /** Opens or closes the sidebar, and remembers it. */
  toggleSidebar(isOpen = !this.#isSidebarOpen): void {
    this.#isSidebarOpen = isOpen;
    this.#isAsked = isOpen;
    if (isOpen) localStorage.setItem(key, 'open');
    else localStorage.removeItem(key);
  }

  /** Closes a sidebar that lies over the page: what was chosen in it is to be seen. */
  uncover(): void {
    if (!matchMedia(beside).matches) this.toggleSidebar(false);
  }
}
