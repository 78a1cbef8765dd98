import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

/**
 * Which cells have come near the window, and may be drawn. A long notebook is drawn where it is read; what was drawn
 * once stays, and all is drawn to be printed. Made while a component is set up.
 */
export class Nearby {
  readonly #near = new SvelteSet<string>();
  #isAll = $state(false);
  #observer: IntersectionObserver | undefined;

  constructor() {
    $effect(() => {
      const print = (): void => {
        this.#isAll = true;
        flushSync();
      };
      addEventListener('beforeprint', print);
      return () => {
        removeEventListener('beforeprint', print);
        this.#observer?.disconnect();
      };
    });
  }

  has(id: string): boolean {
    return this.#isAll || this.#near.has(id);
  }

  /** An attachment: watches the room that is kept for a cell. */
  watch = (id: string) => (room: HTMLElement) => {
    this.#observer ??= new IntersectionObserver((entries) => this.#see(entries), { rootMargin: '100% 0px' });
    room.dataset.cell = id;
    this.#observer.observe(room);
    return () => this.#observer?.unobserve(room);
  };

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) this.#near.add((target as HTMLElement).dataset.cell!);
  }
}
