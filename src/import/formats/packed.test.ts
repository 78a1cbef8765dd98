import { gzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf, load } from '../fixtures.ts';
import { gb18030 } from '../encoding/encode.fixture.ts';
import { inspect, problemText, type ImportProblem } from '../index.ts';
import { unpack } from './unpack.ts';
import { zipOf } from './zip/zip.fixture.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const orders = (customer: string) => `customer,date,amount\n${customer},2024-01-05,12.50\nB,2024-01-06,3\n`;
const problemOf = (file: File, part?: string): Promise<ImportProblem> =>
  inspect(file, db, { overrides: part === undefined ? {} : { part } }).then(
    () => expect.fail('The file was read'),
    (error: ImportProblem) => error
  );
const customers = async (file: File, part?: string) => {
  const { orders, receipt } = await load(file, db, {}, part === undefined ? {} : { part });
  expect(receipt.files[0]?.discrepancy).toBe(0);
  return orders.map(({ customer_id }) => customer_id);
};

describe('gzip', () => {
  test('is read as the file inside it', async () => {
    const file = fileOf(gzipSync(bytes(orders('A'))) as Uint8Array<ArrayBuffer>, 'orders.csv.gz');
    expect(await customers(file)).toEqual(['A', 'B']);
  });

  test('may have several members, as files joined end to end have', async () => {
    const text = orders('A');
    const members = [text.slice(0, 30), text.slice(30)].map((piece) => gzipSync(bytes(piece)));
    const file = fileOf([...members[0]!, ...members[1]!], 'orders.csv.gz');
    expect(await customers(file)).toEqual(['A', 'B']);
  });

  test('that was cut off, changed or continued with something else is refused', async () => {
    const whole = gzipSync(bytes(orders('A').repeat(50)));
    const changed = whole.slice();
    changed[changed.length - 6]! ^= 1;
    for (const broken of [
      whole.slice(0, -20),
      whole.slice(0, -3),
      changed,
      [...whole, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    ])
      expect((await problemOf(fileOf([...broken], 'orders.csv.gz'))).code).toBe('damaged');
  });

  test('that unpacks to more than a tab can hold is stopped on the way', async () => {
    const file = new Blob([gzipSync(new Uint8Array(3_000_000)) as Uint8Array<ArrayBuffer>]);
    const work = { name: 'bomb.gz', most: 1_000_000 };
    await expect(unpack(file, work)).rejects.toMatchObject({ code: 'unpackedTooLarge' });
  });
});

test('an unpacking ends at once when the reader cancels it', async () => {
  const abort = new AbortController();
  const file = new Blob([gzipSync(new Uint8Array(5_000_000), { level: 0 }) as Uint8Array<ArrayBuffer>]);
  const heard: number[] = [];
  const onprogress = (fraction: number) => {
    heard.push(fraction);
    abort.abort();
  };
  const work = { name: 'long.gz', most: 1e9, signal: abort.signal, onprogress };
  await expect(unpack(file, work)).rejects.toMatchObject({ name: 'AbortError' });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toBeLessThan(0.5);
});

describe('a ZIP file', () => {
  test('of one CSV is that CSV, whatever the operating system laid beside it', async () => {
    const file = fileOf(
      zipSync({
        'export/': new Uint8Array(),
        'export/orders.csv': bytes(orders('A')),
        '__MACOSX/export/._orders.csv': bytes('junk'),
        'export/.DS_Store': bytes('junk')
      }) as Uint8Array<ArrayBuffer>,
      'export.zip'
    );
    const inspection = await inspect(file, db);
    expect(inspection.unpacked).toMatchObject({ formats: ['zip'], parts: [{}] });
    expect(inspection.name).toBe('export.zip');
    expect(await customers(file)).toEqual(['A', 'B']);
  });

  test('of several CSVs offers each, and reads the first unless told otherwise', async () => {
    const file = fileOf(
      zipSync({
        'read me.pdf': bytes('%PDF-'),
        '2024/jan.csv': bytes(orders('Jan')),
        '2024/feb.csv': bytes(orders('Feb'))
      }) as Uint8Array<ArrayBuffer>,
      'export.zip'
    );
    const inspection = await inspect(file, db);
    expect(inspection.unpacked?.parts).toEqual([{ name: '2024/jan.csv' }, { name: '2024/feb.csv' }]);
    expect(inspection.unpacked?.together).toEqual(['2024/feb.csv']);
    expect(inspection.name).toBe('export.zip#2024/jan.csv');
    expect(await customers(file)).toEqual(['Jan', 'B']);
    expect(await customers(file, '2024/feb.csv')).toEqual(['Feb', 'B']);
    const named = new File([file], 'export.zip#2024/feb.csv');
    expect(await customers(named)).toEqual(['Feb', 'B']);
  });

  test('of several CSVs is read as the first with the orders', async () => {
    const people = `customer,city\n${'Å,Århus\n'.repeat(20_000)}`;
    const archive = (...files: [name: string, text: string][]) =>
      fileOf(zipOf(files.map(([name, text]) => ({ name, content: bytes(text) }))), 'export.zip');
    const told = async (file: File) => (await inspect(file, db)).unpacked;
    const both = archive(['customers.csv', people], ['orders.csv', orders('A').replaceAll(',', ';')]);
    expect(await told(both)).toMatchObject({
      part: 'orders.csv',
      taken: 'orders',
      together: ['customers.csv']
    });
    expect(await told(archive(['customers.csv', people], ['cities.csv', 'city\nÅrhus\n']))).toMatchObject({
      part: 'customers.csv',
      taken: 'first',
      together: []
    });
  });

  test('may name its files in GBK, and hold text in GBK', async () => {
    const text = gb18030('客户,下单时间,金额\n张三,2024-01-05,12.50\n');
    const names = ['订单.csv', '客户.csv'];
    const file = fileOf(zipOf(names.map((name) => ({ name: gb18030(name), content: text }))), '导出.zip');
    const inspection = await inspect(file, db);
    expect(inspection.unpacked?.parts.map(({ name }) => name)).toEqual(names);
    expect(inspection.encoding.name).toBe('gb18030');
  });

  test('may be a ZIP64 file, and may hold files as they are', async () => {
    const content = bytes(orders('A'));
    expect(await customers(fileOf(zipOf([{ name: 'a.csv', content, zip64: true }]), 'a.zip'))).toEqual([
      'A',
      'B'
    ]);
    expect(await customers(fileOf(zipOf([{ name: 'a.csv', content, method: 0 }]), 'a.zip'))).toEqual([
      'A',
      'B'
    ]);
  });

  test('may hold a gzip file', async () => {
    const file = fileOf(zipOf([{ name: 'a.csv.gz', content: gzipSync(bytes(orders('A'))) }]), 'a.zip');
    expect(await customers(file)).toEqual(['A', 'B']);
  });

  const content = bytes(orders('A'));
  const zipped = zipSync({ 'a.csv': content });
  const changed = zipSync({ 'a.csv': [content, { level: 0 }] });
  changed[60]! ^= 1;
  const refused: [why: string, archive: Uint8Array, code: string, words: RegExp][] = [
    [
      'another archive',
      zipOf([{ name: 'b.zip', content: zipped }]),
      'nestedArchive',
      /holds another packed file/
    ],
    [
      'a password',
      zipOf([{ name: 'a.csv', content, flags: 1 }]),
      'encrypted',
      /“a.csv” in “a.zip”.*password/
    ],
    [
      'another packing',
      zipOf([{ name: 'a.csv', content, method: 99 }]),
      'unknownPacking',
      /Unpack it on your computer/
    ],
    [
      'a size beyond the tab',
      zipOf([{ name: 'a.csv', content, size: 4e9 }]),
      'unpackedTooLarge',
      /4,000 MB or more/
    ],
    ['more inside than it says', zipOf([{ name: 'a.csv', content, size: 20 }]), 'damaged', /damaged/],
    ['a changed byte', changed, 'damaged', /damaged/],
    ['no end', zipped.slice(0, -30), 'damaged', /was cut off/],
    [
      'nothing in it',
      zipSync({ '__MACOSX/._a.csv': content }),
      'archiveEmpty',
      /no file that could be a table/
    ]
  ];
  test.each(refused)('with %s is refused in words', async (_, archive, code, words) => {
    const problem = await problemOf(fileOf([...archive], 'a.zip'));
    expect(problem.code).toBe(code);
    expect(problem.isFinal).toBe(true);
    expect(problemText(problem)).toMatch(words);
  });

  test('reads what is not encrypted, and says so of what is', async () => {
    const archive = zipOf([
      { name: 'secret.csv', content, flags: 1 },
      { name: 'open.csv', content }
    ]);
    expect((await inspect(fileOf(archive, 'a.zip'), db)).unpacked?.part).toBe('open.csv');
    expect((await problemOf(fileOf(archive, 'a.zip'), 'secret.csv')).code).toBe('encrypted');
  });

  const people = bytes('customer,city\nA,Århus\n');
  const long = bytes(
    `customer,date,amount\n${Array.from({ length: 9000 }, (_, i) => `C${i},2024-01-05,${i}\n`).join('')}`
  );
  /** A CSV whose packed bytes do not give what the directory says: too short, so that it shows at once or at the end. */
  const cutOff = (name: string, text = content) => ({ name, content: text, size: text.length + 1 });

  test.each([
    ['the orders of one month', [{ name: 'may.csv', content }, cutOff('june.csv')], 'may.csv'],
    ['the month that comes first', [cutOff('april.csv'), { name: 'may.csv', content }], 'may.csv'],
    ['the end of a long one', [cutOff('april.csv', long), { name: 'may.csv', content }], 'may.csv'],
    ['the only orders', [{ name: 'people.csv', content: people }, cutOff('orders.csv', long)], 'people.csv'],
    [
      'a file with a password',
      [
        { name: 'may.csv', content },
        { name: 'june.csv', content, flags: 1 }
      ],
      'may.csv'
    ],
    [
      'one of more than a dozen',
      [...Array.from({ length: 13 }, (_, i) => ({ name: `${i}.csv`, content })), cutOff('last.csv')],
      '0.csv'
    ]
  ])('in which %s cannot be read has it read, too, so that this is told', async (_, files, taken) => {
    const { unpacked } = await inspect(fileOf(zipOf(files), 'a.zip'), db);
    expect(unpacked?.part).toBe(taken);
    expect(unpacked?.together).toEqual(files.flatMap(({ name }) => (name === taken ? [] : name)));
  });

  test('in which nothing is whole is refused with the name of the first', async () => {
    const problem = await problemOf(fileOf(zipOf([cutOff('may.csv'), cutOff('june.csv')]), 'a.zip'));
    expect(problem).toMatchObject({ code: 'damaged', details: { file: 'a.zip', part: 'may.csv' } });
  });
});
