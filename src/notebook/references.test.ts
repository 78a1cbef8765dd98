import { expect, it } from 'vitest';
import { above } from './Notebook.fixture.ts';
import { newCell } from './cell.ts';
import { withReferences } from './references.ts';
import { fetchYaml } from './yaml.ts';

const inSql = (body: string, to = 'waist'): string =>
  withReferences(newCell('sql', body), [above], 'tail', to);

it.each([
  ['SELECT * FROM tail', 'SELECT * FROM waist'],
  ['from Tail', 'from waist'],
  ['SELECT tail.x, tail FROM tail', 'SELECT waist.x, tail FROM waist'],
  ['SELECT * FROM a, tail t, b WHERE t.x > 1', 'SELECT * FROM a, waist t, b WHERE t.x > 1'],
  ['SELECT a, tail FROM b', 'SELECT a, tail FROM b'],
  ['SELECT t.tail FROM b t JOIN "tail" USING (id)', 'SELECT t.tail FROM b t JOIN "waist" USING (id)'],
  ["FROM rfm('tail', bins := 4)", "FROM rfm('waist', bins := 4)"],
  ["FROM pareto(orders := 'tail')", "FROM pareto(orders := 'waist')"],
  [
    "SELECT 'tail' AS tier FROM tail WHERE tier = 'tail'",
    "SELECT 'tail' AS tier FROM waist WHERE tier = 'tail'"
  ],
  ['SELECT * FROM (SELECT * FROM tail) x', 'SELECT * FROM (SELECT * FROM waist) x'],
  ['SELECT count(*) FROM a WHERE id IN (FROM tail)', 'SELECT count(*) FROM a WHERE id IN (FROM waist)'],
  ['SELECT extract(year FROM tail) FROM a', 'SELECT extract(year FROM tail) FROM a'],
  ['-- from tail\nFROM tail -- tail', '-- from tail\nFROM waist -- tail'],
  ['WITH tail AS (FROM tail) FROM tail', 'WITH tail AS (FROM tail) FROM tail'],
  ['PIVOT tail ON month', 'PIVOT waist ON month'],
  ['FROM main.tail', 'FROM main.tail']
])('%s becomes %s', (before, after) => {
  expect(inSql(before)).toBe(after);
});

it('puts a name that SQL keeps for itself in quotes', () => {
  expect(inSql('FROM tail', 'order')).toBe('FROM "order"');
});

it('changes the settings that name relations, and no others', async () => {
  await fetchYaml();
  const chart = newCell('chart', '# drawn\ndata: tail\nmark: dot\ny: tail');
  expect(withReferences(chart, [above], 'tail', 'waist')).toBe('# drawn\ndata: waist\nmark: dot\ny: tail');
});

it('changes links in prose', () => {
  const prose = newCell('text', 'See [the tail](#cell-tail), the tail.');
  expect(withReferences(prose, [above], 'tail', 'waist')).toBe('See [the tail](#cell-waist), the tail.');
});
