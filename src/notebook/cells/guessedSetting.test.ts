import { expect, test } from 'vitest';
import { analyses } from '../../analyses/all.ts';
import { readParams } from '../params.ts';
import { guessedSetting } from './guessedSetting.ts';

const of = (kind: string, settings: Record<string, string>, name = 'mine') =>
  guessedSetting(name, settings, analyses.find((each) => each.kind === kind)!.parameters, [
    'customer_id',
    'region'
  ]);

test('a parameter that a setting reads is of its kind, with its default and bounds', () => {
  expect(of('pareto', { head: '$mine' })).toMatchObject({ name: 'mine', type: 'number', value: 0.8 });
  expect(of('rfm', { as_of: '$mine' })).toEqual({ name: 'mine', type: 'date', value: null });
  expect(of('rfm', { method: '$mine' })).toMatchObject({ type: 'select', value: 'quantile' });
  expect(of('pareto', { by: '$mine' })).toEqual({
    name: 'mine',
    type: 'select',
    value: 'customer_id',
    options: expect.arrayContaining(['customer_id', 'region']) as string[]
  });
});

test('no setting that reads the name makes none', () => {
  expect(of('pareto', { head: '$other' })).toBeUndefined();
  expect(of('pareto', { head: '0.5' })).toBeUndefined();
});

test('every parameter that is guessed is one that a notebook can have', () => {
  for (const { kind, parameters } of analyses)
    for (const { name } of parameters) {
      const { name: mine, ...entry } = of(kind, { [name]: '$mine' })!;
      expect([kind, name, [...readParams({ [mine]: entry }).problems.values()]]).toEqual([kind, name, []]);
    }
});
