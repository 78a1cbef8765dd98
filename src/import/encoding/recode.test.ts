import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';
import { encode, gb18030 } from './encode.fixture.ts';
import { mend, mender } from './mend.ts';
import { recoded, type Recoding } from './recode.ts';

async function copied(bytes: BlobPart, recoding: Partial<Recoding> = {}): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const whole = { encoding: 'utf-8', lineEnds: false, mended: false, ...recoding } as const;
  for await (const piece of recoded(new Blob([bytes]), whole))
    text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
/** UTF-8 read as windows-1252. */
const twice = (text: string) => decodeText(new TextEncoder().encode(text), 'windows-1252');

describe('a copy in UTF-8', () => {
  test('decodes GB18030, windows-1252, Shift_JIS and UTF-16', async () => {
    expect(await copied(gb18030('张三,北京'), { encoding: 'gb18030' })).toBe('张三,北京');
    expect(await copied(encode('Müller €', 'windows-1252'), { encoding: 'windows-1252' })).toBe('Müller €');
    expect(await copied(encode('田中ソ', 'shift_jis'), { encoding: 'shift_jis' })).toBe('田中ソ');
    expect(await copied(new Uint8Array([0xff, 0xfe, 0x0f, 0x5c]), { encoding: 'utf-16le' })).toBe('小');
  });

  test('keeps characters whole that the end of a chunk divides', async () => {
    const text = `x${'张三'.repeat((8 << 20) / 4)}李四`;
    expect(await copied(gb18030(text), { encoding: 'gb18030' })).toBe(text);
  });

  test('sets tabs for blanks that align columns', async () => {
    expect(await copied(' 1  19970101 2   29.33\r\n 2  19970102 1    9.99\r\n', { foreign: 'aligned' })).toBe(
      '1\t19970101\t2\t29.33\n2\t19970102\t1\t9.99\n'
    );
  });

  test('makes mixed line ends one kind', async () => {
    expect(await copied('a\r\nb\nc\rd', { lineEnds: true })).toBe('a\nb\nc\nd');
  });

  test('mends cells that were encoded twice, and leaves the others', async () => {
    expect(await copied(`${twice('Müller,Société,“10 €”,客户')},Zoë,à\n`, { mended: true })).toBe(
      'Müller,Société,“10 €”,客户,Zoë,à\n'
    );
  });
});

test('any text that was encoded twice is mended, however its chunks are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(200)), (text, cuts) => {
      const wrong = twice(text);
      const { push, end } = mender();
      const at = [0, ...cuts.map((cut) => cut % (wrong.length + 1)).sort((a, b) => a - b), wrong.length];
      const mended = at.map((start, i) => push(wrong.slice(start, at[i + 1] ?? start))).join('') + end();
      expect(mended).toBe(mend(wrong));
      expect(mended.normalize()).toBe(text.normalize());
    })
  );
});
