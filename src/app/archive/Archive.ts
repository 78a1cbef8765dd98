import type { KeptNotebook } from '../../notebook/index.ts';
import type { KeptFile } from '../Keeping.svelte.ts';

/** Everything that a workspace keeps, as it travels in one file. */
export interface Archive {
  notebooks: (Pick<KeptNotebook, 'id' | 'title' | 'text' | 'isSample' | 'madeAt'> & { savedAt?: Date })[];
  /** The id of the notebook that was open. */
  opened: string;
  files: KeptFile[];
}

/** The file in an archive that says what the others are. */
export const manifestName = 'tailbook.json';

/** What that file says. Everything else in the archive is the notebooks' and files' own bytes. */
export interface Manifest {
  /** The version of this form. */
  tailbook: 1;
  opened: string;
  notebooks: {
    path: string;
    id: string;
    title: string;
    isSample?: boolean;
    madeAt: string;
    savedAt?: string;
  }[];
  files: { path: string; name: string; reading: KeptFile['reading'] }[];
}
