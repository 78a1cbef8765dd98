import { resolve } from 'node:path';
import { buildPages } from '../buildPages.ts';
import { Tab } from '../Tab.ts';
import type { CorpusFile } from './corpusFiles.ts';
import type { CorpusPage } from './page/corpus.ts';
import type { Outcome } from './safety.ts';

declare const bench: CorpusPage;

/** Reads every file in a tab, one after the other. A file that takes longer than `patience` ms is a fault and costs the tab. */
export async function readInBrowser(files: CorpusFile[], patience: number): Promise<Outcome[]> {
  const pages = await buildPages(resolve('tests/bench/import/page'), ['corpus.html']);
  const open = async () => {
    const tab = await Tab.open(`${pages.address}corpus.html`);
    await tab.page.evaluate(() => bench.start());
    return tab;
  };
  const outcomes: Outcome[] = [];
  let tab = await open();
  try {
    for (const { path } of files) {
      await tab.page.setInputFiles('input', path);
      const late = new Promise<Outcome>((done) =>
        setTimeout(done, patience, {
          kind: 'fault',
          detail: `no answer in ${patience / 1000} s`,
          took: patience
        })
      );
      const outcome = await Promise.race([
        tab.page
          .evaluate(() => bench.read())
          .catch((error: unknown): Outcome => ({ kind: 'fault', detail: String(error), took: 0 })),
        late
      ]);
      outcomes.push(outcome);
      if (outcome.kind === 'fault') {
        await tab.close();
        tab = await open();
      }
    }
  } finally {
    await tab.close();
    pages.close();
  }
  return outcomes;
}
