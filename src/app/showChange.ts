import { tick } from 'svelte';
import { changedPlace, type Attention, type NotebookDocument } from '../notebook/index.ts';

/** How much of a place must be in the window to be seen, in pixels. */
const least = 60;

/** Brings what a step has changed into the window and gives it the focus, unless it is to be seen where the reader is. */
export async function showChange(
  before: NotebookDocument,
  after: NotebookDocument,
  attention: Attention
): Promise<void> {
  const place = changedPlace(before, after);
  if (!place) return;
  await tick();
  const element = elementOf(place);
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom > Math.min(least, bottom - top) && top < innerHeight - least) return;
  if ('cell' in place) attention.at = place.cell;
  const field =
    'cell' in place ? null : element.querySelector<HTMLElement>('input, select, [role="textbox"]');
  (field ?? element).focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 5, behavior: isCalm ? 'instant' : 'smooth' });
}

function elementOf(place: NonNullable<ReturnType<typeof changedPlace>>): HTMLElement | null {
  if ('cell' in place) return document.querySelector(`[data-cell="${place.cell}"]`);
  const param = 'param' in place ? `[data-param="${CSS.escape(place.param)}"], ` : '';
  return document.querySelector(`${param}article > h1, article`);
}
