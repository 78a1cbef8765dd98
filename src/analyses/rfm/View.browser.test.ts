import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });

async function shown(rules: string): Promise<string> {
  const { container } = await render(View, {
    settings: { bins: 5, method: 'ntile', rules },
    figures: {
      grid: result(
        { r: 5, f: 5, customers: 60, mean_monetary: 90 },
        { r: 1, f: 1, customers: 40, mean_monetary: 9 }
      ),
      segments: result({ segment: 'Champions', customers: 60, revenue: 5400 })
    }
  });
  return container.textContent;
}

it('says which segments these are, and how scores are cut', async () => {
  language.choose('en');
  const own = await shown('rfm_rules');
  expect(own).toContain('Which of the ten segments by recency and frequency bring the revenue?');
  expect(own).toContain('Scores are 1 to 5, cut by equal counts (NTILE).');
  expect(await shown('campaign')).toContain('Which of the segments of “campaign” bring the revenue?');
  language.choose('zh');
  expect(await shown('rfm_rules')).toContain('近度与频度十类：收入来自哪几类客群？');
  language.choose('en');
});
