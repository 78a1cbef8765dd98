import { afterEach, beforeEach, expect, it } from 'vitest';
import '../app/theme.css';
import { language } from '../i18n/index.ts';
import { oneBuyer } from './fixtures/timeline.ts';
import { customerTimeline } from './index.ts';

beforeEach(() => language.choose('en'));
afterEach(() => language.choose('en'));

const shown = (width: number) => {
  const { svg } = customerTimeline.draw(oneBuyer, { customer: 'C0421' }, { width });
  const texts = [...svg.querySelectorAll('text')];
  const named = (words: string) => texts.filter(({ textContent }) => textContent === words);
  return { named, height: Number(svg.getAttribute('height')) };
};

it('names a stage once below the bars where none of its bars has room for the word', () => {
  const wide = shown(1000);
  const narrow = shown(260);
  for (const stage of ['Active', 'Slipping', 'Returned']) expect(wide.named(stage)).toHaveLength(1);
  expect(narrow.named('Returned')).toHaveLength(1);
  expect(narrow.named('Slipping')[0]!.getAttribute('fill')).toBe('var(--danger)');
  const [inBar, below] = [narrow.named('Active')[0]!, narrow.named('Returned')[0]!];
  expect(Number(below.getAttribute('y'))).toBeGreaterThan(Number(inBar.getAttribute('y')) + 10);
  expect(narrow.height).toBeGreaterThan(wide.height);
  expect(customerTimeline.height(oneBuyer, {}, { width: 260 })).toBe(narrow.height);
  language.choose('zh');
  expect(shown(200).named('长尾')).toHaveLength(1);
});
