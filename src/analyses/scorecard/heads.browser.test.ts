import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import Movement from '../movement/View.svelte';
import Ahead from './Ahead.svelte';
import View from './View.svelte';

beforeEach(() => language.choose('en'));

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const quarter = { period: new Date('2024-01-01'), period_end: new Date('2024-03-31'), complete: true };
const active = (segment: string | null, n: number) => ({
  ...quarter,
  ...{ segment, measure: 'active_customers' as const, n, value: n, low: null, high: null }
});
const text = (container: Element): string => container.textContent.replace(/\s+/g, ' ');

it('says of a tier what makes it, in the scorecard and in the movement, and that the other differs', async () => {
  const scorecard = async () => {
    const { container } = await render(View, {
      settings: {
        every: 'quarter',
        segment_by: 'tier',
        nps_kind: 'nps',
        csat_kind: 'csat',
        touches: 'no_touches'
      },
      figures: { points: result(active(null, 40), active('head', 40)) }
    });
    return text(container);
  };
  const movement = async () => {
    const move = { ...quarter, from_tier: 'new', tier: 'head', customers: 40, periods: 2 };
    const { container } = await render(Movement, {
      settings: { every: 'quarter', hold: 1 },
      figures: { moves: result(move) }
    });
    return text(container);
  };
  expect(await scorecard()).toContain('“Movement between tiers” goes by what came in the period itself');
  expect(await movement()).toContain('The “Scorecard” goes by all that was spent before the period');
  language.choose('zh');
  expect(await scorecard()).toContain('“层级流动”则按时段内的消费划分');
  expect(await movement()).toContain('“记分卡”则按该时段之前的全部消费划分');
});

it('lists what is ahead of the tiers in the order of the scorecard, not by their size', async () => {
  const segments = [null, 'head', 'waist', 'tail', 'new'];
  const { container } = await render(Ahead, {
    data: { points: segments.map((segment, i) => active(segment, [200, 30, 40, 60, 70][i]!)) },
    options: { every: 'quarter', tiers: true },
    figures: {
      fit: result({ refused: null, spend_refused: null }),
      ahead: result(
        ...['new', 'waist', 'tail', 'head', ''].map((segment, i) => ({
          ...{ segment, is_all: segment === '', n: [70, 40, 60, 30, 200][i]!, value: 10, reach: 1 }
        }))
      )
    }
  });
  const names = [...container.querySelectorAll('tbody tr')].map((row) =>
    row.firstElementChild?.textContent.trim()
  );
  expect(names).toEqual(['All customers', 'Head', 'Waist', 'Tail', 'New']);
});
