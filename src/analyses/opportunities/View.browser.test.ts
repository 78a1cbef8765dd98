import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const cells = (customers: number, isFitted = true): Row[] => [
  { taken: 6, passed: 0, customers, alive: isFitted ? 0.8 : null, expected: isFitted ? 2.5 : null },
  { taken: 0, passed: 6, customers, alive: isFitted ? 0.1 : null, expected: isFitted ? 0.1 : null }
];
const fit = { part: 'whole', alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78, refused: null };
const first = { part: 'first', as_of: '2024-03-31', until: '2024-06-30', alpha: 1, backtest: 'backtest()' };
const groups = [
  {
    lately: 'last',
    customers: 60,
    chances: 3,
    came: 120,
    model: 118,
    naive: 150,
    model_miss: 40,
    naive_miss: 70
  },
  { lately: 'never', customers: 40, chances: 3, came: 4, model: 6, naive: 0, model_miss: 9, naive_miss: 4 }
];

async function shown(figures: Record<string, Result>, onrows?: () => void): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: { every: 'month', ahead: 5 },
    figures: { summary: result({ most: 7, unasked: 2, running: 9 }), ...figures },
    ...(onrows ? { onrows } : {})
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return container as HTMLElement;
}

describe('chances to buy', () => {
  beforeEach(() => language.choose('en'));

  it('says who is still there, and whether that would have been right', async () => {
    const onrows = vi.fn();
    const container = await shown(
      { cells: result(...cells(100)), fit: result(fit, first), backtest: result(...groups) },
      onrows
    );
    const text = container.textContent;
    expect(text).toContain('200 customers have had up to 7 monthly chances to buy again.');
    expect(text).toContain(
      'about 90 (45%) are still there and will take the next 5 chances 260 times in all.'
    );
    expect(text).toContain('Once 6 chances or more have passed in a row without an order');
    expect(text).toContain('2 customers began so late');
    expect(text).toContain(
      'The month that had not ended counts for nobody yet, though 9 customers have ordered in it.'
    );
    expect(text).toContain('“Model” came closest');
    expect(text).toContain('A second fit, which knows the orders up to Mar 31, 2024 alone');
    expect(text).toContain(
      'BG/NBD, in the analysis “Worth of customers”, calls all who ordered once still there by definition'
    );
    container.querySelector<HTMLButtonElement>('tbody tr:last-child button')?.click();
    expect(onrows).toHaveBeenCalledWith('true', expect.any(String), {
      from: 'backtest()',
      columns: '*',
      order: 'abs(later_taken - expected_taken) DESC, customer_id'
    });
  });

  it('says where the model finds no difference between customers, in leaving or in taking', async () => {
    const said = async (row: Row) =>
      (await shown({ cells: result(...cells(100)), fit: result({ ...fit, ...row }) })).textContent;
    const leaving = { gamma: 4000, delta: 16000 };
    const taking = { alpha: 12000, beta: 12000 };
    expect(await said(leaving)).toContain(
      'no difference between customers in leaving: all leave with the same probability, 20% before each chance'
    );
    expect(await said(leaving)).not.toContain('in taking chances');
    expect(await said(taking)).toContain(
      'no difference between customers in taking chances: all who are there take each with the same probability, 50%.'
    );
    expect(await said({})).not.toContain('no difference between customers');
    language.choose('zh');
    expect(await said(leaving)).toContain('每次机会之前人人离开的概率都是 20%');
    expect(await said(taking)).toContain('仍在的客户每次机会来的概率都是 50%');
  });

  it('shows the counts and the reason where there is no model', async () => {
    const container = await shown({
      cells: result(...cells(100, false)),
      fit: result({ part: 'whole', alpha: null, refused: 'notConverged' })
    });
    expect(container.textContent).toContain('No model fits');
    expect(container.textContent).not.toContain('still there and');
    expect(container.querySelector('svg[role=img]')).not.toBeNull();
  });

  it('says in the cells of a phone how many in a hundred are still there', async () => {
    await page.viewport(390, 844);
    const passed = [0, 1, 2, 3, 4, 5, 6, 8, 11, 16].map((from) => ({
      ...cells(100)[0]!,
      passed: from,
      alive: 0.455
    }));
    const container = await shown({ cells: result(...passed), fit: result(fit) });
    const labels = [...container.querySelectorAll('.on-cells text')].map(({ textContent }) => textContent);
    const text = container.textContent;
    await page.viewport(1280, 800);
    expect(labels).toEqual(Array(10).fill('46'));
    expect(text).toContain('In each cell: how many in a hundred are still there');
  });

  it('does not praise a model that fitted half of the chances only', async () => {
    const container = await shown({
      cells: result(...cells(100, false)),
      fit: result({ part: 'whole', alpha: null, refused: 'notConverged' }, first),
      backtest: result(...groups)
    });
    expect(container.textContent).toContain('But no model fits all orders');
    expect(container.textContent).not.toContain('came closest');
  });

  it('takes parameters of half of the chances for no fit to all', async () => {
    const container = await shown({
      cells: result(...cells(100, false)),
      fit: result({ ...first, beta: 1, gamma: 1, delta: 1 })
    });
    expect(container.textContent).toContain('The relation of parameters holds no fit');
    expect(container.textContent).not.toContain('Beta(');
  });

  it('concludes nothing from few, and draws nothing of nobody', async () => {
    expect((await shown({ cells: result(...cells(5)), fit: result() })).textContent).toContain(
      '10 customers have had a chance to buy again: too few'
    );
    const none = await shown({ cells: result(), fit: result() });
    expect(none.textContent).toContain('No customer has had a chance to buy again');
    expect(none.querySelector('svg[role=img]')).toBeNull();
  });
});
