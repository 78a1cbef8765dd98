export { default as ResultTable } from './ResultTable.svelte';
export { cellText, shareText } from './cellText.ts';
export { exactText } from './exactText.ts';
export type { DownloadFormat, Page, Sort } from './page.ts';
export { tsv } from './tsv.ts';
