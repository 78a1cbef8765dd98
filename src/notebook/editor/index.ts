export { default as SqlEditor } from './SqlEditor.svelte';
export type { EditorError, EditorMacro, EditorRelation, EditorSchema } from './EditorSchema.ts';
export type { EditorLanguage } from './languageSupport.ts';
export { insertInto } from './insertInto.ts';
export type { Asked } from './asked.ts';
