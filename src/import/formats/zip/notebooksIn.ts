import { ImportProblem } from '../../ImportProblem.ts';
import { readDirectory } from './directory.ts';
import { readEntry } from './entry.ts';

/** Longer texts are no notebooks. */
const most = 8 << 20;

/**
 * The notebooks in a ZIP file: its Markdown files with a head, each under its own name. None where it is no ZIP file or
 * is damaged: reading its tables says so.
 */
export async function notebooksIn(file: Blob & { readonly name?: string }): Promise<File[]> {
  const name = file.name ?? '';
  if (!/\.zip$/i.test(name)) return [];
  try {
    const entries = (await readDirectory(file, name)).filter(
      (entry) => /\.(md|markdown)$/i.test(entry.name) && !/(^|\/)(__MACOSX\/|\._)/.test(entry.name)
    );
    const found: File[] = [];
    for (const entry of entries) {
      const text = await (await readEntry(file, entry, { name, most })).text();
      if (/^\uFEFF?---\r?\n/.test(text)) found.push(new File([text], entry.name.replace(/^.*\//, '')));
    }
    return found;
  } catch (error) {
    if (error instanceof ImportProblem) return [];
    throw error;
  }
}
