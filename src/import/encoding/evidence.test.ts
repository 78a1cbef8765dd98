import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gb18030 } from './encode.fixture.ts';
import { Evidence, wholeCells } from './evidence.ts';

const cellsOf = (...chunks: Uint8Array[]) => {
  const evidence = new Evidence();
  for (const chunk of chunks) evidence.push(chunk);
  return evidence.end().map((piece) => new TextDecoder('gb18030').decode(piece));
};

test('cells with bytes outside ASCII are found, each once', () => {
  expect(cellsOf(gb18030('id,客户\n1,"张三, jr"\n2,Smith\n3,张三\n4,李四'))).toEqual([
    '客户',
    '张三',
    '李四'
  ]);
});

test('a name that stands alone in ten million bytes of ASCII is found', () => {
  const ascii = 'K000123,2024-01-05,9.90\n'.repeat(420_000);
  expect(cellsOf(gb18030(`${ascii}1,欧阳娜娜,2\n${ascii.slice(0, 1000)}`))).toEqual(['欧阳娜娜']);
});

test('cells come from all over a chunk', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `${i}号`);
  const found = cellsOf(gb18030(names.join('\n'))).map((cell) => parseInt(cell, 10));
  expect(Math.min(...found)).toBe(0);
  expect(Math.max(...found)).toBeGreaterThan(19_000);
});

test('any bytes at any place in memory give the cells that hold bytes outside ASCII', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (bytes, shift) => {
      const chunk = new Uint8Array(bytes.length + shift).subarray(shift);
      chunk.set(bytes);
      const evidence = new Evidence();
      evidence.push(chunk);
      expect(evidence.end().length > 0).toBe(bytes.some((byte) => byte >= 0x80));
    })
  );
});

test('of bytes from inside a file the cells that were cut are left off, but for one without an end', () => {
  const text = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes);
  const inside = gb18030('1,长沙店,2\n2,上海店,3').subarray(3);
  expect(text(wholeCells(inside, { first: false, last: false }))).toBe('2\n2,上海店');
  expect(text(wholeCells(inside.subarray(1), { first: true, last: true }))).toBe('沙店,2\n2,上海店,3');
  const long = gb18030('好'.repeat(300));
  expect(wholeCells(long, { first: false, last: false })).toEqual(long);
  const between = gb18030(`${'好'.repeat(300)},长沙店,${'好'.repeat(300)}`);
  expect(text(wholeCells(between, { first: false, last: false }))).toBe(text(between));
});

test('a cell that stands in two chunks of a file is one piece, wherever they are divided', () => {
  const bytes = gb18030('1,长沙店,2\n2,上海店,3');
  for (let at = 0; at <= bytes.length; at++)
    expect([at, ...cellsOf(bytes.slice(0, at), bytes.slice(at)).sort()]).toEqual([at, '上海店', '长沙店']);
});
