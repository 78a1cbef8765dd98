import { expect, it } from 'vitest';
import { firstAnalyses } from '../analyses/index.ts';
import { renderMarkdown } from '../notebook/cells/markdown.ts';
import { Notebook } from '../notebook/index.ts';
import { firstLesson } from './index.ts';

it.each(['en', 'zh'] as const)(
  'the stored prose in %s is what the page itself would show',
  async (language) => {
    const notebook = new Notebook(firstAnalyses);
    notebook.open(await firstLesson[language].text());
    const { prose } = (await firstLesson[language].reading()) as { prose: Record<string, string> };
    const texts = notebook.cells.filter(({ kind }) => kind === 'text');
    expect(Object.keys(prose)).toEqual(texts.map((cell) => notebook.keyOf(cell)));
    for (const cell of texts) {
      const shown = document.createElement('div');
      shown.innerHTML = prose[notebook.keyOf(cell)]!;
      expect(shown.innerHTML).toBe(renderMarkdown(cell.body));
    }
  }
);
