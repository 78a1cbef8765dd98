import { describe, expect, it } from 'vitest';
import { shapeOf } from './rank-shape.ts';

const line = (length: number, value: (rank: number) => number) =>
  Array.from({ length }, (_, i) => ({ rank: i + 1, value: value(i + 1) }));

const power = (rank: number): number => 10_000 * rank ** -0.8;

describe('the shape of a line of values by rank', () => {
  it('is straight under a power law, to its very end', () => {
    expect(shapeOf(line(2000, power))).toEqual({ is: 'straight' });
  });

  it('is not called straight where the end plunges, and says from where', () => {
    const plunge = line(2000, (rank) => power(rank) * (rank > 1500 ? ((2001 - rank) / 500) ** 1.5 : 1));
    const shape = shapeOf(plunge);
    expect(shape.is).toBe('falls');
    expect((shape as { upTo: number }).upTo).toBeGreaterThan(1400);
    expect((shape as { upTo: number }).upTo).toBeLessThan(1800);
  });

  it('says where the end is fatter than the line before it', () => {
    const fat = shapeOf(line(5000, (rank) => Math.max(power(rank), power(1000))));
    expect(fat.is).toBe('flattens-late');
    expect((fat as { upTo: number }).upTo).toBeGreaterThan(900);
    expect((fat as { upTo: number }).upTo).toBeLessThan(2500);
  });

  it('bends where it gets steeper all along, and flattens where it does the opposite', () => {
    expect(shapeOf(line(2000, (rank) => Math.exp(-(Math.log(rank) ** 2) / 2)))).toEqual({ is: 'bends' });
    expect(shapeOf(line(2000, (rank) => Math.exp((Math.log(rank) - 9) ** 2 / 8)))).toEqual({
      is: 'flattens'
    });
  });

  it('is not spoken of below fifty', () => {
    expect(shapeOf([])).toEqual({ is: 'short' });
    expect(shapeOf(line(49, power))).toEqual({ is: 'short' });
  });
});
