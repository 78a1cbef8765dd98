import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const before = { period: new Date('2025-01-01'), period_end: new Date('2025-10-01'), periods: 2 };
const after = { period: new Date('2025-10-02'), period_end: new Date('2025-12-31'), periods: 2 };

async function shown(settings: Row, ...outlook: Row[]): Promise<string> {
  const { container } = await render(View, {
    settings: { every: 'quarter', hold: 1, ...settings },
    figures: {
      moves: result(
        { ...before, from_tier: 'new', tier: 'tail', customers: 60 },
        { ...after, from_tier: 'tail', tier: 'head', customers: 60 }
      ),
      ...(outlook.length ? { outlook: result(...outlook) } : {})
    }
  });
  return (container as HTMLElement).textContent;
}

beforeEach(() => language.choose('en'));

it('says in which half the day itself is, and that “Did it work?” has it in the other', async () => {
  const text = await shown({ cut: '2025-10-01' });
  expect(text).toContain('Before is up to and with Oct 1, 2025, after begins the day after.');
  expect(text).toContain('“Did it work?” counts the day of an action as after');
  expect(await shown({})).not.toContain('Did it work');
  language.choose('zh');
  expect(await shown({ cut: '2025-10-01' })).toContain('“之前”截至2025年10月1日（含当日），“之后”自次日起。');
});

it('says what a customer is worth only of tiers that enough have been in before', async () => {
  const forecast = { customers: 60, expected: 55, low: 40, high: 70, worth: 1234.5, reach: 9 };
  const rows = [
    { ...forecast, tier: 'head', base: 29 },
    { ...forecast, tier: 'tail', base: 30, worth: 20.25 }
  ];
  const text = await shown({}, ...rows);
  expect(text).toContain('40 to 70too few');
  expect(text).not.toContain('1,234.5');
  expect(text).toContain('20.25');
  expect(text).toContain('where that happened fewer than 30 times, it says “too few”.');
  expect(await shown({}, rows[1]!)).not.toContain('too few');
  language.choose('zh');
  expect(await shown({}, ...rows)).toContain('不足 30 人次的写作“太少”。');
});

it('says what keeping in touch may cost only where enough have been absent before', async () => {
  const absent = { tier: 'none', customers: 60, expected: 55, low: 40, high: 70, worth: 12, reach: 9.75 };
  const tail = { ...absent, tier: 'tail', base: 300, reach: null };
  expect(await shown({}, { ...absent, base: 30 }, tail)).toContain('costs less than 9.75 a period');
  expect(await shown({}, { ...absent, base: 29 }, tail)).not.toContain('Keeping in touch');
});
