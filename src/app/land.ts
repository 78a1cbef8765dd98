import { tick } from 'svelte';

/** Gives the focus, where what had it is gone, to the first of these places that can take it; nothing scrolls. */
export async function land(places: readonly string[]): Promise<void> {
  await tick();
  for (const place of places)
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
}
