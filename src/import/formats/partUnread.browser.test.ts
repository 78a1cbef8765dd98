import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Engine } from '../../engine/index.ts';
import { language, type Language } from '../../i18n/index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import { zipOf } from './zip/zip.fixture.ts';

const engine = new Engine({ prepare: '' });
beforeAll(async () => {
  localStorage.removeItem('tailbook.mappings');
  await engine.start();
});
afterAll(async () => {
  language.choose('en');
  await engine.restart();
});

const month = (customer: string, day: string) =>
  new TextEncoder().encode(`customer,date,amount\n${customer},2024-${day},12.50\nB,2024-${day},3\n`);
const may = { name: 'may.csv', content: month('A', '05-05') };
const june = { name: 'june.csv', content: month('C', '06-05') };
const july = { name: 'july.csv', content: month('D', '07-05') };
const people = { name: 'people.csv', content: new TextEncoder().encode('customer,city\nA,Oslo\nB,Bergen\n') };
const damaged = { ...june, size: june.content.length + 1 };

const told: [of: Language, count: string, why: RegExp, whole: string][] = [
  [
    'en',
    'Of its 4 tables 3 are read; “june.csv” cannot be read.',
    /“june\.csv” in “year\.zip” is damaged/,
    'Of its 4 tables 4 are read.'
  ],
  [
    'zh',
    '文件里的 4 个表格文件中读取了 3 个，“june.csv”无法读取。',
    /“year\.zip”中的“june\.csv”已损坏/,
    '文件里的 4 个表格文件中读取了 4 个。'
  ]
];

test.each(told)('a damaged file of an archive is named and counted at once (%s)', async (of, count, why) => {
  language.choose(of);
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([zipOf([may, damaged, july, people])], 'year.zip')]);
  await expect.element(page.getByRole('alert')).toHaveTextContent(why);
  await expect.element(page.getByRole('heading', { name: 'year.zip#june.csv' })).toBeVisible();
  await expect.element(page.getByText(count)).toBeVisible();
  expect(session.isReady).toBe(true);
  expect(session.rows).toBe(6);
  expect(await session.load()).toBe(true);
  const { rows } = await engine.query('SELECT DISTINCT customer_id AS id FROM orders ORDER BY id');
  expect(rows).toEqual([{ id: 'A' }, { id: 'B' }, { id: 'D' }]);
});

test.each(told)('an archive that is whole is said to be (%s)', async (of, _count, _why, whole) => {
  language.choose(of);
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([zipOf([may, june, july, people])], 'year.zip')]);
  await expect.element(page.getByText(whole)).toBeVisible();
  expect(page.getByRole('alert').elements()).toEqual([]);
});

test('of two files one is read where the other is damaged, and it says so for both', async () => {
  language.choose('en');
  const session = new ImportSession(engine);
  await render(ImportPanel, { session });
  await session.add([new File([zipOf([damaged, may])], 'two.zip')]);
  await expect.element(page.getByText('Of its 2 tables 1 is read; “june.csv” cannot be read.')).toBeVisible();
  expect(session.rows).toBe(2);
});
