import axe from 'axe-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
afterAll(() => engine.restart());
beforeEach(() => {
  localStorage.removeItem('tailbook.mappings');
  language.choose('en');
});

const orders = new File(
  ['customer_id,order_id,order_date,amount\nC1,O1,2024-03-05,10\nC2,O2,2024-03-06,20\nC1,O3,2024-03-07,5\n'],
  'orders.csv'
);
const log = new File(
  [
    'customer_id;when;type;Aufwand\nC1;13.04.2024;call;12,50 €\nC2;14.04.2024;visit;1.120,00 €\nC1;15.04.2024;call;\n'
  ],
  'log.csv'
);

test('the columns of a log say what they are and how sure that is, and can be chosen', async () => {
  const session = new ImportSession(engine);
  const { container } = await render(ImportPanel, { session });
  await session.add([orders, log]);
  const part = page.getByLabelText('Part of “Aufwand”');
  await page.getByText('What its columns are').last().click();
  await expect.element(part).toHaveValue('');
  await expect.element(page.getByText(/No column is its cost/)).toBeVisible();
  await expect.element(page.getByLabelText('Part of “type”')).toHaveValue('kind');
  await expect.element(page.getByText('its name is known: “type”')).toBeVisible();
  const places = () =>
    [...container.querySelectorAll('table')].at(-1)!.querySelector('tr:last-of-type')!.textContent;
  const before = places();
  await part.selectOptions('cost');
  await expect.element(part).toHaveValue('cost');
  await page.getByLabelText('Part of “type”').selectOptions('detail');
  await expect.element(page.getByLabelText('Part of “type”')).toHaveValue('detail');
  expect(before).toContain('Aufwand');
  expect(places()).toBe(before);
  await expect.element(page.getByText(/No column is its cost/)).not.toBeInTheDocument();
  await expect.element(page.getByText('2 read, 1 blank')).toBeVisible();
  const { violations } = await axe.run(container);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: /^Load/ }).click();
  await expect.poll(() => session.files.length).toBe(0);
  const { rows } = await engine.query('SELECT sum(cost)::DOUBLE AS cost FROM touches');
  expect(rows).toEqual([{ cost: 1132.5 }]);
});

/** What a click on the last link to save a mapping gives. */
async function savedMapping(): Promise<File> {
  const made: Blob[] = [];
  const original = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => original((made.push(blob), blob));
  try {
    await page.getByRole('button', { name: 'Save this mapping as a file' }).last().click();
  } finally {
    URL.createObjectURL = original;
  }
  return new File([await made[0]!.text()], 'log.mapping.json');
}

test('the mapping of a log is saved as a file, and says elsewhere what the log and its columns are', async () => {
  const first = new ImportSession(engine);
  const view = await render(ImportPanel, { session: first });
  await first.add([orders, log]);
  await page.getByText('What its columns are').last().click();
  await page.getByLabelText('Part of “Aufwand”').selectOptions('cost');
  await expect.element(page.getByLabelText('Part of “Aufwand”')).toHaveValue('cost');
  const saved = await savedMapping();
  await view.unmount();

  const second = new ImportSession(engine);
  await render(ImportPanel, { session: second });
  await second.add([orders, log]);
  await page.getByRole('button', { name: /No, each row is a customer/ }).click();
  await expect.poll(() => second.files[1]?.load?.relation).toBe('customers');
  await second.add([saved]);
  await expect.poll(() => second.files[1]?.load?.relation).toBe('touches');
  expect(second.files[1]?.load?.mapping.parts).toMatchObject({ cost: 'Aufwand' });
  await expect.element(page.getByText(/A saved mapping was read/)).toBeVisible();
});

test('a log that is exchanged for a list and back finds its mapping again', async () => {
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([orders, log]);
  await page.getByText('What its columns are').last().click();
  await page.getByLabelText('Part of “Aufwand”').selectOptions('cost');
  await expect.poll(() => session.files[1]?.load?.mapping.parts?.cost).toBe('Aufwand');
  await page.getByRole('button', { name: /No, each row is a customer/ }).click();
  await expect.poll(() => session.files[1]?.load?.relation).toBe('customers');
  await page.getByRole('button', { name: /No, each row is something that happened/ }).click();
  await expect.poll(() => session.files[1]?.load?.relation).toBe('touches');
  expect(session.files[1]?.load?.mapping.parts?.cost).toBe('Aufwand');
});

test('what a file was said to be is known of the next one with its header', async () => {
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([orders, log]);
  await page.getByRole('button', { name: /No, each row is a customer/ }).click();
  await expect.poll(() => session.files[1]?.load?.relation).toBe('customers');
  await page.getByRole('button', { name: /^Load/ }).click();
  await expect.poll(() => session.files.length).toBe(0);
  const next = new ImportSession(engine);
  await next.add([orders, log]);
  expect(next.files[1]?.load?.relation).toBe('customers');
});

test('a log without a time is said to have none', async () => {
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([
    orders,
    new File(['customer_id,type\nC1,call\nC1,call\nC2,visit\nC2,call\nC2,call\n'], 'log.csv')
  ]);
  await page.getByRole('button', { name: /each row is something that happened/ }).click();
  await expect.element(page.getByText(/says when it happened/)).toBeVisible();
  language.choose('zh');
  await expect.element(page.getByText(/没有找到发生时间/)).toBeVisible();
});

test('of files that no name tells it is said where to begin, and the others find their place by it', async () => {
  const rows = (of: (i: number) => string) => Array.from({ length: 40 }, (_, i) => of(i)).join('\n');
  const day = (i: number) => `2024-0${1 + (i % 9)}-1${i % 9}`;
  const bookings = new File(
    [`Ref,Who,Made on,Worth to us\n${rows((i) => `B${i},K${i % 12},${day(i)},${i}.25`)}\n`],
    'bookings.csv'
  );
  const list = new File([`Who,City\n${rows((i) => `K${i},${i % 2 ? 'York' : 'Leeds'}`)}\n`], 'list.csv');
  const session = new ImportSession(engine);
  const { container } = await render(ImportPanel, { session });
  await session.add([bookings, list]);
  await expect.element(page.getByText(/None of these files says/)).toBeVisible();
  expect(container.querySelectorAll('.problems')).toHaveLength(0);
  await page.getByLabelText('Part of “Who”').first().selectOptions('customer_id');
  await expect.element(page.getByText(/No column of “bookings.csv” says how much/)).toBeVisible();
  await page.getByLabelText('Part of “Worth to us”').selectOptions('amount');
  await expect.poll(() => session.files[1]?.load?.relation).toBe('customers');
  await expect.element(page.getByText(/None of these files says/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: /^Load/ }).click();
  await expect.poll(() => session.files.length).toBe(0);
  const { rows: found } = await engine.query(
    'SELECT sum(amount)::DOUBLE AS money, count(*)::INTEGER AS n FROM orders'
  );
  expect(found).toEqual([{ money: 790, n: 40 }]);
});
