import { tick } from 'svelte';

/** So long a part of the page that was fetched for the first parameter may take to be there, in milliseconds. */
const patience = 3000;

/** Puts the focus on the control of a parameter once it is there, and scrolls to it where it is out of sight. */
export async function showParam(name: string): Promise<void> {
  await tick();
  const label = await found(`[data-param="${CSS.escape(name)}"]`);
  label?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
  const { top = 0, bottom = 0 } = label?.getBoundingClientRect() ?? {};
  if (top >= 0 && bottom <= innerHeight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 5, behavior: isCalm ? 'instant' : 'smooth' });
}

async function found(selector: string): Promise<Element | null> {
  const until = performance.now() + patience;
  let element = document.querySelector(selector);
  while (!element && performance.now() < until) {
    await new Promise(requestAnimationFrame);
    element = document.querySelector(selector);
  }
  return element;
}
