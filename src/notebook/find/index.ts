export type { Searched } from './findInNotebook.ts';
/** The panel that finds and replaces over a notebook, fetched when it is wanted. */
export const fetchFindAndReplace = async () => (await import('./FindAndReplace.svelte')).default;
