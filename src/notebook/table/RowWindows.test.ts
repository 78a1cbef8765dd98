import { describe, expect, test } from 'vitest';
import type { Row } from '../../engine/types.ts';
import { RowWindows, windowSize } from './RowWindows.ts';

/** A source whose requests are answered by hand. */
function source(rowCount = 100_000) {
  const requests: { offset: number; answer: () => void; fail: () => void }[] = [];
  const arrivals: number[] = [];
  const failures: unknown[] = [];
  const windows = new RowWindows({
    rowCount,
    load: (offset, limit) =>
      new Promise<Row[]>((resolve, reject) =>
        requests.push({
          offset,
          answer: () => resolve(Array.from({ length: limit }, (_, step) => ({ id: offset + step }))),
          fail: () => reject(new Error('gone'))
        })
      ),
    onarrive: (first) => arrivals.push(first),
    onfail: (error) => failures.push(error)
  });
  return { windows, requests, arrivals, failures };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('row windows', () => {
  test('give the row of an index, or nothing while it has not come', async () => {
    const { windows, requests } = source();
    windows.want(0, 20);
    expect(windows.row(7)).toBeUndefined();
    requests[0]?.answer();
    await tick();
    expect(windows.row(7)).toEqual({ id: 7 });
    expect(windows.row(windowSize)).toBeUndefined();
  });

  test('ask for one window at a time, and next for the newest place, skipping those scrolled past', async () => {
    const { windows, requests, arrivals } = source();
    windows.want(0, 20);
    for (const first of [5_000, 20_000, 60_000]) windows.want(first, first + 20);
    expect(requests.map(({ offset }) => offset)).toEqual([0]);
    requests[0]?.answer();
    await tick();
    expect(requests.map(({ offset }) => offset)).toEqual([0, 60_000]);
    requests[1]?.answer();
    await tick();
    expect(arrivals).toEqual([0, 60_000]);
  });

  test('ask for the neighbour before it is seen', async () => {
    const { windows, requests } = source();
    windows.want(windowSize - 25, windowSize - 5);
    requests[0]?.answer();
    await tick();
    expect(requests.map(({ offset }) => offset)).toEqual([0, windowSize]);
  });

  test('never ask beyond the last row', async () => {
    const { windows, requests } = source(windowSize + 10);
    windows.want(windowSize - 5, windowSize + 10);
    requests[0]?.answer();
    await tick();
    requests[1]?.answer();
    await tick();
    expect(windows.row(windowSize + 9)).toEqual({ id: windowSize + 9 });
    expect(windows.row(windowSize + 10)).toBeUndefined();
    expect(requests).toHaveLength(2);
  });

  test('report a failure and ask again when wanted again', async () => {
    const { windows, requests, failures } = source();
    windows.want(0, 20);
    requests[0]?.fail();
    await tick();
    expect(failures).toEqual([new Error('gone')]);
    windows.want(0, 20);
    requests[1]?.answer();
    await tick();
    expect(windows.row(0)).toEqual({ id: 0 });
  });

  test('forget the places not seen for longest', async () => {
    const { windows, requests } = source(100 * windowSize);
    for (let index = 0; index < 90; index += 1) {
      windows.want(index * windowSize + 100, index * windowSize + 110);
      requests[index]?.answer();
      await tick();
    }
    expect(windows.row(0)).toBeUndefined();
    expect(windows.row(89 * windowSize)).toBeDefined();
  });

  test('report nothing after they are closed', async () => {
    const { windows, requests, arrivals } = source();
    windows.want(0, 20);
    windows.close();
    requests[0]?.answer();
    await tick();
    expect(arrivals).toEqual([]);
  });
});
