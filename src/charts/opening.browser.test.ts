import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../app/theme.css';
import { language } from '../i18n/index.ts';
import { paretoOf, revenues } from './fixtures/customers.ts';
import { rfmFixture, segmentFixture } from './fixtures/rfm.ts';
import { tierCards } from './fixtures/scorecard.ts';
import { Figure, pareto, rfmGrid, scorecard, segmentBars, tierShares, type Chart } from './index.ts';

type AnyChart = Chart<unknown, object>;
const shop = paretoOf(revenues(4000, 1.3));
const [head, , tail] = shop.tiers;

beforeEach(async () => {
  language.choose('en');
  await page.viewport(1000, 900);
});

async function shown(chart: unknown, data: unknown, options: object = {}) {
  const onopen = vi.fn<(key: string, title: string) => void>();
  const { container } = await render(Figure, { chart: chart as AnyChart, data, options, onopen });
  const cursor = container.querySelector<HTMLElement>('[role=application]')!;
  const click = (x: number, y: number) => userEvent.click(cursor, { position: { x, y } });
  return { onopen, cursor, click, container };
}

it('a click anywhere on a tier’s bar opens its customers, at its edges too', async () => {
  const { onopen, cursor, click } = await shown(tierShares, shop);
  const { width } = cursor.getBoundingClientRect();
  const revenueBar = 13 * 12.6 + 8;
  await click(3, revenueBar);
  await click(width * head!.share - 6, revenueBar);
  await click(width - 3, revenueBar);
  const heads = ['head', `Head: ${head!.items.toLocaleString('en')} customers`];
  expect(onopen.mock.calls).toEqual([
    heads,
    heads,
    ['tail', `Tail: ${tail!.items.toLocaleString('en')} customers`]
  ]);
});

it('a click on the curve opens the tier it is over', async () => {
  const { onopen, cursor, click } = await shown(pareto, shop);
  const { width } = cursor.getBoundingClientRect();
  await click(60, 100);
  await click(width - 40, 200);
  expect(onopen.mock.calls.map(([key]) => key)).toEqual(['head', 'tail']);
});

it('a click on a figure of the scorecard opens what it counts, not what a line nearby shows', async () => {
  for (const width of [1100, 380]) {
    await page.viewport(width, 900);
    const { onopen, cursor, container } = await shown(scorecard, tierCards, { tiers: true });
    const ended = tierCards.points.filter(({ complete }) => complete);
    const last = ended.at(-1)!.period.toISOString().slice(0, 10);
    const strong = [...container.querySelectorAll('svg text')].filter(({ textContent }) =>
      /^(too few|[−+\d])/.test(textContent)
    );
    const figures = strong.filter((text) => text.getAttribute('font-weight') === '600');
    expect(figures.length).toBeGreaterThan(20);
    for (const text of figures) {
      const { left, top, width: across, height } = text.getBoundingClientRect();
      const [clientX, clientY] = [left + across / 2, top + height / 2];
      cursor.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
    }
    const opened = onopen.mock.calls.map(([key]) => JSON.parse(key) as [string, string, string | null]);
    const key = ([, measure, segment]: (typeof opened)[number]) => `${measure} ${segment}`;
    expect(opened.every(([period]) => period === last)).toBe(true);
    expect(new Set(opened.map(key)).size).toBe(figures.length);
    expect(opened.map(key)[1]).toBe('active_customers head');
  }
});

it('a click in a segment’s row opens it by its name in the rows, however long its bars are', async () => {
  const { segments } = segmentFixture('zh');
  const data = { segments: segments.map((each, i) => ({ ...each, key: `key ${i}` })) };
  const { onopen, click, cursor } = await shown(segmentBars, data);
  const row = cursor.getBoundingClientRect().height / segments.length;
  for (const i of segments.keys()) await click(200, row * (i + 0.4));
  const byRevenue = [...data.segments].sort((a, b) => b.revenue - a.revenue || b.customers - a.customers);
  expect(onopen.mock.calls.map(([key]) => key)).toEqual(byRevenue.map(({ key }) => key));
});

it('Enter opens the cell that the cursor stands on, and an empty one opens nothing', async () => {
  const { onopen, cursor, container } = await shown(rfmGrid, rfmFixture);
  expect(cursor.getAttribute('aria-label')).toContain('Enter opens the list behind a point.');
  cursor.focus();
  await userEvent.keyboard('{Enter}');
  expect(onopen).not.toHaveBeenCalled();
  await userEvent.keyboard('{End}{Enter}');
  const cell = rfmFixture.cells.find(({ r, f }) => r === 1 && f === 5)!;
  expect(onopen.mock.calls).toEqual(
    cell.customers ? [['1,5', `Recency 1, frequency 5, ${cell.customers} customers`]] : []
  );
  expect(container.querySelector('.hint') !== null).toBe(cell.customers > 0);
});

it('nothing is offered where nobody opens it', async () => {
  const { container } = await render(Figure, {
    chart: tierShares as unknown as AnyChart,
    data: shop,
    options: {}
  });
  const cursor = container.querySelector<HTMLElement>('[role=application]')!;
  expect(cursor.getAttribute('aria-label')).not.toContain('Enter');
  await userEvent.hover(cursor);
  expect(container.querySelector('.hint')).toBeNull();
});
