import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inWords } from './inWords.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const fitted = (k: number, silhouette: number): Row[] =>
  Array.from({ length: k }, (_, i) => ({
    k,
    cluster: i + 1,
    z_recency: 0,
    z_frequency: i - 1,
    z_monetary: 1 - i,
    customers: 10,
    inertia: 1,
    silhouette,
    fitted_to: 40,
    silhouette_of: 40,
    refused: null
  }));
const group = { customers: 20, revenue: 1, recency_days: 1, frequency: 1, monetary: 1, unclear: 0 };

async function shown(k: number, second: number) {
  const change = vi.fn();
  const { container } = await render(View, {
    settings: { k },
    figures: {
      groups: result({ cluster: 1, ...group }, { cluster: 2, ...group }),
      fit: result(...fitted(2, 0.8), ...fitted(4, second))
    },
    change
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const button = [...container.querySelectorAll('button')].find((each) => /^Use /.test(each.textContent));
  return { button, change };
}

beforeEach(() => language.choose('en'));

it('offers the number of groups that stands out by one press, where it is another one', async () => {
  const { button, change } = await shown(4, 0.6);
  expect(button?.textContent).toBe('Use 2 groups');
  button?.click();
  expect(change).toHaveBeenCalledExactlyOnceWith({ k: 2 });
  expect((await shown(2, 0.6)).button).toBeUndefined();
  expect((await shown(4, 0.78)).button).toBeUndefined();
});

it('tells groups of the same words apart by the measure in which they differ', () => {
  const words = inWords([
    { cluster: 1, recency: 0.1, frequency: 0.9, monetary: 2.4 },
    { cluster: 2, recency: 0, frequency: 0.7, monetary: 1.2 },
    { cluster: 3, recency: 0.9, frequency: -0.8, monetary: -0.7 },
    { cluster: 4, recency: 0, frequency: 0.8, monetary: 0.6 }
  ]);
  expect([...words.values()]).toEqual([
    'order often, spend much, spend more than groups 2 and 4',
    'order often, spend much, spend more than group 4, spend less than group 1',
    'came long ago, order seldom, spend little',
    'order often, spend much, spend less than groups 1 and 2'
  ]);
});
