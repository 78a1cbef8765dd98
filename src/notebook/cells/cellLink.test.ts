import { expect, it } from 'vitest';
import { newCell } from '../cell.ts';
import { cellInAddress, placeOf } from './cellLink.ts';

const cells = [newCell('text', 'Words'), newCell('sql', 'SELECT 1', '尾部'), newCell('chart', 'data: 尾部')];
const [, tail, chart] = cells;

it('finds a cell by its name, alone in the address or behind a notebook', () => {
  for (const hash of ['#cell-尾部', '#cell-%E5%B0%BE%E9%83%A8', '#n1=abc.1x.cell-%E5%B0%BE%E9%83%A8'])
    expect(cellInAddress(cells, hash), hash).toBe(tail);
  for (const hash of ['', '#cell-head', '#n1=abc.1x', '#n1=abc', '#n1=cell-尾部.1x'])
    expect(cellInAddress(cells, hash), hash).toBeUndefined();
});

it('finds a cell without a name by its place among them', () => {
  expect(placeOf(cells, tail!)).toBe('cell-尾部');
  expect(placeOf(cells, chart!)).toBe('cell-at-3');
  expect(cellInAddress(cells, '#n1=abc.1x.cell-at-3')).toBe(chart);
});
