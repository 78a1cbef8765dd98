// The interface of an import: apart from index.ts, so that it can arrive later than the page, and scripts do without.
export { default as DropTarget } from './DropTarget.svelte';
export { default as ImportPanel } from './ImportPanel.svelte';
export { default as InsteadNote } from './roles/InsteadNote.svelte';
export { default as JoinedFiles } from './together/JoinedFiles.svelte';
export { default as ReceiptView } from './ReceiptView.svelte';
export type { ImportFile, ImportSessionOptions } from './ImportFile.ts';
export { ImportSession } from './ImportSession.svelte.ts';
export { notebooksIn } from './formats/zip/notebooksIn.ts';
