import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EncodingName } from './candidates.ts';
import { decide, doubledCells } from './decide.ts';
import { decodeText } from './decodeText.ts';
import { canEncode, encode } from './encode.fixture.ts';
import { scriptsOf } from './scripts.ts';
import { texts } from './texts.fixture.ts';

const pieces = (cells: string[], encoding: string) => cells.map((cell) => encode(cell, encoding));
const decided = (cells: string[], encoding: string) => decide(pieces(cells, encoding)).name;
const outsideAscii = /[^\0-\x7f]/;

describe('an encoding is decided by the cells outside ASCII', () => {
  const all = texts.flatMap(({ encodings, cells }) => encodings.map((name) => [name, cells] as const));

  test.each(all)('%s, from a file’s names, places, goods and headers', (name, cells) => {
    expect(
      decided(
        cells.filter((cell) => outsideAscii.test(cell) && canEncode(cell, name)),
        name
      )
    ).toBe(name);
  });

  const common: EncodingName[] = ['gb18030', 'shift_jis', 'euc-kr', 'windows-1252', 'windows-1251'];
  test.each(all.filter(([name]) => common.includes(name)))('%s, from a single cell', (name, cells) => {
    for (const cell of cells.filter((each) => outsideAscii.test(each))) {
      const bytes = encode(cell, name);
      const found = decide([bytes]).name;
      expect([cell, decodeText(bytes, found)]).toEqual([cell, cell]);
    }
  });

  test.each([
    ['windows-1252', '43,87 €', 'Köln'],
    ['windows-1252', '€ 43.87', 'Café'],
    ['windows-1252', '43,87€', 'Orléans'],
    ['macintosh', '43,87 €', 'Köln']
  ] as const)('%s by a currency’s sign beside numbers: %s', (name, price, place) => {
    const prices = Array.from({ length: 40 }, (_, i) => price.replace('43', String(43 + i)));
    expect(decided([...prices, place], name)).toBe(name);
  });

  test('UTF-8 with broken bytes stays UTF-8, and its rival shows the broken cells', () => {
    const broken = Uint8Array.from([...encode('李', 'utf-8'), 0xe5, 0xbc]);
    const { name, rival } = decide([...pieces(['客户', '张三', '北京市'], 'utf-8'), broken]);
    expect(name).toBe('utf-8');
    expect(rival?.cells).toEqual([{ here: '李�', there: expect.any(String) as string }]);
  });

  test('a handful of stray bytes between sound characters leaves a file UTF-8', () => {
    const strays = ['ab\xff', '\xe9', 'x\xc0'].map((cell) =>
      Uint8Array.from(cell, (each) => each.charCodeAt(0))
    );
    const sound = pieces(['Müller', 'Zoë', 'Pérez', 'Åsa', 'Señor', 'naïve'], 'utf-8');
    expect(decide([...sound, ...strays])).toMatchObject({ name: 'utf-8', likeliest: 'utf-8' });
  });

  test.each(['Müller', 'café', 'Søren', 'Straße', 'Señor', '5 £'])(
    'one “%s” is still Windows-1252',
    (cell) => {
      expect(decided([cell], 'windows-1252')).toBe('windows-1252');
    }
  );

  test('what nothing else can be comes without a rival, unless the user chose it', () => {
    const { cells } = texts.find(({ encodings }) => encodings.includes('gb18030'))!;
    const bytes = pieces(
      cells.filter((cell) => outsideAscii.test(cell)),
      'gb18030'
    );
    expect(decide(bytes)).toEqual({ name: 'gb18030', likeliest: 'gb18030' });
    expect(decide(bytes, { chosen: 'gb18030' }).rival).toBeDefined();
  });

  test('two characters that are valid UTF-8 by chance are weighed too', () => {
    expect(new TextDecoder('utf-8', { fatal: true }).decode(encode('学一', 'gb18030'))).toBe('ѧһ');
    expect(decided(['学一'], 'gb18030')).toBe('gb18030');
    expect(decided(['Müller'], 'utf-8')).toBe('utf-8');
  });

  test('the rival comes with cells in both readings; what the user chose is kept', () => {
    const cells = pieces(['客户', '张三'], 'gb18030');
    const { name, rival } = decide(cells);
    expect(name).toBe('gb18030');
    expect(rival?.close).toBe(false);
    expect(rival?.cells[0]?.here).toBe('客户');
    const chosen = decide(cells, { chosen: 'windows-1252' });
    expect(chosen).toMatchObject({ name: 'windows-1252', likeliest: 'gb18030' });
    expect(chosen.rival).toEqual({
      name: 'gb18030',
      cells: [
        { here: '¿Í»§', there: '客户' },
        { here: 'ÕÅÈý', there: '张三' }
      ],
      close: true
    });
  });

  test.each([
    ['German', ['Müller', 'Größe', 'Köln', 'Jäger'], 'windows-1252'],
    ['French', ['Hélène', 'Besançon', 'Noël', 'très'], 'windows-1252'],
    ['Polish', ['Łódź', 'Kraków', 'Gdańsk', 'Święty'], 'windows-1250'],
    ['Russian', ['Москва', 'Иванов', 'заказ'], 'windows-1251']
  ])('plain %s is not offered in a script of another language', (_, cells, encoding) => {
    for (const some of [cells, cells.slice(0, 1)]) {
      const { name, rival } = decide(pieces(some, encoding));
      const there = rival?.close ? '' : (rival?.cells.map((each) => each.there).join('') ?? '');
      const own = scriptsOf(
        pieces(some, encoding)
          .map((piece) => decodeText(piece, name))
          .join('')
      );
      expect([...scriptsOf(there)].filter((script) => there && !own.has(script))).toEqual([]);
    }
    expect(decide(pieces(cells, encoding)).rival?.name).not.toBe('windows-1256');
  });

  test('any bytes are decided', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 12 }), { minLength: 1 }), (cells) => {
        const { name, likeliest } = decide(cells);
        expect(name).toBe(likeliest);
      })
    );
  });
});

test('cells that were encoded twice are recognised, sound ones are not', () => {
  expect(doubledCells(pieces(['MÃ¼ller', 'Zoë'], 'utf-8'), false)).toEqual({
    mended: false,
    cells: [{ here: 'MÃ¼ller', there: 'Müller' }]
  });
  expect(doubledCells(pieces(['Müller', '客户', 'ÇA', 'Â'], 'utf-8'), false)).toBeUndefined();
});
