import { afterEach, expect, it } from 'vitest';
import { format, language } from './index.ts';

afterEach(() => language.choose('en'));

it('sentences stand apart in English, and close up in Chinese', () => {
  language.choose('en');
  expect(format.sentences(['One.', 'Two.'])).toBe('One. Two.');
  language.choose('zh');
  expect(format.sentences(['一。', '二。'])).toBe('一。二。');
});
