import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

/** Three tiers that differ by every mark, as `mark_measures` says them. */
const tiers: Row[] = [
  ['tail', 200, 0.625, 0.05, 180, 4.5, 9, 0.9, 402],
  ['head', 40, 0.125, 0.8, 22, 3.2, 14, 7.2, 34],
  ['waist', 80, 0.25, 0.15, 75, 3.9, 11, 2, 131]
].map(([tier, customers, share, revenue, equals, kinds, cost, orders, away]) => ({
  tier: tier!,
  customers: customers!,
  customer_share: share!,
  revenue_share: revenue!,
  largest_share: 0.11,
  gini: 0.4,
  equals: equals!,
  kinds: 6,
  kinds_each: 1.4,
  effective_kinds: kinds!,
  known_costs: customers!,
  cost_to_win: cost!,
  orders_a_year: orders!,
  one_order_share: 0.3,
  median_recency_days: away!
}));

async function shown(rows: Row[], costs = 'spent') {
  const onrows = vi.fn();
  const { container } = await render(View, {
    settings: { costs },
    figures: { measures: { columns: [], rows } },
    onrows
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const text = container.textContent;
  expect(text).not.toMatch(/NaN|undefined|null/);
  return { container, text, onrows };
}

beforeEach(() => language.choose('en'));

it('says which marks the tail has, and opens the customers of a tier by its name', async () => {
  const { container, text, onrows } = await shown(tiers);
  expect(text).toContain('The tail has all five of the five marks');
  const names = [...container.querySelectorAll('button')].filter((each) =>
    /^(Head|Waist|Tail)$/.test(each.textContent.trim())
  );
  expect(names.map((each) => each.textContent.trim())).toEqual(['Head', 'Waist', 'Tail']);
  expect(text).toContain('Categories each');
  names[2]!.click();
  expect(onrows.mock.calls[0]![0]).toBe("tier = 'tail'");
});

it('leaves out columns that no line fills, and says what is not known', async () => {
  const { text } = await shown(
    tiers.map((row) => ({
      ...row,
      kinds: null,
      kinds_each: null,
      effective_kinds: null,
      known_costs: 0,
      cost_to_win: null
    })),
    'no_costs'
  );
  expect(text).toContain(
    'beside the head it is many, scattered and loosely tied. Not known: diverse and cheap to win.'
  );
  expect(text).not.toContain('Categories each');
  expect(text).toContain(
    'load a table with the columns channel and cost, and choose it in this cell as “Spent to win customers”.'
  );
});

it('says of how many the cost of winning them is known', async () => {
  const some = tiers.map((row) => ({ ...row, known_costs: 10 }));
  expect((await shown(some)).text).toContain('is known of 30 customers of 320');
  const none = tiers.map((row) => ({ ...row, known_costs: 0, cost_to_win: null }));
  expect((await shown(none)).text).toContain('None of the channels in the costs');
  expect((await shown(none, 'no_costs')).text).not.toContain('None of the channels in the costs');
});

it('concludes nothing from few customers, and nothing at all from none', async () => {
  const few = await shown(tiers.map((row) => ({ ...row, customers: 9, known_costs: 9 })));
  expect(few.text).toContain('The head is 9 customers, the tail 9: too few to conclude from.');
  const none = await shown([]);
  expect(none.text).toContain('Nobody has ordered yet.');
  expect(none.container.querySelector('table')).toBeNull();
});

it('speaks Chinese', async () => {
  language.choose('zh');
  const { text } = await shown(tiers);
  expect(text).toContain('与头部相比，长尾具备五个特征中的全部：数量庞大、贡献分散、');
  expect(text).toContain('各层的更多数字');
});
