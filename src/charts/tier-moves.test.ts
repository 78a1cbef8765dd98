import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/index.ts';
import { movementFixture } from './fixtures/movement.ts';
import { tierFlow } from './tier-flow.ts';
import { periodCode, wilson, type TierMovesOptions } from './tier-moves.ts';
import { transitionMatrix } from './transition-matrix.ts';

afterEach(() => language.choose('en'));

const quarters: TierMovesOptions = { every: 'quarter' };
const few = {
  moves: movementFixture.moves.map((move) => ({ ...move, customers: Math.floor(move.customers / 60) }))
};
const first = {
  moves: movementFixture.moves.filter(({ period }) => period.getTime() === Date.UTC(2024, 0, 1))
};

it('has the interval of Wilson', () => {
  const rounded = (x: number, n: number) => wilson(x, n).map((bound) => Number(bound.toFixed(5)));
  expect(rounded(12, 40)).toEqual([0.18075, 0.4543]);
  expect(rounded(0, 10)).toEqual([0, 0.27753]);
  expect(rounded(10, 10)).toEqual([0.72247, 1]);
});

it('names a period in short', () => {
  const period = { start: new Date('2025-07-01T00:00:00Z'), end: new Date('2025-12-31T00:00:00Z') };
  const names = (['month', 'quarter', 'half-year', 'year', undefined] as const).map((every) =>
    periodCode(period, { every })
  );
  expect(names).toEqual(['2025-07', '2025-Q3', '2025-H2', '2025', '2025-12-31']);
});

describe('the sentence', () => {
  it('gives shares with their intervals, and warns of regression to the mean', () => {
    expect(transitionMatrix.sentence(movementFixture, quarters)).toBe(
      'From 2024-Q4 to 2025-Q1, 338 of the 1,019 customers in a tier stayed in it (33.2%); of the tail, 40 or 9.8% climbed (95% interval 7.3% to 13%); of the head, 135 or 47.2% fell or left (95% interval 41.5% to 53%). Whoever stood high or low by chance drifts back to the middle without anything being done: a move alone proves no effect.'
    );
    expect(tierFlow.sentence(movementFixture, quarters)).toBe(
      'From 2024-Q1 to 2025-Q1, the head went from 210 to 243 customers, the waist went from 264 to 270 customers, and the tail went from 388 to 340 customers. Of those in a tier, 35.1% were in the same one a period later.'
    );
  });

  it('gives counts and concludes nothing where there are few', () => {
    expect(transitionMatrix.sentence(few, quarters)).toBe(
      'From 2024-Q4 to 2025-Q1, 4 of 11 customers in a tier stayed in it: too few to conclude from. That takes 30 or more.'
    );
    language.choose('zh');
    expect(transitionMatrix.sentence(few, quarters)).toContain('人数太少，不足以下结论');
  });

  it('says that nobody can have moved before two periods have ended', () => {
    for (const chart of [transitionMatrix, tierFlow]) {
      expect(chart.sentence(first, quarters)).toContain('No two periods have ended yet');
      expect(chart.sentence({ moves: [] }, quarters)).toContain('No two periods have ended yet');
    }
  });
});
