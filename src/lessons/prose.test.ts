import { expect, it } from 'vitest';
import { hasOther, neutralParagraphs, renewed, replaced, translations } from './prose.ts';
import { firstLesson, ownNotebook } from './index.ts';
import { templateNames, templateText } from './templates.ts';

const prose = (text: string): string[] =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/^```[\s\S]*?^```$/m)
    .map((part) => part.trim())
    .filter(Boolean);

it.each(['en', 'zh'] as const)(
  'every paragraph that fits any orders has its twin in the other language (from %s)',
  async (from) => {
    const to = from === 'en' ? 'zh' : 'en';
    const pairs = await translations(to);
    for (const part of prose(await ownNotebook(from))) {
      const there = replaced(part, pairs);
      expect(/\p{Script=Han}{4}/u.test(there)).toBe(to === 'zh');
      expect(replaced(there, await translations(from))).toBe(part);
    }
  }
);

it.each(['en', 'zh'] as const)(
  'every paragraph of the example in %s has its twin, of the same shop',
  async (from) => {
    const to = from === 'en' ? 'zh' : 'en';
    const pairs = await translations(to);
    const parts = prose(await firstLesson[from].text());
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const there = replaced(part, pairs);
      expect(there).not.toBe(part);
      expect(hasOther(there, (text) => [...pairs.values()].includes(text))).toBe(false);
      expect(replaced(there, await translations(from))).toBe(part);
    }
    expect(replaced(parts.join('\n\n'), pairs)).toContain(from === 'en' ? 'Tidewick Coffee' : '拾页文具');
  }
);

it.each(templateNames)('every paragraph of the template %s has its twin', async (name) => {
  const pairs = await translations('zh');
  const chinese = prose(await templateText(name, 'zh'));
  for (const part of prose(await templateText(name, 'en'))) expect(chinese).toContain(replaced(part, pairs));
});

it('leaves what somebody else has written', async () => {
  const pairs = await translations('zh');
  const body = '# Who is in the tail?\n\nMy own remark.';
  expect(replaced(body, pairs)).toBe('# 长尾里都是谁？\n\nMy own remark.');
  expect(hasOther(body, (text) => pairs.has(text))).toBe(true);
  expect(hasOther('# A heading alone', (text) => pairs.has(text))).toBe(false);
});

it('says of no orders that they are the reader’s, whatever they are', async () => {
  for (const text of await neutralParagraphs())
    expect(text).not.toMatch(/your (orders|tail|file)|您自己|您的/);
  expect(renewed('# Who is in your tail?')).toBe('# Who is in the tail?');
});
