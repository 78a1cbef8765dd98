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
