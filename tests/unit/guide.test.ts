import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentationOf } from '../../src/sql/documentation.ts';
import { twelveCustomers } from '../../src/sql/twelveCustomers.fixture.ts';
import { NativeDatabase } from '../native.ts';

// The whole analysis that docs/add-an-analysis.md gives to be copied.
const listings = [
  ...readFileSync('docs/add-an-analysis.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)
].map(([, language, text]) => ({ language, text: text! }));
const sql = listings.find(({ language }) => language === 'sql')!.text;

let database: NativeDatabase;
beforeAll(async () => {
  database = await NativeDatabase.open();
  await database.run(twelveCustomers);
  await database.run(sql);
});
afterAll(() => database.close());

it('gives the figures that its own test expects', async () => {
  const { rows } = await database.query("FROM buying_days('orders') ORDER BY weekday");
  const asked = listings.find(({ text }) => text.includes("from '#engine'"))!.text;
  const expected = [...asked.matchAll(/weekday: (\d), customers: (\d), revenue: (\d+)/g)].map(
    ([, weekday, customers, revenue]) => [weekday, customers, revenue].map(Number)
  );
  expect(expected).toHaveLength(2);
  expect(rows.slice(0, 2).map((row) => Object.values(row))).toEqual(expected);
});

it('says of itself what completion and help read', () => {
  const said = documentationOf(sql);
  expect(said).toMatchObject({ name: 'buying_days', parameters: [{ name: 'orders' }] });
  expect(said?.columns.map(({ name }) => name)).toEqual(['weekday', 'customers', 'revenue']);
});

it('imports what there is', async () => {
  const imports = listings.flatMap(({ text }) => [
    ...text.matchAll(/^ *import (type )?(?:\{ ([^}]+) \}|\w+) from '(\.[^']+)';$/gm)
  ]);
  const own = ['./messages.ts', './viewWords.ts', './twelveCustomers.fixture.ts'];
  const others = imports.filter(([, , , path]) => !own.includes(path!));
  expect(others.length).toBeGreaterThan(8);
  for (const [, isType, names, path] of others) {
    const file = resolve('src/analyses/buying_days', path!);
    expect(existsSync(file), path).toBe(true);
    if (isType || !names) continue;
    const given = Object.keys((await import(file)) as object);
    expect(given).toEqual(expect.arrayContaining(names.split(', ').map((name) => name.replace('type ', ''))));
  }
});
