import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });

/** Two customers who bring 100 and −20 before what else is said of them. */
const summary = {
  customers: 2,
  losing: 1,
  peak: 100,
  total: 80,
  cost: 0,
  service_cost: 0,
  never_ordered: 0,
  touches: 0
};
const quadrants = [
  { value: 'high', service: 'low', customers: 1, contribution: 100, service_cost: 3 },
  { value: 'low', service: 'high', customers: 1, contribution: -20, service_cost: 9 }
];

async function shown(
  said: Row,
  margin = 1,
  profit: Row = { column: null, has_cost: false }
): Promise<string> {
  const all = { ...summary, ...said };
  const some = Number(all.customers) > 0;
  const { container } = await render(View, {
    settings: { data: 'orders', margin },
    figures: {
      summary: result(all),
      profit: result(profit),
      curve: some
        ? result({ rank: 1, cumulative_contribution: 100 }, { rank: 2, cumulative_contribution: 80 })
        : result(),
      tiers: some ? result({ tier: 'head', customers: 2, contribution: 80, service_cost: 12 }) : result(),
      quadrants: some ? result(...quadrants) : result()
    }
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(container.textContent).not.toMatch(/NaN|undefined/);
  return `${container.textContent} ${[...container.querySelectorAll('figure svg *')].map((each) => each.getAttribute('stroke')).join(' ')}`;
}

describe('contribution', () => {
  beforeEach(() => language.choose('en'));

  it('says who costs more than they bring, and what to do about it, where the service has a cost', async () => {
    const text = await shown({ service_cost: 12, touches: 3 });
    expect(text).toContain('1 of 2 customers brings at least what they cost');
    expect(text).toContain('peak 100.00');
    expect(text).toContain('Value against cost to serve');
    expect(text).toContain('Share of service cost');
    expect(text).toMatch(/worth much, served cheaply\s*1\s*100\.00\s*125\.0%\s*25\.0%\s*keep and protect/);
    expect(text).toMatch(/worth little, costly to serve\s*1\s*−20\.00\s*−25\.0%\s*75\.0%\s*move/);
    expect(text).toContain('above its mean over all customers here, 46.00.');
    expect(text).toContain('above its mean over the same customers, 6.00;');
    language.choose('zh');
    expect(await shown({ service_cost: 12, touches: 3 })).toContain('高于同一批客户的平均值 6.00');
  });

  it('advises nothing on the cost to serve where only the goods have a cost', async () => {
    const text = await shown({ cost: 50 });
    expect(text).toContain('1 of 2 customers brings at least what they cost');
    expect(text).not.toMatch(/Value against|step down|Share of service cost/);
    expect(text).toContain('What serving a customer costs is not known.');
  });

  it.each([1, 0.4])(
    'says of nobody that they cost more where no cost is known (margin %d)',
    async (margin) => {
      const text = await shown({}, margin);
      expect(text).toContain('No cost is known yet: 80.00 of revenue counts as brought.');
      expect(text).not.toMatch(/at least what they cost|peak|takes|Value against|step down|danger/);
      expect(text).not.toContain('brings and costs');
    }
  );

  it('counts costs that are no numbers, of lines and of contacts', async () => {
    const { container } = await render(View, {
      settings: { data: 'orders', margin: 1 },
      figures: {
        summary: result({ ...summary, cost: 50 }),
        unread: result({ costs: 2, one: 'free' }),
        unreadLines: result({ costs: 1, one: 'n/a' })
      }
    });
    expect(container.textContent).toContain(
      '1 order line has a cost that is no number, such as “n/a”: nothing is taken off for it.'
    );
    expect(container.textContent).toContain('2 contacts in the service log have a cost that is no number');
  });

  it('points at a column that may say what is left, where none says the cost', async () => {
    const text = await shown({}, 1, { column: 'Profit', has_cost: true });
    expect(text).toContain('“Profit” may be what is left of each line.');
    expect(text).toContain(
      'SELECT * REPLACE (amount - try_cast("Profit" AS DECIMAL(18, 4)) AS cost) FROM "orders"'
    );
    language.choose('zh');
    expect(await shown({}, 0.4, { column: '利润', has_cost: false })).toContain(
      'SELECT *, amount - try_cast("利润" AS DECIMAL(18, 4)) AS cost FROM "orders"'
    );
    language.choose('en');
    expect(await shown({ cost: 50 }, 1, { column: 'Profit', has_cost: true })).not.toContain('Profit');
    expect(await shown({})).not.toContain('may be what is left');
  });

  it('draws no axis and no table where there is no customer yet', async () => {
    const text = await shown({ customers: 0, losing: 0, peak: 0, total: 0 });
    expect(text).toContain('There is no customer yet.');
    expect(text).not.toMatch(/added up|customers, greatest|Value against|What each tier|not known/);
  });
});
