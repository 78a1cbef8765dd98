import { expect, test } from 'vitest';
import { guessedParam } from './guessedParam.ts';

const relations = [
  {
    name: 'orders',
    columns: [
      { name: 'customer_id', type: 'VARCHAR' },
      { name: 'ordered_at', type: 'TIMESTAMP' },
      { name: 'amount', type: 'DECIMAL(18,4)' },
      { name: 'channel', type: 'VARCHAR' },
      { name: 'is paid', type: 'BOOLEAN' }
    ]
  }
];

const guess = (name: string, condition: string) =>
  guessedParam(name, `SELECT * FROM orders AS o WHERE ${condition}`, relations);

test('a parameter is of the kind of the column it is compared with, on either side and in any spelling', () => {
  const date = { type: 'date', value: null };
  expect(guess('x', 'ordered_at >= $x')).toMatchObject(date);
  expect(guess('x', "ordered_at >= getvariable('x')")).toMatchObject(date);
  expect(guess('x', '$x <= o.ordered_at')).toMatchObject(date);
  expect(guess('x', "getvariable('x') <= o.ordered_at")).toMatchObject(date);
  expect(guess('y', 'o."ordered_at" BETWEEN $x AND $y')).toMatchObject(date);
  expect(guess('y', 'ordered_at > $x AND amount > $y')).toMatchObject({ type: 'number', value: 0 });
  expect(guess('x', '"is paid" = $x')).toMatchObject({ type: 'toggle', value: true });
});

test('a column of words is a choice among its words, one of ids a text', () => {
  expect(guess('word', 'channel = $word')).toEqual({
    name: 'word',
    type: 'select',
    value: '',
    options: 'SELECT DISTINCT "channel" FROM "orders" ORDER BY "channel"'
  });
  expect(guess('who', 'customer_id = $who')).toEqual({ name: 'who', type: 'text', value: '' });
});

test('where no column says it, the place or the name does', () => {
  expect(guess('n', 'true LIMIT $n')).toEqual({ name: 'n', type: 'number', value: 10 });
  expect(guess('since', 'sum(amount) > $since').type).toBe('number');
  expect(guess('as_of', 'recency($as_of)').type).toBe('date');
  expect(guess('region_name', '$region_name IS NOT NULL').type).toBe('text');
  expect(guess('截止日期', '$截止日期 IS NOT NULL').type).toBe('date');
  expect(guess('least', 'other > $least').type).toBe('number');
});
