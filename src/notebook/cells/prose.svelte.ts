import type { Cell } from '../cell.ts';

const known = new Map<string, string>();
let render = $state.raw<(text: string) => string>();
let arriving: Promise<void> | undefined;

/**
 * Keeps the HTML of a text cell that was rendered when the site was made, so that it is read before the renderer
 * has arrived. It stands for exactly this body, and must be what `renderMarkdown` gives for it.
 */
export function keepProse({ body }: Pick<Cell, 'body'>, html: string): void {
  known.set(body, html);
}

/** Markdown as HTML that is safe to show; undefined until the renderer is there. */
export function proseOf(body: string): string | undefined {
  return known.get(body) ?? render?.(body);
}

/** Fetches the renderer, once. What waits for it in a component is shown when it is there. */
export function fetchRenderer(): Promise<void> {
  arriving ??= import('./markdown.ts').then(({ renderMarkdown }) => {
    render = renderMarkdown;
  });
  return arriving;
}
