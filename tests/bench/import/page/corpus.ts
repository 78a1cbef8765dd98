import { Engine } from '../../../../src/engine/index.ts';
import { chosenFile } from '../../page/chosenFile.ts';
import { readSafely, type Outcome } from '../safety.ts';

/** What the benchmark asks of the page that reads the corpus. */
export interface CorpusPage {
  start: () => Promise<void>;
  /** Reads the chosen file, and asks the engine for a sign of life. */
  read: () => Promise<Outcome>;
}

const engine = new Engine({ prepare: '' });

const page: CorpusPage = {
  start: () => engine.start(),
  read: async () => {
    const outcome = await readSafely(chosenFile(), engine);
    const { rows } = await engine.query('SELECT 42 AS alive');
    return rows[0]?.alive === 42 ? outcome : { ...outcome, kind: 'fault', detail: 'the engine is dead' };
  }
};

Object.assign(window, { bench: page });
