import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const before = { period: new Date('2025-01-01'), period_end: new Date('2025-10-01'), periods: 2 };
const after = { period: new Date('2025-10-02'), period_end: new Date('2025-12-31'), periods: 2 };

async function shown(settings: Row): Promise<string> {
  const { container } = await render(View, {
    settings: { every: 'quarter', hold: 1, ...settings },
    figures: {
      moves: result(
        { ...before, from_tier: 'new', tier: 'tail', customers: 60 },
        { ...after, from_tier: 'tail', tier: 'head', customers: 60 }
      )
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
