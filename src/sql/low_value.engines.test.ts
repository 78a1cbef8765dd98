import { openDatabase } from '#engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lowValue } from '../analyses/low_value/index.ts';
import type { TestDatabase } from '../../tests/engines/types.ts';
import { twelveCustomers } from './twelveCustomers.fixture.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await db.run(twelveCustomers);
  await db.run(`CREATE TABLE touches AS FROM (VALUES
    ('A', 'visit', TIMESTAMP '2025-06-01', 200), ('B', 'service', TIMESTAMP '2025-04-03', 100),
    ('B', 'service', TIMESTAMP '2025-05-03', NULL), ('D', 'service', TIMESTAMP '2025-02-03', 20),
    ('F', 'service', NULL, 99), ('nobody', 'visit', TIMESTAMP '2025-06-01', 30), (NULL, 'visit', TIMESTAMP '2025-06-01', 7)
  ) AS made_up(customer_id, kind, "at", cost)`);
});
afterAll(() => db.close());

const rows = async (sql: string) => (await db.query(sql)).rows;
const standings = async (call: string): Promise<string> =>
  (
    await rows(
      `SELECT standing, string_agg(customer_id, '' ORDER BY customer_id) AS who FROM ${call} GROUP BY standing ORDER BY standing`
    )
  )
    .map(({ standing, who }) => `${String(standing)} ${String(who)}`)
    .join(', ');
const listed = async (call: string): Promise<string> =>
  (await rows(`SELECT customer_id, step, contribution FROM ${call} WHERE place IS NOT NULL ORDER BY place`))
    .map((row) => `${String(row.customer_id)} ${String(row.step)} ${String(row.contribution)}`)
    .join(', ');

describe('low_value', () => {
  it('lists who was low in each of four quarters, does not climb and is silent, the costliest first', async () => {
    const call = "low_value('orders', margin := 0.4)";
    expect(await standings(call)).toBe('active FK, climbing J, listed BDEGI, not low ACHL');
    expect(await listed(call)).toBe(
      'B step down -520, E step down -120, D step down -66, G step down -62, I step down -52'
    );
    expect(await rows(`SELECT * EXCLUDE (customer_id) FROM ${call} WHERE customer_id = 'B'`)).toEqual([
      {
        standing: 'listed',
        place: 1,
        step: 'step down',
        low_periods: 4,
        known_periods: 4,
        orders: 3,
        revenue: 2200,
        cost: 1400,
        touches: 0,
        service_cost: 0,
        handled: 0,
        handled_cost: 0,
        contribution: -520,
        tier: 'tail',
        recency_days: 274,
        rhythm_days: 37,
        own_rhythm: true,
        p_alive: null,
        undated: 0,
        from_day: new Date('2025-01-01T00:00:00Z'),
        to_day: new Date('2025-12-31T00:00:00Z')
      }
    ]);
  });

  it('ranks by revenue where no cost is known, and then lets nobody step down', async () => {
    await db.run('CREATE OR REPLACE VIEW plain AS SELECT * EXCLUDE (cost) FROM orders');
    const call = "low_value('plain', periods := 3, silent := 1)";
    expect(await standings(call)).toBe('climbing J, listed DEGI, new K, not low ABCFHL');
    expect(await listed(call)).toBe('E leave -320, D leave 0, G leave 0, I leave 0');
  });

  it('takes off what contacts cost in these periods, prices those without a cost, and passes over those without a time', async () => {
    const call = "low_value('orders', touches := 'touches', margin := 0.4, touch_cost := 50)";
    expect(await listed(call)).toBe(
      'B step down -670, E step down -120, D step down -86, G step down -62, I step down -52'
    );
    expect(
      await rows(
        `SELECT customer_id, standing, touches, service_cost, contribution, undated FROM ${call} WHERE customer_id IN ('F', 'nobody') ORDER BY ALL`
      )
    ).toEqual([
      { customer_id: 'F', standing: 'active', touches: 0, service_cost: 0, contribution: 20, undated: 1 },
      {
        customer_id: 'nobody',
        standing: 'never ordered',
        touches: 1,
        service_cost: 30,
        contribution: -30,
        undated: 0
      }
    ]);
  });

  it('says of those who bring a little what would cost less', async () => {
    await db.run(`CREATE OR REPLACE TABLE little AS FROM (VALUES ('a', DATE '2025-01-01', 900), ('a', DATE '2025-02-01', 900),
      ('a', DATE '2025-03-01', 900), ('b', DATE '2025-01-02', 10), ('c', DATE '2025-01-02', 10), ('d', DATE '2025-01-02', 10),
      ('e', DATE '2024-12-02', 10), ('a', DATE '2025-03-31', 900)) AS made_up(customer_id, ordered_at, amount)`);
    await db.run(`CREATE OR REPLACE TABLE calls AS FROM (VALUES ('b', DATE '2025-02-01', 6), ('c', DATE '2025-02-01', 5),
      ('e', DATE '2025-02-01', 4)) AS made_up(customer_id, "at", cost)`);
    expect(
      await listed("low_value('little', touches := 'calls', every := 'month', periods := 3, silent := 2)")
    ).toBe('e leave -4, b self-serve 4, c automate 5, d educate 10');
  });

  it('keeps strategic customers, open complaints, the new and referrers off the list, with the reason', async () => {
    await db.run(`CREATE OR REPLACE TABLE said AS FROM (VALUES
      ('D', '投诉', TIMESTAMP '2025-02-01', NULL, NULL), ('G', 'Complaint', TIMESTAMP '2025-02-01', 'Resolved', NULL),
      ('B', 'complaint', TIMESTAMP '2025-02-01', NULL, TIMESTAMP '2025-02-05'), ('I', 'referral', NULL, NULL, NULL)
    ) AS made_up(customer_id, kind, "at", status, resolved_at)`);
    await db.run(`CREATE OR REPLACE TABLE accounts AS FROM (VALUES
      ('E', true, NULL), ('B', false, NULL), ('L', false, 'G'), ('D', NULL, NULL)) AS made_up(customer_id, vip, referred_by)`);
    expect(
      await standings(
        "low_value('orders', touches := 'said', customers := 'accounts', strategic := 'vip', margin := 0.4, silent := 2)"
      )
    ).toBe('active F, climbing J, complaint D, listed B, new K, not low ACHL, referrer GI, strategic E');
    const traits = async (customers: string, strategic: string) =>
      await rows(lowValue.asides!('result', { customers, strategic }).traits!);
    expect(await traits('accounts', 'VIP')).toEqual([{ strategic: true, referrer: true }]);
    expect(await traits('no_touches', 'vip')).toEqual([{ strategic: false, referrer: false }]);
    expect(await standings("low_value('orders', customers := 'accounts', margin := 0.4)")).toBe(
      'active FK, climbing J, listed BDEI, not low ACHL, referrer G'
    );
  });

  it('tells service from mailings, and takes the kinds of complaints that are named', async () => {
    await db.run(`CREATE OR REPLACE TABLE mixed AS FROM (VALUES ('b', DATE '2025-02-01', 'Newsletter', 6), ('c', DATE '2025-02-01', 'call', 5),
      ('c', DATE '2025-02-02', 'NPS survey', 1), ('d', DATE '2025-02-01', 'Grievance', 1), ('e', DATE '2025-02-02', NULL, 4)
      ) AS made_up(customer_id, "at", type, cost)`);
    expect(
      await rows("SELECT kind, is_handled, is_complaint FROM service_contacts('mixed') ORDER BY kind")
    ).toEqual([
      { kind: 'Grievance', is_handled: true, is_complaint: false },
      { kind: 'NPS survey', is_handled: false, is_complaint: false },
      { kind: 'Newsletter', is_handled: false, is_complaint: false },
      { kind: 'call', is_handled: true, is_complaint: false },
      { kind: null, is_handled: true, is_complaint: false }
    ]);
    const call = (more = '') =>
      `low_value('little', touches := 'mixed', every := 'month', periods := 3, silent := 2${more})`;
    expect(await listed(call())).toBe('e leave -4, b educate 4, c automate 4, d automate 9');
    expect(await listed(call(", mailing_kinds := 'call, survey'"))).toBe(
      'e leave -4, b self-serve 4, c educate 4, d automate 9'
    );
    expect(await standings(call(", complaint_kinds := 'grievance'"))).toContain('complaint d');
    await db.run(`CREATE OR REPLACE TABLE parted AS FROM ${call()}`);
    const [row] = await rows(
      "SELECT service_cost, by_automating, automated_customers, hours FROM reallocation('parted', automate := 0.5, hour_cost := 1) WHERE part = 'listed'"
    );
    expect(row).toEqual({ service_cost: 17, by_automating: 5, automated_customers: 3, hours: 5 });
  });

  it('meets words of letters whole, with an s or with the ending that an * stands for, and Chinese anywhere', async () => {
    await db.run(`CREATE OR REPLACE TABLE worded AS FROM (VALUES ('Complaints desk'), ('email_survey'), ('surveys'), ('surveyor visit'),
      ('snps check'), ('NPS调查'), ('emailing'), ('客户投诉'), ('c++ call')) AS made_up(kind)`);
    const of = async (more = '') => {
      const found = await rows(
        `SELECT kind, is_handled, is_complaint FROM service_contacts('worded_log'${more}) ORDER BY kind`
      );
      return found.map(({ kind, is_handled, is_complaint }) =>
        [kind, is_complaint ? 'complaint' : is_handled ? 'service' : 'mailing'].join(': ')
      );
    };
    await db.run("CREATE OR REPLACE TABLE worded_log AS SELECT 'b' AS customer_id, kind FROM worded");
    expect(await of()).toEqual([
      'Complaints desk: complaint',
      'NPS调查: mailing',
      'c++ call: service',
      'email_survey: mailing',
      'emailing: service',
      'snps check: service',
      'surveyor visit: service',
      'surveys: mailing',
      '客户投诉: complaint'
    ]);
    expect(await of(", mailing_kinds := 'survey*、c++', complaint_kinds := ''")).toEqual([
      'Complaints desk: service',
      'NPS调查: service',
      'c++ call: mailing',
      'email_survey: mailing',
      'emailing: service',
      'snps check: service',
      'surveyor visit: mailing',
      'surveys: mailing',
      '客户投诉: service'
    ]);
  });

  it('reads costs that are written as text, and says which are no numbers', async () => {
    await db.run(`CREATE OR REPLACE TABLE written AS FROM (VALUES ('12.5'), (' ¥1,200.50 '), ('1.200,50'), ('12,5'), ('-3'), ('1,234,567'),
      ('8元'), (''), ('n/a'), (NULL)) AS made_up(cost)`);
    expect((await rows('SELECT as_money(cost) AS read FROM written')).map(({ read }) => read)).toEqual([
      12.5,
      1200.5,
      1200.5,
      12.5,
      -3,
      1234567,
      8,
      null,
      null,
      null
    ]);
    expect(await rows('SELECT as_money(12.25) AS a, as_money(7) AS b, as_money(0.1::DOUBLE) AS c')).toEqual([
      { a: 12.25, b: 7, c: 0.1 }
    ]);
    await db.run(
      "CREATE OR REPLACE TABLE written_log AS SELECT 'B' AS customer_id, DATE '2025-05-01' AS \"at\", 'complaint' AS kind, cost FROM written WHERE cost IN ('12,5', 'n/a', '')"
    );
    expect(
      await rows(
        "SELECT service_cost FROM contribution('orders', touches := 'written_log', touch_cost := 2) WHERE customer_id = 'B'"
      )
    ).toEqual([{ service_cost: 16.5 }]);
    const settings = {
      touches: 'written_log',
      complaint_kinds: 'complain*',
      mailing_kinds: '',
      touch_cost: 2
    };
    await db.run("CREATE OR REPLACE TABLE judged AS FROM low_value('orders', touches := 'written_log')");
    const asides = lowValue.asides!('judged', settings);
    expect(await rows(asides.unread!)).toEqual([{ costs: 1, one: 'n/a' }]);
    expect(await rows(asides.open!)).toEqual([{ complaints: 3, unsaid: 3 }]);
    expect(await rows(asides.kinds!)).toMatchObject([{ kind: 'complaint', contacts: 3, all_kinds: 1 }]);
  });

  it('tells those whose goods lose money from those whose service does', async () => {
    await db.run(`CREATE OR REPLACE TABLE losing AS FROM (VALUES
      ('good', DATE '2025-01-10', 900, 100), ('good', DATE '2025-02-10', 900, 100), ('good', DATE '2025-04-10', 900, 100),
      ('goods', DATE '2025-01-05', 10, 25), ('both', DATE '2025-01-05', 10, 12), ('service', DATE '2025-01-05', 10, 6),
      ('even', DATE '2025-01-05', 10, 10)
    ) AS made_up(customer_id, ordered_at, amount, cost)`);
    await db.run(`CREATE OR REPLACE TABLE contacted AS FROM (VALUES
      ('both', 'call', DATE '2025-01-20', 30), ('service', 'call', DATE '2025-01-20', 30), ('even', 'call', DATE '2025-01-20', 1)
    ) AS made_up(customer_id, kind, "at", cost)`);
    await db.run(
      "CREATE OR REPLACE TABLE lost AS FROM low_value('losing', touches := 'contacted', every := 'month', periods := 3, silent := 1)"
    );
    const steps = await rows(`${lowValue.figures('lost', {}).steps!} ORDER BY by_goods`);
    expect(steps).toMatchObject([
      { step: 'step down', by_goods: false, customers: 2, contribution: -27, service_cost: 31 },
      { step: 'step down', by_goods: true, customers: 2, contribution: -47, service_cost: 30 }
    ]);
  });

  it('goes by the probability of being alive where there is one', async () => {
    await db.run(
      "CREATE OR REPLACE TABLE chances AS FROM (VALUES ('B', 0.3), ('F', 0.1), ('G', NULL)) AS made_up(customer_id, p_alive)"
    );
    expect(await standings("low_value('orders', alive := 'chances', margin := 0.4)")).toBe(
      'active BK, climbing J, listed DEFGI, not low ACHL'
    );
  });

  it('stands at the reference date, and counts whole periods only', async () => {
    const days =
      "SELECT DISTINCT from_day, to_day FROM low_value('orders', as_of := DATE '2025-10-01', periods := 2)";
    expect(await rows(days)).toEqual([
      { from_day: new Date('2025-04-01T00:00:00Z'), to_day: new Date('2025-09-30T00:00:00Z') }
    ]);
    expect(await rows(days.replace('periods := 2', "periods := 2, every := 'month'"))).toEqual([
      { from_day: new Date('2025-08-01T00:00:00Z'), to_day: new Date('2025-09-30T00:00:00Z') }
    ]);
    await expect(rows("FROM low_value('orders', every := 'week')")).rejects.toThrow(
      "every is 'month', 'quarter', 'half-year' or 'year'"
    );
  });
});

describe('reallocation', () => {
  const effect = (settings: string) => rows(`SELECT * FROM reallocation('low', ${settings}) ORDER BY part`);
  const total = (found: Record<string, unknown>[], name: string) =>
    found.reduce((sum, row) => sum + Number(row[name]), 0);

  beforeAll(async () => {
    await db.run(
      "CREATE TABLE low AS FROM low_value('orders', touches := 'touches', margin := 0.4, touch_cost := 50) WHERE customer_id <> 'nobody'"
    );
  });

  it('lets the costliest go, automates for those who stay, and moves hours to the head', async () => {
    const found = await effect(
      'let_go := 1, automate := 0.5, move_hours := 0.2, hour_cost := 25, hour_gain := 60'
    );
    expect(found).toMatchObject([
      {
        part: 'head',
        customers: 4,
        revenue: 12400,
        service_cost: 200,
        contribution: 2000,
        by_letting_go: 0,
        by_automating: 0,
        by_moving: 7,
        service_cost_after: 205,
        contribution_after: 2007,
        hours: null,
        moved_hours: 0.2
      },
      {
        part: 'listed',
        customers: 5,
        revenue: 2625,
        service_cost: 170,
        contribution: -990,
        by_letting_go: 670,
        by_automating: 10,
        by_moving: 5,
        service_cost_after: 5,
        contribution_after: -305,
        let_go_customers: 1,
        let_go_revenue: 2200,
        automated_customers: 1,
        automated_revenue: 60,
        hours: 0.4,
        moved_hours: 0.2
      },
      { part: 'tail', customers: 3, contribution: -18, contribution_after: -18, moved_hours: 0 }
    ]);
    expect(total(found, 'contribution_after') - total(found, 'contribution')).toBe(670 + 10 + 12);
  });

  it('moves no more hours than are left, and none where an hour has no price', async () => {
    const some = await effect(
      'let_go := 1, automate := 0.5, move_hours := 100, hour_cost := 25, hour_gain := 60'
    );
    expect(some.map(({ moved_hours, by_moving }) => [moved_hours, by_moving])).toEqual([
      [0.4, 14],
      [0.4, 10],
      [0, 0]
    ]);
    const none = await effect('move_hours := 100, hour_gain := 60');
    expect(none.map(({ hours, moved_hours, by_moving }) => [hours, moved_hours, by_moving])).toEqual([
      [null, 0, 0],
      [null, 0, 0],
      [null, 0, 0]
    ]);
  });

  it('changes nothing while nothing is moved, and lets no more go than there are', async () => {
    for (const row of await effect('hour_cost := 25')) {
      expect(row.contribution_after).toBe(row.contribution);
      expect(row.service_cost_after).toBe(row.service_cost);
    }
    expect((await effect('let_go := 99, automate := 1'))[1]).toMatchObject({
      let_go_customers: 5,
      by_letting_go: 990,
      by_automating: 0,
      contribution_after: 0,
      service_cost_after: 0,
      automated_customers: 0
    });
  });
});
