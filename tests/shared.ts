import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Where the real files and their true figures lie. */
export const folder = resolve(process.env.TAILBOOK_SHARED ?? '../shared');

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The folder of real files and their true figures, the names of the latter, and the paths within the folder of the
     * malformed files that others have collected; none where it is missing.
     */
    shared: { folder: string; truth: string[]; messy: string[] };
  }
}

const messyFolders = [
  'csv-spectrum/csvs',
  'papaparse',
  'clevercsv',
  'duckdb',
  'pollock_survey/csv',
  'pollock_polluted/csv'
].map((name) => `data/messy/${name}`);

/** The files of a folder and of those in it, with their paths within the shared folder. */
function filesIn(name: string): string[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Tells tests in Node and in the browser alike which figures there are. */
export default function setup(project: TestProject): void {
  const truth = join(folder, 'truth');
  project.provide('shared', {
    folder,
    truth: existsSync(truth) ? readdirSync(truth) : [],
    messy: messyFolders.flatMap(filesIn).sort()
  });
}
