import { expect, test } from 'vitest';
import { binaryFormat } from './magic.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('binary formats are known by their first bytes', () => {
  expect(binaryFormat(latin('PK\x03\x04xxxx[Content_Types].xml'))).toBe('XLSX');
  expect(binaryFormat(latin('PK\x03\x04xxxxorders.csv'))).toBe('ZIP');
  expect(binaryFormat(latin('PAR1\x15\x04'))).toBe('Parquet');
  expect(binaryFormat(latin('\xd0\xcf\x11\xe0'))).toBe('XLS');
  expect(binaryFormat(latin('\x1f\x8b\x08'))).toBe('GZIP');
  expect(binaryFormat(latin('\x28\xb5\x2f\xfd'))).toBe('zstd');
  expect(binaryFormat(latin('id,date'))).toBeUndefined();
});
