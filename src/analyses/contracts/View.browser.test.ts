import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });

async function shown(customers: string, summary: Row): Promise<string> {
  const { container } = await render(View, {
    settings: { every: 'month', customers, starts: 'joined_at', ends: 'left_at' },
    figures: { renewals: result(), summary: result(summary), outlook: result(), fit: result() }
  });
  return (container as HTMLElement).textContent;
}

describe('contracts without a renewal', () => {
  beforeEach(() => language.choose('en'));

  it('asks for the column of first days where none is known', async () => {
    const none = { contracts: 0, running: 0, began: 0 };
    const text = await shown('plans', none);
    expect(text).toContain('No contract is known yet.');
    expect(text).toContain('the contracts of “plans” began: choose the column that says when they began.');
    expect(text).not.toContain('come up for renewal yet');
    language.choose('zh');
    expect(await shown('plans', none)).toContain('请选择说明合约何时开始的列。');
  });

  it('asks for no such column where days are known, or orders make the contracts', async () => {
    const young = await shown('plans', { contracts: 3, running: 3, began: 3 });
    expect(young).toContain('No contract has come up for renewal yet');
    expect(young).not.toContain('says when they began');
    expect(await shown('no_touches', { contracts: 0, running: 0, began: 0 })).not.toContain(
      'says when they began'
    );
  });
});

it('says of what contracts are worth how far, at which discount and how surely', async () => {
  language.choose('en');
  const renewal = { term: 1, due: 100, lost: 20, remain: 0.8, low: 0.7, high: 0.9 };
  const { container } = await render(View, {
    settings: { every: 'month', customers: 'plans', starts: 'joined_at', ends: 'left_at', discount: 0.08 },
    figures: {
      renewals: result(renewal),
      summary: result({
        contracts: 100,
        running: 80,
        began: 100,
        valued: 80,
        value: 4000,
        reach: 500,
        terms: 5
      }),
      outlook: result(),
      fit: result({ part: 'whole', alpha: 1, beta: 4, customers: 1, refused: null })
    }
  });
  expect(container.textContent.replace(/\s+/g, ' ')).toContain(
    'the 80 who remain and have ordered are together worth 4,000.00 (95% interval 3,500.00 to 4,500.00): what they pay per term, over all terms still to come without an end, discounted by 8% a year.'
  );
});
