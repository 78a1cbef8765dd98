import { beforeEach, expect, test } from 'vitest';
import type { Result, ValueType } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { generic } from './generic.ts';
import { planOf } from './plan.ts';
import { genericReading } from './reading.ts';
import type { RawSpec } from './spec.ts';

beforeEach(() => language.choose('en'));

const at = (day: string) => new Date(`${day}T00:00:00Z`);

const result = (days: string[], type: ValueType = 'date'): Result => ({
  columns: [
    { name: 'day', type },
    { name: 'kind', type: 'text' },
    { name: 'amount', type: 'decimal', scale: 2 }
  ],
  rows: days.map((day, index) => ({ day: at(day), kind: 'ab'[index % 2]!, amount: 10 * (index + 1) }))
});

const mixed = ['2023-11-05', '2023-04-09', '2024-01-02', '2023-04-09'];

/** What stands along an axis, as it is written. */
function placesOf(raw: RawSpec, days = mixed, key: 'across' | 'up' = 'across'): string[] {
  const plan = planOf(result(days), raw, { width: 900 });
  return plan[key].places!.map((place) => (place instanceof Date ? place.toISOString().slice(0, 10) : ''));
}

test.each(['bar', 'box', 'heat'])('moments under the mark %s stand in the order of time', (mark) => {
  const raw = {
    mark,
    x: 'day',
    y: mark === 'heat' ? 'kind' : 'amount',
    color: mark === 'heat' ? 'amount' : 'kind'
  };
  expect(placesOf(raw)).toEqual(['2023-04-09', '2023-11-05', '2024-01-02']);
  expect(placesOf({ ...raw, sort: '-x' })).toEqual(['2024-01-02', '2023-11-05', '2023-04-09']);
  expect(placesOf({ ...raw, sort: 'none' })).toEqual(['2023-11-05', '2023-04-09', '2024-01-02']);
});

test('moments that run down do too', () => {
  const inOrder = ['2023-04-09', '2023-11-05', '2024-01-02'];
  expect(placesOf({ mark: 'heat', x: 'kind', y: 'day', color: 'amount' }, mixed, 'up')).toEqual(inOrder);
  expect(placesOf({ mark: 'bar', x: 'amount', y: 'day' }, mixed, 'up')).toEqual(inOrder);
});

test('firsts of months are written as months, and a single one or any other day as a day', () => {
  const raw = { mark: 'bar', x: 'day', y: 'amount' };
  const written = (days: string[]) => {
    const { across } = planOf(result(days), raw, { width: 900 });
    return [
      genericReading(result(days), raw)[0]!.text,
      ...across.places!.map((place) => across.write(place))
    ];
  };
  expect(written(['2023-05-01', '2023-06-01'])).toEqual([
    '2 rows. Highest amount: 20 (Jun 2023); lowest: 10 (May 2023).',
    'May 2023',
    'Jun 2023'
  ]);
  expect(written(['2015-05-01', '2023-06-01']).slice(1)).toEqual(['May 2015', 'Jun 2023']);
  expect(written(['2023-05-01', '2023-06-02']).slice(1)).toEqual(['May 1, 2023', 'Jun 2, 2023']);
  expect(written(['2023-05-01']).slice(1)).toEqual(['May 1, 2023']);
});

test('a line or area of one point is seen as a dot, and compared with nothing', () => {
  for (const mark of ['line', 'area'])
    expect(
      generic
        .draw(result(['2024-03-05']), { mark, x: 'day', y: 'amount' }, { width: 640 })
        .svg.querySelectorAll('circle')
    ).toHaveLength(1);
  expect(genericReading(result(['2024-03-05']), { mark: 'line', x: 'day', y: 'amount' })[0]!.text).toBe(
    '1 row. amount: 10 (Mar 5, 2024).'
  );
});
