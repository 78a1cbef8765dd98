import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const rate = { within_days: 90, customers: 80, returned: 40, share: 0.5, low: 0.4, high: 0.6 };
const points = [0, 90].map((duration) => ({ duration, back: duration / 180, low: 0, high: 1, waiting: 9 }));
const segments = ['test', 'control'];

/** What the view says, and the titles of the lists behind its names and its button. */
async function shown(settings: Row, split = true): Promise<{ text: string; titles: string[] }> {
  const titles: string[] = [];
  const of = (row: Row) =>
    split ? segments.map((segment, i) => ({ ...row, segment, share: 0.5 - i / 10 })) : [];
  const { container } = await render(View, {
    settings,
    figures: {
      summary: result({
        customers: 160,
        returned: 90,
        late: 12,
        wait: 33,
        segments: split ? 2 : 0,
        half: null
      }),
      curve: result(...points),
      rates: result({ ...rate, segment: null }),
      segment_curves: result(...points.flatMap((point) => of(point))),
      segment_rates: result(...of(rate), ...of({ ...rate, within_days: null })),
      segment_test: result(),
      gaps: result({
        ...rate,
        purchase: 2,
        reached: 160,
        customers: 90,
        gap_median: 9,
        gap_q1: 3,
        gap_q3: 20
      })
    },
    onrows: (_: string, title: string) => titles.push(title)
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const button of container.querySelectorAll<HTMLButtonElement>('th button, p button')) button.click();
  return { text: container.textContent, titles };
}

beforeEach(() => language.choose('en'));

it('says in the title of each list how many customers it holds', async () => {
  const { text, titles } = await shown({ split: 'arm', customers: 'customers' });
  expect(text).toMatch(/90 days\s*80\s*40\s*50\.0%\s*40\.0% to 60\.0%/);
  expect(titles).toEqual([
    'Late, not back after the usual wait: 12 customers',
    'test: 80 customers',
    'control: 80 customers',
    '90 days: 40 customers',
    'second: 90 customers'
  ]);
  language.choose('zh');
  expect((await shown({ split: 'arm', customers: 'customers' })).titles[0]).toBe(
    '迟迟未归、超过通常的等待：12 位客户'
  );
});

it('puts what segments are called in quotation marks', async () => {
  const settings = { split: 'arm', customers: 'customers' };
  expect((await shown(settings)).text).toContain('Within 90 days it is 50% in “test”, 40% in “control”:');
  language.choose('zh');
  expect((await shown(settings)).text).toContain('90 天内，“test”为 50%，“control”为 40%：');
});

it('names the column that customers would have to have, where there are none', async () => {
  const settings = { split: 'arm', customers: 'no_touches' };
  expect((await shown(settings, false)).text).toContain('“arm” is a column of customers, and none are here');
  language.choose('zh');
  expect((await shown(settings, false)).text).toContain('“arm”是客户表的列，而这里没有客户表');
});
