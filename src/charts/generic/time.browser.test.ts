import { beforeEach, expect, test } from 'vitest';
import type { Result, ValueType } from '../../engine/types.ts';
import { language } from '../../i18n/index.ts';
import { cellText } from '../cell-text.ts';
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

const quarters = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'];
const texts = (data: Result, raw: RawSpec, width = 900) =>
  [...generic.draw(data, raw, { width }).svg.querySelectorAll('text')].map((each) => each.textContent);

test.each(['bar', 'line', 'area'])('firsts of quarters are written as quarters under the mark %s', (mark) => {
  const raw = { mark, x: 'day', y: 'amount' };
  expect(texts(result(quarters), raw)).toEqual(
    expect.arrayContaining(['2024 Q1', '2024 Q2', '2024 Q3', '2024 Q4', '2025 Q1'])
  );
  expect(generic.draw(result(quarters), raw, { width: 900 }).stops[1]!.label).toBe(
    'day: 2024 Q2\namount: 20'
  );
  expect(genericReading(result(quarters), raw)[0]!.text).toBe(
    '5 rows. Highest amount: 50 (2025 Q1); lowest: 10 (2024 Q1).'
  );
  language.choose('zh');
  expect(texts(result(quarters), raw)).toContain('2024年四季度');
  expect(genericReading(result(quarters), raw)[0]!.text).toContain('最低为 10（2024年一季度）');
});

test('a period that was chosen names what it makes, in the drawing and in the sentence', () => {
  const days = ['2024-01-09', '2024-02-03', '2024-05-20', '2024-08-02'];
  const of = (period: string) => {
    const raw = { mark: 'bar', x: 'day', y: 'amount', period };
    return generic.draw(result(days), raw, { width: 900 }).stops.map(({ label }) => label.split('\n')[0]);
  };
  expect(of('quarter')).toEqual(['day: 2024 Q1', 'day: 2024 Q2', 'day: 2024 Q3']);
  expect(of('year')).toEqual(['day: 2024']);
  expect(of('month')).toEqual(['day: Jan 2024', 'day: Feb 2024', 'day: May 2024', 'day: Aug 2024']);
});

test('a few years stand as years along a line, with no month between', () => {
  const years = result(['2022-01-01', '2023-01-01', '2024-01-01']);
  const written = texts(years, { mark: 'line', x: 'day', y: 'amount' });
  expect(written.filter((each) => /20\d\d/.test(each))).toEqual(['2022', '2023', '2024']);
});

test('the table beside a chart of quarters names them, and one of months that happen to begin quarters does not', () => {
  const formats = (name: string) => {
    const { rows, columns } = result(quarters);
    const data = {
      columns: columns.map((each) => (each.name === 'day' ? { ...each, name } : each)),
      rows: rows.map(({ day, ...rest }) => ({ [name]: day!, ...rest }))
    };
    return generic.twin(data, { mark: 'bar', x: name, y: 'amount' }).columns[0]!.format;
  };
  expect([formats('day'), formats('order_month'), formats('月份')]).toEqual(['quarter', 'month', 'month']);
  expect(cellText(at('2024-10-01'), 'quarter')).toBe('2024 Q4');
  expect(cellText(at('2024-01-01'), 'year')).toBe('2024');
});
