import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../document.ts';
import { findInNotebook, patternOf, queriesOf, replaced, type Search } from './findInNotebook.ts';

const text = `# Orders and orders

\`\`\`sql totals
SELECT sum(amount) AS total
FROM orders -- ORDERS
\`\`\`
`;
const { cells } = parse(text, new Set(['sql']));

const nameOf = (id: string) => {
  const cell = cells.find((each) => each.id === id);
  return cell?.name ?? cell?.kind ?? id;
};
const found = (search: Search) =>
  findInNotebook(cells, patternOf(search)).map(
    ({ in: { id }, line, text }) => `${nameOf(id)} ${line} ${text}`
  );

function bodies(search: Search, replacement: string, only?: number): string[] {
  const pattern = patternOf(search)!;
  const matches = findInNotebook(cells, pattern);
  const chosen = only === undefined ? matches : [matches[only]!];
  return [...replaced(chosen, pattern, replacement, search.isPattern).values()];
}

describe('finding', () => {
  test('goes over prose and queries, and minds capitals on request', () => {
    expect(found({ text: 'orders' })).toEqual([
      'text 1 Orders',
      'text 1 orders',
      'totals 2 orders',
      'totals 2 ORDERS'
    ]);
    expect(found({ text: 'orders', isExact: true })).toEqual(['text 1 orders', 'totals 2 orders']);
  });

  test('takes a text as it is, and an expression as such', () => {
    expect(found({ text: 'sum(amount)' })).toEqual(['totals 1 sum(amount)']);
    expect(found({ text: 's.m\\((\\w+)\\)', isPattern: true })).toEqual(['totals 1 sum(amount)']);
    expect(found({ text: '' })).toEqual([]);
    expect(() => patternOf({ text: '(', isPattern: true })).toThrow(SyntaxError);
  });

  test('shows the line around a match', () => {
    expect(findInNotebook(cells, patternOf({ text: 'total' }))[0]).toMatchObject({
      before: 'SELECT sum(amount) AS ',
      text: 'total',
      after: ''
    });
  });
});

test('the queries of parameters are searched, and nothing else of them', () => {
  const queries = queriesOf([
    { name: 'region', type: 'select', options: 'SELECT DISTINCT region\nFROM orders', value: 'orders' },
    { name: 'listed', type: 'select', options: ['orders', 'b'], value: 'b' },
    { name: 'orders', type: 'text', value: 'orders' }
  ]);
  expect(findInNotebook(queries, patternOf({ text: 'orders' }))).toMatchObject([
    { in: { param: 'region' }, line: 2, before: 'FROM ', text: 'orders' }
  ]);
});

describe('replacing', () => {
  test('changes all matches, or one', () => {
    expect(bodies({ text: 'orders' }, 'sales')).toEqual([
      '# sales and sales',
      'SELECT sum(amount) AS total\nFROM sales -- sales'
    ]);
    expect(bodies({ text: 'orders' }, 'sales', 1)).toEqual(['# Orders and sales']);
  });

  test('fills in groups of an expression, and writes a text as it is', () => {
    expect(bodies({ text: 'sum\\((\\w+)\\)', isPattern: true }, '$$ avg($1) $& $7')[0]).toContain(
      'SELECT $ avg(amount) sum(amount) $7 AS'
    );
    expect(bodies({ text: 'sum' }, '$1$&')[0]).toContain('SELECT $1$&(amount)');
  });

  test('of any text by any other does what splitting and joining does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$', '(', '-', '客'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters.filter(Boolean), letters, (body, needle, replacement) => {
        const [cell] = parse('x', new Set<string>()).cells;
        const pattern = patternOf({ text: needle, isExact: true })!;
        const matches = findInNotebook([{ ...cell!, body }], pattern);
        const [after = body] = replaced(matches, pattern, replacement).values();
        expect(after).toBe(body.split(needle).join(replacement));
      })
    );
  });
});
