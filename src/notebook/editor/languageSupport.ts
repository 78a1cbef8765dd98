import type { Extension } from '@codemirror/state';
import type { EditorSchema } from './EditorSchema.ts';

/** What a cell's text is written in. */
export type EditorLanguage = 'sql' | 'yaml' | 'markdown';

/** Colours, indentation and completion of a language. Each arrives in its own chunk when it is first needed. */
export async function languageSupport(name: EditorLanguage, schema: () => EditorSchema): Promise<Extension> {
  if (name === 'sql') return (await import('./sqlSupport.ts')).sqlSupport(schema);
  if (name === 'yaml') return (await import('@codemirror/lang-yaml')).yaml();
  return (await import('@codemirror/lang-markdown')).markdown();
}
