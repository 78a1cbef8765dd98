import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HEADER, orderText } from './large.mjs';

const text = (lines: number, seed?: string) => [...orderText({ lines, seed })].join('');
const hash = (value: string) => createHash('sha256').update(value).digest('hex');

test('writes exactly as many lines as asked, under its header, in order of time', () => {
  const [header, ...lines] = text(12_345).trimEnd().split('\n');
  expect(header).toBe(HEADER);
  expect(lines).toHaveLength(12_345);
  const times = lines.map((line) => line.split(',')[1] ?? '');
  expect(times).toEqual([...times].sort());
});

test('the same arguments give the same text, another seed another', () => {
  expect(hash(text(5_000))).toBe(hash(text(5_000)));
  expect(hash(text(5_000, 'another'))).not.toBe(hash(text(5_000)));
});

test('has about ten lines a customer, two and a half an order, 86 bytes a line, and more than half buy once', () => {
  const content = text(100_000);
  const rows = content
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const orders = new Map(rows.map(([order = '', , customer = '']) => [order, customer]));
  const perCustomer = new Map<string, number>();
  for (const customer of orders.values()) perCustomer.set(customer, (perCustomer.get(customer) ?? 0) + 1);
  const once = [...perCustomer.values()].filter((count) => count === 1).length / perCustomer.size;
  expect(rows.length / perCustomer.size).toBeCloseTo(10, 0);
  expect(rows.length / orders.size).toBeCloseTo(2.5, 1);
  expect(content.length / rows.length).toBeCloseTo(86, -0.3);
  expect(once).toBeGreaterThan(0.5);
});

test('every line is a full row with a plain amount', () => {
  for (const line of text(3_000).trimEnd().split('\n').slice(1)) {
    expect(line).toMatch(
      /^SO-\d{10},\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,K\d{9},Product \d{4},\w+,\w+,\w+,\d,\d+\.\d\d$/
    );
  }
});
