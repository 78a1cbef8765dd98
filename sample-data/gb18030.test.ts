import { expect, test } from 'vitest';
import { gb18030Encoder } from './gb18030.mjs';

const encode = gb18030Encoder();
const decode = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes);

test('writes one, two and four bytes as the standard says', () => {
  expect([...encode('A')]).toEqual([0x41]);
  expect([...encode('啊')]).toEqual([0xb0, 0xa1]);
  expect([...encode('€')]).toEqual([0xa2, 0xe3]);
  expect([...encode('ö')]).toEqual([0x81, 0x30, 0x8b, 0x32]);
  expect([...encode('😀')]).toEqual([0x94, 0x39, 0xfc, 0x36]);
});

test('every character below the surrogates comes back', () => {
  const lost = [];
  for (let code = 1; code < 0xd800; code++) {
    const character = String.fromCharCode(code);
    if (decode(encode(character)) !== character) lost.push(code);
  }
  expect(lost).toEqual([]);
});

test('a lone surrogate is refused', () => {
  expect(() => encode('\ud800')).toThrow(RangeError);
});
