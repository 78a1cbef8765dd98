import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app/theme.css';
import type { Result, Row } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import View from './View.svelte';

const result = (...rows: Row[]): Result => ({ columns: [], rows });
const span = { from_day: new Date('2025-01-01'), to_day: new Date('2025-12-31') };
const standing = (name: string, customers: number, row: Row = {}): Row => ({
  standing: name,
  customers,
  revenue: 100,
  contribution: 100,
  cost: 0,
  service_cost: 0,
  touches: 0,
  undated: 0,
  known: 4,
  ...span,
  ...row
});
const customer = {
  customer_id: 'B',
  step: 'leave',
  p_alive: null,
  rhythm_days: 37,
  own_rhythm: true,
  recency_days: 274,
  revenue: 0,
  contribution: -20,
  service_cost: 0
};
const part = (name: string, row: Row = {}): Row => ({
  part: name,
  customers: 30,
  revenue: 100,
  service_cost: 0,
  contribution: -20,
  by_letting_go: 0,
  by_automating: 0,
  by_moving: 0,
  service_cost_after: 0,
  let_go_customers: 0,
  let_go_revenue: 0,
  automated_customers: 0,
  automated_revenue: 0,
  hours: null,
  moved_hours: 0,
  ...row
});

const settings = {
  touches: 'no_touches',
  customers: 'no_touches',
  strategic: 'vip',
  every: 'quarter',
  periods: 4,
  let_go: 0,
  automate: 0,
  move_hours: 0,
  hour_cost: 0,
  hour_gain: 0
};

async function shown(
  standings: Row[],
  parts: Row[] = [],
  set: Row = {},
  kinds: Row[] = [],
  onrows?: (condition: string, title: string) => void,
  traits: Row[] = [],
  more: Record<string, Result> = {}
): Promise<HTMLElement> {
  const { container } = await render(View, {
    settings: { ...settings, ...set },
    figures: {
      standings: result(...standings),
      steps: result({ step: 'leave', customers: 30, revenue: 0, contribution: -20, service_cost: 0 }),
      listed: result(customer),
      moved: result(...parts),
      kinds: result(...kinds),
      traits: result(...traits),
      ...more
    },
    ...(onrows ? { onrows } : {}),
    change: () => undefined
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(container.textContent).not.toMatch(/NaN|undefined|null/);
  return container as HTMLElement;
}

describe('low for long', () => {
  beforeEach(() => language.choose('en'));

  it('shows nothing but a sentence where there is no customer', async () => {
    const container = await shown([]);
    expect(container.textContent).toContain('There are no customers yet.');
    expect(container.querySelector('table, input')).toBeNull();
  });

  it('says what each kind of contact costs, and opens its contacts', async () => {
    const opened: string[] = [];
    const kind = (name: string | null, isHandled: boolean): Row => ({
      kind: name,
      is_handled: isHandled,
      is_complaint: false,
      contacts: 12,
      cost: 30,
      listed_cost: null,
      contacts_sql: 'contacts()'
    });
    const container = await shown(
      [standing('listed', 40, { service_cost: 60, touches: 24 })],
      [],
      { touches: 'log' },
      [kind('newsletter', false), kind(null, true)],
      (condition, title) => opened.push(`${title}: ${condition}`)
    );
    expect(container.textContent).toMatch(/newsletter\s*nobody’s time\s*12/);
    expect(container.textContent).toMatch(/Not said\s*service\s*12/);
    for (const button of container.querySelectorAll<HTMLButtonElement>('th button'))
      if (/newsletter|Not said/.test(button.textContent)) button.click();
    expect(opened).toEqual([
      "newsletter: 12 contacts: kind = 'newsletter' AND day BETWEEN DATE '2025-01-01' AND DATE '2025-12-31'",
      "Not said: 12 contacts: kind IS NULL AND day BETWEEN DATE '2025-01-01' AND DATE '2025-12-31'"
    ]);
  });

  it('judges nobody before a whole period has passed', async () => {
    const container = await shown([standing('active', 2, { known: 0 })]);
    expect(container.textContent).toContain('No whole quarter has passed yet: that takes orders until');
    expect(container.textContent).not.toMatch(/The periods|Low, but active/);
    expect(container.querySelector('table, input')).toBeNull();
    language.choose('zh');
    expect((await shown([standing('active', 2, { known: 0 })])).textContent).toContain(
      '还没有过完一个季度：'
    );
  });

  it('says of nobody what they cost where no cost is known, and which columns would tell', async () => {
    const { textContent: text } = await shown(
      [standing('not low', 30), standing('listed', 30)],
      [part('listed')]
    );
    expect(text).toContain('the listed paid 100.00');
    expect(text).not.toMatch(/Contribution|Cost to serve|What would it bring|Who gets the service/);
    expect(text).toContain('A service log (customer_id, at, cost, kind)');
    expect(text).toContain('by its column “vip”');
  });

  it('says which columns the customers lack, for the strategic and for those who brought others', async () => {
    const listed = [standing('listed', 30)];
    const said = async (strategic: boolean, referrer: boolean) =>
      (await shown(listed, [], { customers: 'accounts' }, [], undefined, [{ strategic, referrer }]))
        .textContent;
    const without = await said(false, false);
    expect(without).toContain('No column of the customers says who is strategic: there is no “vip”');
    expect(without).toContain('No column of the customers says who brought others');
    expect(without).not.toContain('A file of customers');
    expect(await said(true, true)).not.toContain('No column of the customers');
    language.choose('zh');
    expect(await said(false, true)).toContain('没有“vip”列');
  });

  it('says what a service log leaves open: more kinds, complaints without a status, costs that are no numbers', async () => {
    const calls = {
      ...{ kind: 'call', is_handled: true, is_complaint: false, contacts: 12, cost: 30, listed_cost: 5 },
      ...{ contacts_sql: 'contacts()', all_kinds: 3, all_contacts: 20, all_cost: 42 }
    };
    const said = async (unsaid: number, costs: number) =>
      (
        await shown(
          [standing('listed', 30, { touches: 20, service_cost: 42 })],
          [],
          { touches: 'calls' },
          [calls],
          undefined,
          [],
          { open: result({ complaints: 31, unsaid }), unread: result({ costs, one: 'n/a' }) }
        )
      ).textContent;
    const text = await said(31, 2);
    expect(text).toContain('And 2 more kinds, with 8 contacts that cost 12.00.');
    expect(text).toContain(
      '31 of 31 complaints in these periods have neither a status nor a time of solution'
    );
    expect(text).toContain('2 contacts in the service log have a cost that is no number, such as “n/a”');
    expect(await said(0, 0)).not.toMatch(/neither a status|no number/);
    language.choose('zh');
    expect(await said(1, 2)).toContain('31 次投诉中，有 1 次既没有状态也没有解决时间');
  });

  it('lets customers go where goods alone have a cost, and automates and moves nothing', async () => {
    const container = await shown(
      [standing('not low', 30, { cost: 50 }), standing('listed', 30, { contribution: -20 })],
      [part('listed')]
    );
    expect(container.textContent).toContain('the listed cost 20.00 more than they brought');
    expect(container.textContent).toContain('Leave: usually orders every 37 days, last did 274 days ago');
    expect(container.querySelectorAll('input[type=range]')).toHaveLength(1);
    expect(container.textContent).not.toMatch(/Who gets the service|An hour of service/);
  });

  it('names what loses the money, goods or service, and opens the customers of each', async () => {
    const opened: string[] = [];
    const down = { step: 'step down', customers: 30, revenue: 10, contribution: -20 };
    const steps = result(
      { ...down, by_goods: true, service_cost: 0 },
      { ...down, customers: 40, by_goods: false, service_cost: 50 }
    );
    const lossy = { ...customer, step: 'step down' };
    const more = {
      steps,
      listed: result(lossy, { ...lossy, customer_id: 'C', contribution: -5, service_cost: 50 })
    };
    const said = () =>
      shown(
        [standing('not low', 30, { cost: 50 }), standing('listed', 70, { service_cost: 50, touches: 9 })],
        [],
        { touches: 'log' },
        [],
        (condition) => opened.push(condition),
        [],
        more
      );
    const container = await said();
    expect(container.textContent).toMatch(
      /Step.down: goods\s*bring less on their goods, refunds taken off, than these cost/
    );
    expect(container.textContent).toMatch(
      /Step.down: service\s*lose nothing on their goods, but take more as service/
    );
    expect(container.textContent).toContain('274 days ago; goods lost 20.00');
    expect(container.textContent).toContain('274 days ago; service took 50.00');
    for (const button of container.querySelectorAll<HTMLButtonElement>('th button'))
      if (/Step.down/.test(button.textContent)) button.click();
    expect(opened).toEqual([
      "step = 'step down' AND (contribution + service_cost < 0) = true",
      "step = 'step down' AND (contribution + service_cost < 0) = false"
    ]);
    language.choose('zh');
    const text = (await said()).textContent;
    expect(text).toContain('扣除退款后，商品本身就亏');
    expect(text).toContain('商品不亏，但服务花去的超过所余');
    expect(text).toContain('商品亏损 20.00');
  });

  it('says of whom to leave that money was given back, or that their goods lost it', async () => {
    const said = async (more: Row, isCosted = true) =>
      (
        await shown([standing('listed', 70, isCosted ? { cost: 50 } : {})], [], {}, [], undefined, [], {
          steps: result(),
          listed: result({ ...customer, step: 'leave', ...more })
        })
      ).textContent;
    expect(await said({ revenue: -12, contribution: -12 })).toContain(
      'bought nothing, and had 12.00 refunded'
    );
    expect(await said({ revenue: -12, contribution: -12 }, false)).toContain('had 12.00 refunded');
    expect(await said({ revenue: 0, contribution: -4, service_cost: 0 })).toContain('goods lost 4.00');
    expect(await said({ revenue: 0, contribution: -4, service_cost: 4 })).not.toMatch(/refunded|goods lost/);
    language.choose('zh');
    expect(await said({ revenue: -12, contribution: -12 })).toContain('没有购买，退款 12.00');
  });

  it('says that nobody takes service only where a log can tell', async () => {
    const steps = result({ step: 'educate', by_goods: false, customers: 30, revenue: 9, contribution: 9 });
    const said = async (touches: string) =>
      (await shown([standing('listed', 30)], [], { touches }, [], undefined, [], { steps })).textContent;
    expect(await said('log')).toContain('bring a little and take no service');
    const without = await said('no_touches');
    expect(without).toContain('bring a little; what service they take is not known without a log');
    expect(without).not.toContain('take no service');
    language.choose('zh');
    expect(await said('no_touches')).toContain('没有服务记录，不知是否占用服务');
    expect(await said('log')).toContain('贡献不多也不占服务');
  });

  it('moves hours once an hour has a price, and says what a log without times lacks', async () => {
    const log = [standing('not low', 30, { service_cost: 60, undated: 3 }), standing('listed', 30)];
    const served = { service_cost: 60, touches: 4 };
    const sliders = async (set: Row, hours: number | null) =>
      (
        await shown(log, [part('head'), part('listed', { ...served, hours })], { touches: 'calls', ...set })
      ).querySelectorAll('input[type=range]').length;
    expect(await sliders({}, null)).toBe(2);
    expect(await sliders({ hour_cost: 30 }, 2)).toBe(3);
    const { textContent: text } = await shown(log, [part('listed', served)], { touches: 'calls' });
    expect(text).toContain('3 contacts in the service log have no time');
    expect(text).toContain('Say what an hour of service costs');
  });

  it('says at each slider what it moves, in both languages, never more than there is', async () => {
    const log = [standing('not low', 30, { service_cost: 60 }), standing('listed', 30)];
    const parts = [part('head'), part('listed', { service_cost: 60, touches: 4, hours: 2.5 })];
    const words = async (set: Row) => {
      const container = await shown(log, parts, { touches: 'calls', hour_cost: 30, ...set });
      return [...container.querySelectorAll('.sliders label:has(input[type=range])')].map((label) => {
        const text = label.textContent.trim();
        expect(label.querySelector('input')!.getAttribute('aria-valuetext')).toBe(text);
        return text;
      });
    };
    expect(await words({ let_go: 1, automate: 0.25, move_hours: 1.5 })).toEqual([
      'Let go of the first 1 customer',
      'Automate 25% of the service contacts of the others on the list',
      'Move 1.5 of their 2.5 hours to the head'
    ]);
    expect(await words({ let_go: 900, move_hours: 90 })).toEqual([
      'Let go of the first 30 customers',
      'Automate 0% of the service contacts of the others on the list',
      'Move 2.5 of their 2.5 hours to the head'
    ]);
    language.choose('zh');
    expect(await words({ let_go: 12, automate: 0.5, move_hours: 1 })).toEqual([
      '放手名单上前 12 位客户',
      '名单上其余客户的服务接触有 50% 改为自动',
      '从他们的 2.5 小时中转 1 小时给头部'
    ]);
  });
});

it('says which days its usual gaps lie between, where refunds alone make some', async () => {
  const said = async (refunds: number): Promise<string> => {
    const figures = {
      listed: result(customer),
      refundOrders: result({ refund_orders: refunds })
    };
    const container = await shown([standing('listed', 1)], [], {}, [], undefined, [], figures);
    return container.textContent;
  };
  language.choose('en');
  expect(await said(2)).toContain('The usual gap is here the median between days with a paid order.');
  expect(await said(0)).not.toContain('paid order');
  language.choose('zh');
  expect(await said(2)).toContain('此处的通常间隔是有付款订单的日子之间的中位数');
});

it('says first that nobody is protected where a mark is named and no customers are chosen', async () => {
  language.choose('en');
  const said = async (set: Row): Promise<string> =>
    (await shown([standing('listed', 1)], [], set)).textContent;
  expect(await said({})).toMatch(/Nobody is protected as strategic: “vip” .* The periods:/);
  expect(await said({ strategic: 'strategic' })).not.toContain('Nobody is protected');
  expect(await said({ customers: 'people' })).not.toContain('Nobody is protected');
  language.choose('zh');
  expect(await said({})).toContain('无人作为战略客户受到保护：“vip”');
});
