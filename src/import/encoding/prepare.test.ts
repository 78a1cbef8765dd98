import { describe, expect, test } from 'vitest';
import { prepare } from '../prepare.ts';
import type { Overrides } from '../types.ts';
import { encode } from './encode.fixture.ts';

const prepared = async (parts: (string | Uint8Array<ArrayBuffer>)[], overrides: Overrides = {}) => {
  const file = new Blob(parts);
  const { blob, ...rest } = await prepare(file, overrides, {});
  return { ...rest, text: await blob.text(), inPlace: blob === file };
};
const header = 'id,name\n';
const western = (text: string) => encode(text, 'windows-1252');
const mark = new Uint8Array([0xef, 0xbb, 0xbf]);

describe('a file is prepared', () => {
  test('in place where it is UTF-8, its marks of lost characters counted', async () => {
    const { encoding, inPlace, count } = await prepared([header, '1,Müller\n2,Ren� �\n']);
    expect({ encoding, inPlace }).toEqual({ encoding: { name: 'utf-8', reason: 'valid' }, inPlace: true });
    expect(count.replaced).toEqual({ count: 2, lines: [3] });
  });

  test('as UTF-8 where few cells are, single signs and odd ones too; otherwise where they are valid by chance', async () => {
    for (const name of ['Total (£k)', 'ʤ', '12ö4', '\x95 none', 'Müller', 'Иван'])
      expect((await prepared([header, `1,${name}\n`])).encoding).toEqual({ name: 'utf-8', reason: 'valid' });
    const { encoding, text } = await prepared([header, encode('1,学一\n', 'gb18030')]);
    expect(encoding).toMatchObject({ name: 'gb18030', reason: 'letters', rival: { name: 'utf-8' } });
    expect(text).toBe(`${header}1,学一\n`);
  });

  test('as UTF-8 where a few bytes are broken: how many, where, and what else it could be', async () => {
    const cells = '1,客户\n2,张三\n3,北京市\n';
    const { encoding, count, text } = await prepared([header, cells, '4,李', western('é'), '\n', cells]);
    expect(encoding).toMatchObject({ name: 'utf-8', reason: 'damaged', invalidAt: 43 });
    expect(encoding.rival?.cells).toHaveLength(1);
    expect(count.replaced).toEqual({ count: 1, lines: [5] });
    expect(text).toBe(`${header}${cells}4,李�\n${cells}`);
  });

  test('by its letters where a mark of UTF-8 lies, without the mark', async () => {
    const { encoding, text } = await prepared([
      mark,
      western(`${header}1,Müller\n2,Société Générale\n3,Núñez\n4,Köln\n`)
    ]);
    expect(encoding).toMatchObject({ name: 'windows-1252', reason: 'letters', falseMark: true });
    expect(text).toMatch(/^id,name\n1,Müller\n/);
  });

  test('by the one name in megabytes of ASCII', async () => {
    const ascii = 'K000123,9.90\n'.repeat(500_000);
    const { encoding, text } = await prepared([header, ascii, encode('1,欧阳娜娜\n', 'gb18030'), ascii]);
    expect(encoding).toMatchObject({ name: 'gb18030', reason: 'letters' });
    expect(text).toContain('1,欧阳娜娜\n');
  });

  test('anew where the cells first looked at were few and misleading', async () => {
    const names = ['Dvořák', 'Řehoř', 'Čapek', 'Žižka', 'Němec', 'Kučera', 'Růžička', 'Štěpán', 'Jiří'];
    const ascii = `${'K000123,9.90\n'.repeat(40_000)}`;
    const czech = names.map((name) => encode(`1,${name}\n${ascii}`, 'windows-1250'));
    const { encoding, text } = await prepared([
      header,
      encode('0,Německo\n', 'windows-1250'),
      ascii,
      ...czech
    ]);
    expect(encoding.name).toBe('windows-1250');
    expect(text).toContain('0,Německo\n');
  });

  test('as the user says, with the likelier reading beside it', async () => {
    const bytes = encode(`${header}1,张三\n2,北京\n`, 'gb18030');
    const { encoding, text } = await prepared([bytes], { encoding: 'windows-1252' });
    expect(encoding).toMatchObject({ name: 'windows-1252', reason: 'chosen', rival: { name: 'gb18030' } });
    expect(text).toContain('ÕÅÈý');
  });

  test('with cells encoded twice as they are, and mended where the user says so', async () => {
    const file = [header, '1,MÃ¼ller\n2,Zoë\n'];
    const { encoding, inPlace } = await prepared(file);
    expect(inPlace).toBe(true);
    expect(encoding.doubled).toEqual({ mended: false, cells: [{ here: 'MÃ¼ller', there: 'Müller' }] });
    const again = await prepared(file, { mended: true });
    expect(again.text).toBe(`${header}1,Müller\n2,Zoë\n`);
    expect(again.encoding.doubled?.mended).toBe(true);
  });

  test('from UTF-16 without a mark', async () => {
    const { encoding, text } = await prepared([encode(`${header}1,张三\n2,上海\n`, 'utf-16le')]);
    expect(encoding).toEqual({ name: 'utf-16le', reason: 'zeros' });
    expect(text).toBe(`${header}1,张三\n2,上海\n`);
  });
});
