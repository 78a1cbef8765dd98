import { describe, expect, test } from 'vitest';
import { decideLegacy, legacyEncoding, provenEncoding } from './detectEncoding.ts';
import { gb18030 } from './gb18030.fixture.ts';
import { binaryFormat } from './magic.ts';
import { recode } from './recode.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the encoding of a file', () => {
  test('is proven by a byte order mark', () => {
    expect(provenEncoding(new Uint8Array([0xef, 0xbb, 0xbf, 97]))).toEqual({ name: 'utf-8', reason: 'bom' });
    expect(provenEncoding(new Uint8Array([0xff, 0xfe, 97, 0]))).toEqual({ name: 'utf-16le', reason: 'bom' });
    expect(provenEncoding(new Uint8Array([0xfe, 0xff, 0, 97]))).toEqual({ name: 'utf-16be', reason: 'bom' });
  });

  test('is UTF-16 where every other byte is zero', () => {
    const text = 'id,date,amount\n1,2024-01-05,9.90\n';
    const little = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0]));
    const big = Uint8Array.from([...text].flatMap((c) => [0, c.charCodeAt(0)]));
    expect(provenEncoding(little)).toEqual({ name: 'utf-16le', reason: 'zeros' });
    expect(provenEncoding(big)).toEqual({ name: 'utf-16be', reason: 'zeros' });
    expect(provenEncoding(latin(text))).toBeUndefined();
  });

  test('is GB18030 where the bytes come in Chinese pairs', () => {
    expect(legacyEncoding(gb18030('客户编号,下单时间,实付金额\n张三,2024-01-05,9.90\n'))).toBe('gb18030');
    expect(legacyEncoding(gb18030('id,城市\n1,北京\n2,上海\n'))).toBe('gb18030');
  });

  test('is windows-1252 where accents stand alone', () => {
    expect(legacyEncoding(latin('name,city\nM\xfcller,K\xf6ln\nP\xe9rez,M\xe1laga\n'))).toBe('windows-1252');
    expect(legacyEncoding(latin('preis\n12,50 \x80\n'))).toBe('windows-1252');
    expect(legacyEncoding(latin('na\xefve caf\xe9\nStra\xdfe\n'))).toBe('windows-1252');
  });

  test('comes with what decided it', () => {
    expect(decideLegacy(latin('caf\xe9\n'), 3)).toEqual({
      name: 'windows-1252',
      reason: 'western',
      invalidAt: 3
    });
  });
});

describe('a copy in UTF-8', () => {
  const copied = async (bytes: BlobPart, recoding: Partial<Parameters<typeof recode>[1]> = {}) =>
    (
      await recode(new Blob([bytes]), { encoding: 'utf-8', aligned: false, lineEnds: false, ...recoding })
    ).text();

  test('decodes GB18030, windows-1252 and UTF-16', async () => {
    expect(await copied(gb18030('张三,北京'), { encoding: 'gb18030' })).toBe('张三,北京');
    expect(await copied(latin('M\xfcller \x80'), { encoding: 'windows-1252' })).toBe('Müller €');
    expect(await copied(new Uint8Array([0xff, 0xfe, 0x0f, 0x5c]), { encoding: 'utf-16le' })).toBe('小');
  });

  test('sets tabs for blanks that align columns', async () => {
    expect(await copied(' 1  19970101 2   29.33\r\n 2  19970102 1    9.99\r\n', { aligned: true })).toBe(
      '1\t19970101\t2\t29.33\n2\t19970102\t1\t9.99\n'
    );
  });

  test('makes mixed line ends one kind', async () => {
    expect(await copied('a\r\nb\nc\rd', { lineEnds: true })).toBe('a\nb\nc\nd');
  });
});

test('binary formats are known by their first bytes', () => {
  expect(binaryFormat(latin('PK\x03\x04xxxx[Content_Types].xml'))).toBe('XLSX');
  expect(binaryFormat(latin('PK\x03\x04xxxxorders.csv'))).toBe('ZIP');
  expect(binaryFormat(latin('PAR1\x15\x04'))).toBe('Parquet');
  expect(binaryFormat(latin('\xd0\xcf\x11\xe0'))).toBe('XLS');
  expect(binaryFormat(latin('\x1f\x8b\x08'))).toBe('GZIP');
  expect(binaryFormat(latin('id,date'))).toBeUndefined();
});
