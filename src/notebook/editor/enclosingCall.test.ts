import { expect, test } from 'vitest';
import { enclosingCall } from './enclosingCall.ts';

const call = (marked: string) => {
  const { name, index, argument } = enclosingCall(marked.replace('|', ''), marked.indexOf('|')) ?? {};
  return name && [name, index, argument];
};

test('the innermost call around a position, and the argument there', () => {
  expect(call("FROM rfm('orders', |)")).toEqual(['rfm', 1, undefined]);
  expect(call("FROM rfm('orders', bins := |")).toEqual(['rfm', 1, 'bins']);
  expect(call("FROM rfm('orders', bins := 5, |")).toEqual(['rfm', 2, undefined]);
  expect(call("FROM rfm('orders', as_of := date_add(a, b), method := 'n|')")).toEqual(['rfm', 2, 'method']);
  expect(call('SELECT round(sum(x|))')).toEqual(['sum', 0, undefined]);
  expect(call("FROM rfm('orders') |")).toBeUndefined();
  expect(call('SELECT f(1; SELECT |')).toBeUndefined();
});
