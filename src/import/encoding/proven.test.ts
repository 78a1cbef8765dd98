import { describe, expect, test } from 'vitest';
import { encode } from './encode.fixture.ts';
import { looksBinary, provenEncoding } from './proven.ts';

const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const english = 'id,date,amount\n1,2024-01-05,9.90\n';
const chinese = '客户,城市\n上海张三,上海\n李四,北京\n';

describe('the first bytes of a file', () => {
  test('prove an encoding by a byte order mark', () => {
    expect(provenEncoding(bytes([0xef, 0xbb, 0xbf, 97]))).toEqual({ name: 'utf-8', reason: 'bom' });
    expect(provenEncoding(bytes([0xff, 0xfe, 97, 0]))).toEqual({ name: 'utf-16le', reason: 'bom' });
    expect(provenEncoding(bytes([0xfe, 0xff, 0, 97]))).toEqual({ name: 'utf-16be', reason: 'bom' });
    expect(provenEncoding(bytes([0xff, 0xfe], encode(chinese, 'utf-16le')))?.name).toBe('utf-16le');
  });

  test.each(['utf-16le', 'utf-16be'] as const)(
    'prove %s without a mark, in English and in Chinese',
    (name) => {
      for (const text of [english, chinese])
        expect(provenEncoding(encode(text, name))).toEqual({ name, reason: 'zeros' });
    }
  );

  test('prove nothing in plain text, nor in text with a few zeros', () => {
    expect(provenEncoding(encode(english, 'utf-8'))).toBeUndefined();
    expect(provenEncoding(encode('hello\n\0world\0\n', 'utf-8'))).toBeUndefined();
    expect(provenEncoding(encode(`${english}2,2024-01-06,\0\0\n`.repeat(9), 'utf-8'))).toBeUndefined();
  });

  test('are not believed where a mark of UTF-16 stands before eight-bit text, or before the other order', () => {
    expect(provenEncoding(bytes([0xff, 0xfe], encode(english, 'utf-8')))).toBeUndefined();
    expect(provenEncoding(bytes([0xff, 0xfe], encode(english, 'utf-16be')))).toEqual({
      name: 'utf-16be',
      reason: 'zeros'
    });
  });

  test('say when they are no text', () => {
    expect(looksBinary(bytes([0, 1, 0, 2]))).toBe(true);
    expect(looksBinary(encode(english, 'utf-8'))).toBe(false);
    expect(looksBinary(Uint8Array.from({ length: 5000 }, (_, i) => 1 + ((i * 197) % 255)))).toBe(true);
    expect(looksBinary(encode('a\x01b\x1fc\x1e\x1d\x1cd\n', 'utf-8'))).toBe(false);
  });
});
