import { expect } from 'vitest';
import type { Column, Row } from '../../engine/types.ts';
import type { Page, Sort } from './index.ts';

/** The columns of `rowAt`. */
export const columns: Column[] = [
  { name: 'id', type: 'integer' },
  { name: 'customer', type: 'text' },
  { name: 'revenue', type: 'decimal', scale: 4 },
  { name: 'share', type: 'double' },
  { name: 'day', type: 'date' }
];

export const million = 1_000_000;

/** A row that tells its place. */
export const rowAt = (index: number): Row => ({
  id: index,
  customer: `C${index}`,
  revenue: `${index}.2500`,
  share: index / million,
  day: new Date(Date.UTC(2011, 11, 1 + (index % 28)))
});

/** A million rows that answer after 5 ms; sorted descending by id when asked. */
export function millionRows(calls: { offset: number; limit: number; sorts?: readonly Sort[] }[] = []): Page {
  return async (offset, limit, sorts) => {
    calls.push({ offset, limit, sorts });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const backwards = sorts?.[0]?.descending ?? false;
    return Array.from({ length: limit }, (_, step) =>
      rowAt(backwards ? million - 1 - offset - step : offset + step)
    );
  };
}

/** Gives these rows, whatever the order asked for. */
export const whole = (rows: Row[]): Page => {
  return (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit));
};

/** What scrolls. */
export const view = () => document.querySelector('.view') as HTMLElement;
/** The rows in the page: their places in the result, from 0, and their texts. */
export const shown = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => ({
    index: Number(row.getAttribute('aria-rowindex')) - 2,
    cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll('\u202f', ' '))
  }));
/** Waits until no row that is shown is on its way. */
export const settled = () =>
  expect.poll(() => document.querySelector('table')?.getAttribute('aria-busy')).toBe('false');
export const frame = () => new Promise(requestAnimationFrame);

/** Scrolls to a part of the way, 0 to 1, as the scroll bar does. */
export async function jumpTo(fraction: number): Promise<void> {
  view().scrollTop = (view().scrollHeight - view().clientHeight) * fraction;
  await frame();
  await settled();
}

/** Each row that is shown is the one of its place. */
export function expectTrueRows(): void {
  for (const { index, cells } of shown()) expect(cells[1]).toBe(`C${index}`);
}
