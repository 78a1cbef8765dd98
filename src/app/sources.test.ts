import { describe, expect, test } from 'vitest';
import { parse, readFrontMatter } from '../notebook/index.ts';
import { madeElsewhere } from './sources.ts';

const made = (sources: string, loaded: { name?: string; rows?: number }) =>
  madeElsewhere(readFrontMatter(parse(`---\ntitle: Tail\n${sources}---\n# Tail\n`, new Set())), {
    name: loaded.name,
    rows: loaded.rows
  });
const orders = (receipt = '') => `sources:\n  orders:\n    file: orders.csv\n${receipt}`;
const counted = orders('    receipt: { rows: 30, loaded: 28 }\n');

describe('a notebook was made on other files than those that are loaded', () => {
  test('where their names differ', () => {
    expect(made(orders(), { name: 'orders.csv', rows: 30 })).toEqual([]);
    expect(made(orders(), { name: 'shop.csv', rows: 30 })).toEqual(['orders.csv']);
    expect(made(orders(), {})).toEqual(['orders.csv']);
  });

  test('where a file of the same name has other rows than its receipt says', () => {
    expect(made(counted, { name: 'orders.csv', rows: 30 })).toEqual([]);
    expect(made(counted, { name: 'orders.csv', rows: 31 })).toEqual(['orders.csv']);
    expect(made(counted, { name: 'orders.csv' })).toEqual(['orders.csv']);
    expect(made(counted, { name: 'shop.csv', rows: 30 })).toEqual(['orders.csv']);
  });

  test('with all the files that it names, and never where it names none', () => {
    const several = `sources:\n  orders:\n    file: [may.csv, june.csv]\n    joins: { goods.csv: sku }\n    receipt: { rows: 30 }\n  customers:\n    file: list.csv\n`;
    const names = ['may.csv', 'june.csv', 'goods.csv', 'list.csv'];
    expect(made(several, { name: 'may.csv, june.csv', rows: 30 })).toEqual([]);
    expect(made(several, { name: 'may.csv, june.csv', rows: 29 })).toEqual(names);
    expect(made(several, { name: 'may.csv', rows: 30 })).toEqual(names);
    expect(made('', { name: 'shop.csv', rows: 30 })).toEqual([]);
  });
});
