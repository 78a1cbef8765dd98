import { afterEach, describe as group, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { describe } from './messages.ts';
import type { Problem } from './Problem.ts';

const problems: Problem[] = [
  { code: 'duplicate', name: 'tail' },
  { code: 'name-wanted', name: 'tail' },
  { code: 'reserved', name: 'orders' },
  { code: 'name-invalid', name: '1a' },
  { code: 'cycle', names: ['a', 'b'], cells: ['1', '2'] },
  { code: 'missing', name: 'gone' },
  { code: 'parameter-missing', name: 'x' },
  { code: 'parameter-type', name: 'x', detail: 'colour' },
  { code: 'parameter-range', name: 'x', value: '7', detail: '0 … 1' },
  { code: 'parameter-date', name: 'x', value: '7', detail: '' },
  { code: 'source-missing', name: 'orders' },
  { code: 'blocked', name: 'tail', cell: '3' },
  { code: 'source-missing', name: 'touches' },
  { code: 'lacking', name: 'customers' },
  { code: 'blocked', name: 'arms', cell: '3', source: 'customers' },
  { code: 'blocked', name: 'arms', cell: '3', source: 'mine' },
  { code: 'stopped' },
  { code: 'yaml', line: 3, detail: 'odd' },
  { code: 'setting', name: 'head', detail: 'head is no share' },
  { code: 'customers-column', name: 'region', of: 'customers' },
  { code: 'relation-column', name: 'channel', of: 'touches' },
  { code: 'setting-unknown', name: 'hed', detail: 'data, head' },
  { code: 'chart-data' },
  { code: 'chart-column', key: 'x', name: 'regoin', meant: ['region'], columns: ['region', 'revenue'] },
  { code: 'statement', detail: 'COPY' },
  { code: 'query-not-last' },
  { code: 'not-a-query' },
  { code: 'empty' },
  { code: 'kind-unknown', name: 'forecast' },
  { code: 'engine', engine: 'sql', detail: 'syntax error', line: 2, column: 5 },
  { code: 'engine', engine: 'sql', detail: 'syntax error at or near "?"', quote: 'Paid?' },
  { code: 'cell-unknown', name: '7' },
  { code: 'no-result' }
];

group('every problem', () => {
  afterEach(() => language.choose('en'));

  it.each(problems)('$code is said in both languages, with its details', (problem) => {
    const texts = (['en', 'zh'] as const).map((each) => {
      language.choose(each);
      return describe(problem);
    });
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|\[object/);
      if ('name' in problem && !['setting', 'cell-unknown'].includes(problem.code))
        expect(text).toContain(problem.name);
    }
    if (problem.code !== 'setting') expect(texts[1]).toMatch(/\p{Script=Han}/u);
  });
});
