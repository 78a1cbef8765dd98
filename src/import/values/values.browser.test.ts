import { beforeAll, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inspect, loadOrders } from '../index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import { readingsOf } from '../readings/readingsOf.ts';
import { inZone } from './instants.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  language.choose('en');
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});

const csv = (rows: string[]) => new File([`customer;date;amount\n${rows.join('\n')}\n`], 'values.csv');

describe('in the page’s engine, which knows no zones of its own', () => {
  test('days begin in the zone chosen, daylight saving included', async () => {
    const file = csv([
      'C1;2024-03-30T23:30:00Z;1',
      'C2;2024-03-31T22:30:00Z;1',
      'C3;2024-10-27T00:30:00+02:00;1'
    ]);
    const inspection = await inspect(file, engine);
    const { dates, mapping } = inspection;
    const berlin = inZone(mapping.dates!, dates!.instants!, 'Europe/Berlin');
    await loadOrders([{ ...inspection, mapping: { ...mapping, dates: berlin } }], engine);
    const { rows } = await engine.query('SELECT ordered_at FROM orders ORDER BY customer_id');
    expect(rows.map(({ ordered_at: at }) => at)).toEqual([
      new Date('2024-03-31T00:30Z'),
      new Date('2024-04-01T00:30Z'),
      new Date('2024-10-27T00:30Z')
    ]);
  });

  test('mixed forms of dates and money are read as in native DuckDB', async () => {
    const file = csv([
      'C1;2024年3月5日 下午1:05;1.234,50 €',
      'C2;45357;(2,00)',
      'C3;7. März 2024;１２,５０',
      'C4;28.03.24;12,50-'
    ]);
    await loadOrders([await inspect(file, engine)], engine);
    const { rows } = await engine.query('SELECT ordered_at, amount FROM orders ORDER BY customer_id');
    expect(rows).toEqual([
      { ordered_at: new Date('2024-03-05T13:05Z'), amount: 1234.5 },
      { ordered_at: new Date('2024-03-06'), amount: -2 },
      { ordered_at: new Date('2024-03-07'), amount: 12.5 },
      { ordered_at: new Date('2024-03-28'), amount: -12.5 }
    ]);
  });
});

test('the panel asks how amounts are read, and in which zone days begin', async () => {
  const session = new ImportSession(engine);
  render(ImportPanel, { session });
  await session.add([csv(['C1;2024-03-09 23:30:00 -0500;1.234', 'C2;2024-03-10 23:30:00 -0400;5.678'])]);
  const load = page.getByRole('button', { name: 'Load 2 rows' });
  await expect.element(load).toBeDisabled();
  await page.getByRole('radio', { name: 'decimal comma: 6,912.00 in all' }).click();
  await expect.element(load).toBeEnabled();
  await page.getByLabelText('Times carry the offset of a place').selectOptions('Europe/Berlin');
  await expect.element(page.getByText('2 rows change their day.')).toBeVisible();
  await load.click();
  await vi.waitFor(async () =>
    expect(
      (await engine.query('SELECT sum(amount) AS total, max(ordered_at) AS last FROM orders')).rows
    ).toEqual([{ total: 6912, last: new Date('2024-03-11T04:30Z') }])
  );
});

test('the panel asks which of several currencies is loaded', async () => {
  const session = new ImportSession(engine);
  render(ImportPanel, { session });
  await session.add([csv(['C1;2024-03-05;€10.00', 'C2;2024-03-06;$20.00', 'C3;2024-03-07;€1.00'])]);
  const euros = page.getByRole('radio', { name: 'EUR: 2 rows, 11' });
  await expect.element(euros).toBeVisible();
  await euros.click();
  await page.getByRole('button', { name: 'Load 2 rows' }).click();
  await vi.waitFor(async () =>
    expect((await engine.query('SELECT sum(amount) AS total FROM orders')).rows).toEqual([{ total: 11 }])
  );
});

test('the panel says which dates speak against the order, and which order puts the rows in order of time', async () => {
  const session = new ImportSession(engine);
  render(ImportPanel, { session });
  await session.add([csv(['C1;25/03/2024;1', 'C2;26/03/2024;1', 'C3;03/27/2024;1', 'C4;01/02/2024;1'])]);
  await expect
    .element(
      page.getByText(
        '2 of 4 rows have a first number above 12, so the day comes first. 1 row, such as “03/27/2024”, has a second number above 12: so read, it is no date.'
      )
    )
    .toBeVisible();
  await expect.element(page.getByText('not read: “03/27/2024”')).toBeVisible();

  const other = new ImportSession(engine);
  render(ImportPanel, { session: other });
  const days = ['05/01/2024', '07/01/2024', '03/02/2024', '04/02/2024', '01/03/2024'];
  await other.add([csv(days.map((day) => `C1;${day};1`))]);
  const inOrder = page.getByRole('radio', { name: /in order of time/ });
  await expect.element(inOrder).toBeVisible();
  expect(inOrder.elements()).toHaveLength(1);
  language.choose('zh');
  await expect.element(page.getByText(/这样读就不是日期/)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /日月年.*各行恰好按时间排列/ })).toBeVisible();
  language.choose('en');
});

test('dates of which half are ISO and the others leave the order open are asked about, and remembered', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  render(ImportPanel, { session });
  const days = ['2025-01-05', '2025-01-06', '2025-01-07', '01/02/2025 3:05 PM', '01/03/2025 3:06 PM'];
  await session.add([csv(days.map((day, i) => `C${i};${day};1`))]);
  await expect.element(page.getByRole('radio', { name: /^day, month, year/ })).toBeVisible();
  await page.getByRole('radio', { name: /^month, day, year: “01\/02\/2025/ }).click();
  await expect.element(page.getByRole('radio', { name: /^month, day, year/ })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: /^day, month, year/ })).not.toBeChecked();
  await expect.element(page.getByRole('button', { name: 'Load 5 rows' })).toBeEnabled();
  expect(readingsOf(session.files[0]!.load!)).toMatchObject({ dates: 'mdy' });
});
