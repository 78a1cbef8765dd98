export { default as ResultTable } from './ResultTable.svelte';
export { cellText, shareText } from './cellText.ts';
export { gestureSql } from './gestureSql.ts';
export { untouched, type Filter, type Gestures, type Sort } from './gestures.ts';
export type { DownloadFormat, Page, Writing } from './page.ts';
export { pageOf, type ResultSource } from './ResultSource.ts';
export { rowsText, type TextFormat } from './rowsText.ts';
