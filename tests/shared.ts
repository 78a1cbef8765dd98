import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Where the real files and their true figures lie. */
export const folder = resolve(process.env.TAILBOOK_SHARED ?? '../shared');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of real files and their true figures, and the names of the latter; none where it is missing. */
    shared: { folder: string; truth: string[] };
  }
}

/** Tells tests in Node and in the browser alike which figures there are. */
export default function setup(project: TestProject): void {
  const truth = join(folder, 'truth');
  project.provide('shared', { folder, truth: existsSync(truth) ? readdirSync(truth) : [] });
}
