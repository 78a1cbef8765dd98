import { expect, test } from 'vitest';
import { soon } from './soon.ts';

const never = new Promise<void>(() => undefined);

test('work that does not end is left behind soon after a cancel', async () => {
  const controller = new AbortController();
  const start = performance.now();
  const work = soon(never, controller.signal);
  controller.abort();
  await expect(work).rejects.toThrow(/abort/i);
  expect(performance.now() - start).toBeGreaterThan(600);
});

test('work that ends keeps its own ending', async () => {
  const controller = new AbortController();
  expect(await soon(Promise.resolve(7), controller.signal)).toBe(7);
  await expect(soon(Promise.reject(new Error('mine')), controller.signal)).rejects.toThrow('mine');
  expect(await soon(Promise.resolve(8), undefined)).toBe(8);
});
