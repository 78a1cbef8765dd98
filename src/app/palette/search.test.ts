import { expect, it } from 'vitest';
import { language, messages } from '../../i18n/index.ts';
import { found, wordsOf } from './search.ts';

const m = messages(
  { page: 'Page', share: 'Share', find: 'Find and replace' },
  { page: '页面', share: '分享', find: '查找与替换' }
);
const read = () => [
  { id: 'find', group: m.page, label: m.find, run: () => undefined },
  { id: 'share', group: m.page, label: m.share, run: () => undefined }
];
const search = (sought: string) => found(read(), wordsOf(read), sought).map(({ id }) => id);

it.each(['en', 'zh'] as const)('commands are found in both languages, the page being in %s', (code) => {
  language.choose(code);
  expect([search('replace'), search('查找'), search('分享'), search('sha')]).toEqual([
    ['find'],
    ['find'],
    ['share'],
    ['share']
  ]);
  expect(language.current).toBe(code);
});

it('all words must be there, in any order; a label that begins with them comes first', () => {
  expect(search('replace find')).toEqual(['find']);
  expect(search('find share')).toEqual([]);
  language.choose('en');
  expect(search('s')).toEqual(['share']);
  expect(search('')).toEqual(['find', 'share']);
});
