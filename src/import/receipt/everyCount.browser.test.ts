import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { arrange } from '../together/arrange.ts';
import { inspect, loadOrders, loadTogether } from '../index.ts';
import { JoinedFiles, ReceiptView } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  await engine.start();
});
afterAll(() => engine.restart());

const file = (name: string, ...lines: string[]): File => new File([lines.join('\n')], name);

/** Two months of orders, products, customers and two logs, each with something wrong. */
const shop = [
  file(
    'january.csv',
    'Orders of January',
    'order_id,customer_id,product_id,date,amount,quantity',
    '1,C1,P1,2025-01-05,10,1',
    '',
    '2,C2,P2,2025-01-06,20,2',
    '3,C3,P1,never,30,1',
    '4,C1,P2,2025-01-08,-5,1',
    ',,,,,',
    '5,,P2,2025-01-09,7,1',
    '6,C2,P1,2025-01-10,,1',
    '7,C2,P1,2025-01-11,0,1',
    '8,C4,P1,2025-01-12,8',
    '14,C1,P1,someday,dear,1',
    '15,C1,P1,2025-01-32,,1',
    'Total,,,,70,'
  ),
  file(
    'february.csv',
    'order_id,customer_id,product_id,date,amount,quantity',
    '9,C1,P1,2025-02-05,10,1',
    '10,C2,P2,2025-02-06,much,2',
    '',
    '',
    '11,C5,P3,2025-02-07,12,1',
    '12,C5,P9,2025-02-08,€9,',
    '13,C5,P3,2025-02-09,4,two'
  ),
  file(
    'products.csv',
    'Our products',
    'product_id,category,price',
    'P1,Beans,10',
    '',
    'P2,Filters,5,6',
    'P2,Filters,5',
    'P3,Cups,3'
  ),
  file(
    'customers.csv',
    'customer_id,name,city',
    'C1,Ada,Bern',
    '',
    'C1,Ada,Basel',
    'C2,Ben',
    'C3,Cyd,Bonn,x,y',
    'C4,Dan,Brno',
    'C9,Eve,Bari',
    ',Nobody,Bonn',
    'Total,6,'
  ),
  file(
    'calls.csv',
    'customer_id,at,kind,cost,currency',
    'C1,2025-01-07 10:00:00,call,5,EUR',
    'C1,2025-01-07 11:00:00,call,5,EUR,6,7',
    '',
    'C2,soon,call,6,EUR',
    'C2,2025-01-08 10:00:00,call,cheap,EUR',
    'C8,2025-01-09 10:00:00,complaint,7,EUR',
    'C1,2025-01-17 10:00:00,call,5,USD',
    'C2,2025-01-18 10:00:00,call,5,EUR'
  )
];

test('every count of a receipt opens as many rows as it says', async () => {
  const inspections = await Promise.all(shop.map((each) => inspect(each, engine)));
  const [customers, calls] = inspections.slice(-2);
  const { loads } = await arrange(inspections, engine, {
    choices: new Map([
      [customers!, 'customers'],
      [calls!, 'touches']
    ])
  });
  const receipts = await loadTogether(loads, engine);
  expect(Object.keys(receipts).sort()).toEqual(['customers', 'orders', 'touches']);
  const opened: { sql: string; title: string }[] = [];
  const onopen = (sql: string, title: string) => void opened.push({ sql, title });
  const view = await render(ReceiptView, { receipt: receipts.orders!, db: engine, onopen });
  const beside = await render(JoinedFiles, { receipts, db: engine, onopen });
  await expect.poll(() => view.container.textContent).toContain('customers, ');
  const buttons = [view, beside].flatMap(({ container }) =>
    [...container.querySelectorAll<HTMLButtonElement>('button.link')].filter(
      ({ textContent }) => !textContent.startsWith('Download')
    )
  );
  for (const button of buttons) button.click();
  expect(opened).toHaveLength(buttons.length);
  const found: string[] = [];
  for (const [i, { sql, title }] of opened.entries()) {
    const said = /[\d,]+/.exec(buttons[i]!.textContent)?.[0];
    const { rows } = await engine.query(`SELECT count(*) AS n FROM (${sql})`);
    expect(`${title} ${Number(rows[0]?.n)}`).toBe(`${title} ${said}`);
    found.push(title);
  }
  expect(found).toEqual(
    expect.arrayContaining([
      '4 blank',
      'january.csv: 2 left out',
      'february.csv: 2 blank',
      'february.csv: amount, not read: 1 row',
      'february.csv: date, read: 5 rows',
      'january.csv: amount, read: 7 rows',
      'january.csv: amount, not read: 1 row',
      'january.csv: amount, blank: 2 rows',
      '2 rejected',
      '1 row of a customer with a later row: left out.',
      '1 row without a time that can be read: kept.',
      '1 row whose cost cannot be read: kept without it.',
      '1 value of Quantity could not be read: left empty.',
      '1 amount in the file names EUR',
      '3 name none',
      '3 read',
      '2 rows of orders found nothing in it.',
      '1 cost in USD (5.00) counts as none: the rows stay.'
    ])
  );
  expect(found).toHaveLength(54);
});

test('a count of rows that were added up opens the days that they became, and says so', async () => {
  const lines = ['C1,2025-01-05 10:00,10', 'C1,2025-01-05 11:00,5', 'C2,2025-01-06 10:00,7', 'C2,never,1'];
  const inspection = await inspect(file('days.csv', 'customer_id,date,amount', ...lines), engine);
  const mapping = { ...inspection.mapping, reduce: { byDay: true } };
  const receipt = await loadOrders([{ ...inspection, mapping }], engine, { relation: 'days' });
  const opened: { sql: string; title: string }[] = [];
  const onopen = (sql: string, title: string) => void opened.push({ sql, title });
  const { container } = await render(ReceiptView, { receipt, onopen });
  const buttons = [...container.querySelectorAll<HTMLButtonElement>('button.link')];
  for (const button of buttons.filter(({ textContent }) => textContent.startsWith('3'))) button.click();
  expect(opened.map(({ title }) => title)).toEqual([
    '3 loaded, added up by customer and day',
    'date, read: 3 rows, added up by customer and day'
  ]);
  for (const { sql } of opened)
    expect(
      (await engine.query(`SELECT sum(lines)::INTEGER AS rows, count(*)::INTEGER AS days FROM (${sql})`)).rows
    ).toEqual([{ rows: 3, days: 2 }]);
});

test.each([
  ['numbers', 'order_id,'],
  ['none', '']
])(
  'customers, orders and rows that repeat an earlier one are counted and open, order numbers: %s',
  async (_, id) => {
    const numbered = (n: string) => (id === '' ? '' : `${n},`);
    const lines = [
      ...Array.from({ length: 3 }, () => `${numbered('1')}C1,2025-01-05 10:00,10`),
      ...Array.from({ length: 2 }, () => `${numbered('2')}C2,2025-01-06 10:00,7`),
      `${numbered('3')}C2,2025-01-07 10:00,7`,
      `${numbered('')},2025-01-08 10:00,7`
    ];
    const inspection = await inspect(file('twice.csv', `${id}customer_id,date,amount`, ...lines), engine);
    const receipt = await loadOrders([inspection], engine, { relation: 'twice' });
    const opened = new Map<string, string>();
    const onopen = (sql: string, title: string) => void opened.set(title, sql);
    const { container } = await render(ReceiptView, { receipt, db: engine, onopen });
    await expect.poll(() => container.textContent).toContain('2 customers, 3 orders.');
    for (const button of container.querySelectorAll<HTMLButtonElement>('li button.link')) button.click();
    const counts: [string, number][] = [];
    for (const [title, sql] of opened)
      counts.push([title, (await engine.query(`FROM (${sql})`)).rows.length]);
    expect(counts).toEqual([
      ['2 customers', 2],
      ['3 orders', 3],
      ['3 rows with an exact double earlier: kept.', 3]
    ]);
  }
);
