import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const arm = {
  arm: 'treated',
  is_control: false,
  customers: 100,
  rate: 0.5,
  low: 0.4,
  high: 0.6,
  mean: 12,
  mean_low: 10,
  mean_high: 14,
  mean_before: 11,
  like_before: 11,
  like_after: 11.5,
  chi_p: null
};

async function shown(row: Row): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: { window_days: 90, worth_finding: 2 },
    figures: {
      arms: result({ ...arm, ...row }),
      tests: result(),
      summary: result({ is_complete: true, mixed: 0, has_amounts: false })
    }
  });
  return container as HTMLElement;
}

const cellsOf = (container: HTMLElement) =>
  [...container.querySelectorAll('figure:last-of-type tbody td')].map(({ textContent }) => textContent);

beforeEach(() => language.choose('en'));

it('takes the exact p of McNemar where few changed, and says so', async () => {
  const few = await shown({ stopped: 5, started: 15, mcnemar_p: 0.0253, mcnemar_exact: 0.0414 });
  expect(cellsOf(few)).toContain('0.0414');
  expect(cellsOf(few)).not.toContain('0.0253');
  expect(few.textContent).toContain('exact (binomial) where fewer than 25 did either. Expected anyway:');
  const many = await shown({ stopped: 35, started: 18, mcnemar_p: 0.0195, mcnemar_exact: null });
  expect(cellsOf(many)).toContain('0.0195');
  language.choose('zh');
  expect(
    (await shown({ stopped: 5, started: 15, mcnemar_p: 0.0253, mcnemar_exact: 0.0414 })).textContent
  ).toContain('两者合计不足 25 位时按二项分布精确计算。');
});
