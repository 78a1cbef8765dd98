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

it('says which to believe where the means and the changes tell different things', async () => {
  const test = {
    arm: 'treated',
    customers: 100,
    control_customers: 100,
    did: 45.14,
    did_low: 5.32,
    did_high: 84.97
  };
  const said = async (row: Row): Promise<string> => {
    const { container } = await render(View, {
      settings: { window_days: 90, worth_finding: 2 },
      figures: {
        arms: result(arm, { ...arm, arm: 'control', is_control: true }),
        tests: result({ ...test, ...row }),
        summary: result({ is_complete: true, mixed: 0, has_amounts: false })
      }
    });
    return (container as HTMLElement).textContent;
  };
  expect(await said({ t_p: 0.2, did_p: 0.027 })).toContain('Believe the latter where lots were drawn');
  expect(await said({ t_p: 0.01, did_p: 0.3 })).toContain(
    'the arms may have differed before the action already'
  );
  const silent = /Believe the latter|Do not rely on it/;
  expect(await said({ t_p: 0.01, did_p: 0.02 })).not.toMatch(silent);
  expect(await said({ t_p: 0.2, did_p: 0.3 })).not.toMatch(silent);
  expect(await said({ t_p: 0.2, did_p: 0.027, control_customers: 12 })).not.toMatch(silent);
  expect(await said({ t_p: 0.2, did: null, did_p: null })).not.toMatch(silent);
  language.choose('zh');
  expect(await said({ t_p: 0.2, did_p: 0.027 })).toContain('若组别由抽签决定，以双重差分为准');
  expect(await said({ t_p: 0.01, did_p: 0.3 })).toContain('两组在行动之前可能就已不同');
});

it('says that a window holds no order, how far the orders go and what to change', async () => {
  const said = async (summary: Row, first?: string, last?: string): Promise<string> => {
    const { container } = await render(View, {
      settings: { window_days: 90, worth_finding: 2 },
      figures: {
        arms: result({ ...arm, rate: 0 }, { ...arm, rate: 0, arm: 'control', is_control: true }),
        tests: result({ arm: 'treated', customers: 100, control_customers: 100, rate_difference: 0 }),
        summary: result({
          acted_on: new Date('2026-03-01'),
          is_complete: false,
          mixed: 0,
          has_amounts: false,
          ...summary
        }),
        ...(first && last && { ordered: result({ first: new Date(first), last: new Date(last) }) })
      }
    });
    return (container as HTMLElement).textContent;
  };
  const empty = { is_empty: true, is_empty_before: false };
  expect(await said(empty)).toContain(
    'There is no order in the 90 days from Mar 1, 2026 on, so what came after the action cannot be said.'
  );
  const after = await said(empty, '2024-01-01', '2025-12-31');
  expect(after).toContain(
    'The orders go from Jan 1, 2024 to Dec 31, 2025: load those up to May 29, 2026, or choose an earlier day under “On”.'
  );
  expect(after).not.toMatch(/0%|too low|Against those|before and after/);
  const early = await said({ is_empty: true, is_empty_before: true }, '2026-08-01', '2026-12-31');
  expect(early).toContain('The orders go from Aug 1, 2026 to Dec 31, 2026: choose a later day under “On”.');
  expect(await said(empty, '2024-01-01', '2026-12-31')).toContain('choose another day under “On”, or more');
  const before = await said(
    { is_empty: false, is_empty_before: true, is_complete: true },
    '2026-03-01',
    '2026-12-31'
  );
  expect(before).toContain('There is no order in the 90 days before Mar 1, 2026');
  expect(before).toContain('choose a later day under “On”.');
  expect(before).not.toContain('The same customers before and after');
  language.choose('zh');
  expect(await said(empty, '2024-01-01', '2025-12-31')).toContain(
    '自 2026年3月1日起的 90 天内没有任何订单，无法判断行动之后如何。订单从 2024年1月1日到 2025年12月31日：请载入截至 2026年5月29日的订单'
  );
});
