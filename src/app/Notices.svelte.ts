/** Something the reader should know: said once, until dismissed. */
export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'problem';
  action?: { label: string; run: () => void };
}

/** What is to be said at the top of the page. */
export class Notices {
  #all = $state.raw<Notice[]>([]);
  #next = 1;

  get all(): Notice[] {
    return this.#all;
  }

  /** Says something, and gives its id; the same text is not said twice at a time. */
  say(text: string, tone: Notice['tone'] = 'plain', action?: Notice['action']): number {
    const rest = this.#all.filter((notice) => notice.text !== text);
    const id = this.#next++;
    this.#all = [...rest, { id, text, tone, action }];
    return id;
  }

  dismiss(id: number | undefined): void {
    this.#all = this.#all.filter((notice) => notice.id !== id);
  }
}
