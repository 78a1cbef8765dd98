import { describe, expect, it } from 'vitest';
import { paramSql, readParams, type Param } from './params.ts';

const sql = (entry: unknown): string => {
  const { list, problems } = readParams({ x: entry });
  return list[0] ? paramSql(list[0]) : (problems.get('x')?.code ?? '');
};

describe('a parameter', () => {
  it.each<[unknown, string]>([
    [{ type: 'date', value: '2011-12-10' }, "DATE '2011-12-10'"],
    [{ type: 'date' }, 'NULL::DATE'],
    [{ type: 'date', value: '2011-02-30' }, 'parameter-date'],
    [{ type: 'number', value: 5 }, '5'],
    [{ type: 'number', value: 1, step: 0.1 }, '1::DOUBLE'],
    [{ type: 'number', value: 0.8, min: 0, max: 1 }, '0.8::DOUBLE'],
    [{ type: 'number', value: 2, max: 1 }, 'parameter-range'],
    [{ type: 'number', value: 'many' }, 'parameter-number'],
    [{ type: 'select', options: ['a', "b'c"], value: "b'c" }, "'b''c'"],
    [{ type: 'select', options: ['a'], value: 'b' }, 'parameter-option'],
    [{ type: 'select', options: 'SELECT DISTINCT region FROM orders', value: 'North' }, "'North'"],
    [{ type: 'toggle', value: true }, 'true'],
    [{ type: 'toggle', value: 'perhaps' }, 'parameter-toggle'],
    [false, 'false'],
    [{ type: 'colour', value: 'red' }, 'parameter-type'],
    ['2011-12-10', "DATE '2011-12-10'"],
    [7, '7'],
    ['text', "'text'"]
  ])('%j is %s', (entry, wanted) => {
    expect(sql(entry)).toBe(wanted);
  });

  it('keeps what its control needs', () => {
    const { list } = readParams({
      head: { type: 'number', value: 0.8, min: 0, max: 1, step: 0.01, label: 'Head' }
    });
    expect(list).toEqual<Param[]>([
      { name: 'head', type: 'number', value: 0.8, min: 0, max: 1, step: 0.01, label: 'Head' }
    ]);
  });
});
