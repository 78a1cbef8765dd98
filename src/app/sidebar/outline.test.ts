import { expect, it } from 'vitest';
import { analyses } from '../../analyses/all.ts';
import { Notebook } from '../../notebook/index.ts';
import { outlineOf } from './outline.ts';

const read = (text: string) => {
  const notebook = new Notebook(analyses);
  notebook.open(text);
  return outlineOf(notebook).map(({ text, level, heading }) => [level, text, heading]);
};

it('lists headings, named cells and charts in their order, cells below the heading before them', () => {
  expect(
    read(
      '# Who is in the *tail*?\n\n## 头部 #\n\n```pareto ranks\n```\n\n```chart\ndata: ranks\n```\n\n```chart\ntitle: Who?\ndata: ranks\n```\n\n```chart\ndata: ranks\nx: rank\ny: value\n```\n\n# [Next](#x)\n\n```sql cafe_1\nSELECT 1\n```\n'
    )
  ).toEqual([
    [1, 'Who is in the tail?', 0],
    [2, '头部', 1],
    [3, 'ranks', undefined],
    [3, 'ranks', undefined],
    [3, 'Who?', undefined],
    [3, 'value / rank', undefined],
    [1, 'Next', 0],
    [2, 'cafe_1', undefined]
  ]);
});

it('takes no line of a quoted program for a heading, and keeps underscores inside words', () => {
  expect(read('# net_amount of _2024_\n\n```python\n# not one\n```\n\n#no heading\n')).toEqual([
    [1, 'net_amount of 2024', 0]
  ]);
});
