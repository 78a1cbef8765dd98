import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { ImportSession } from '../ImportSession.svelte.ts';
import { inspect, loadTable, type Inspection } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const names = 'date,time,id,price,kind,text,page,note';
const sound = Array.from(
  { length: 20 },
  (_, i) =>
    `0${1 + (i % 9)}/05/2018,1${i % 10}:15,AB-${1000 + i},$${i + 2}.50,Boots,"${'very '.repeat(i)}warm, dry",/p/${i},`
);

/** Loads twenty sound lines with one more among them. */
async function loadAmong(line: string) {
  const inspection = await inspect(
    fileOf([names, ...sound.slice(0, 12), line, ...sound.slice(12), ''].join('\n')),
    db
  );
  const { loaded, rejected, discrepancy } = await loadTable(inspection, db);
  const { rows } = await db.query('FROM table_1');
  const [mended] = inspection.shape.mended;
  return { loaded, rejected, discrepancy, rule: mended?.rule, cells: Object.values(rows[12] ?? {}) };
}

const whole = ['11/05/2018', '21:45', 'GN-3028', '$12.98', 'Swimwear, Print', 'Flat, cosy', '/p/40', null];
const plainWhole = whole.with(4, 'Swimwear Print for all');

describe('a line among sound ones', () => {
  test.each([
    ['missingSeparator', '11/05/2018,21:45,GN-3028,$12.98"Swimwear, Print","Flat, cosy",/p/40,', whole],
    ['unquotedSeparator', '11/05/2018,21:45,GN-3028,$12.98,Swimwear, Print,"Flat, cosy",/p/40,', whole],
    ['otherSeparator', '11/05/2018;21:45;GN-3028;$12.98;Swimwear, Print;Flat, cosy;/p/40;', whole],
    [
      'otherSeparator',
      '11/05/2018 21:45 GN-3028 $12.98 Swimwear Print for all "Flat, cosy" /p/40 ',
      plainWhole
    ],
    ['blankCells', '11/05/2018,21:45,GN-3028,$12.98,"Swimwear, Print","Flat, cosy",/p/40,,,', whole]
  ])('is mended by the rule %s', async (rule, line, cells) => {
    expect(await loadAmong(line)).toEqual({ loaded: 21, rejected: 0, discrepancy: 0, rule, cells });
  });

  test('is rejected where it can be mended in two ways', async () => {
    expect(await loadAmong('11/05/2018,21:45,GN-3028,$12.98,Swimwear,Print,Flat,/p/40,')).toMatchObject({
      loaded: 20,
      rejected: 1,
      discrepancy: 0,
      rule: undefined
    });
  });
});

test('a backslash that escapes nothing is a character of its cell, in the preview and in the table', async () => {
  const file = fileOf('id,path,name\n1,"C:\\new \\"x\\" y",a\n2,"C:\\temp\\\\z",b\n3,plain\\new,c\n');
  const inspection = await inspect(file, db);
  await loadTable(inspection, db);
  const paths = ['C:\\new "x" y', 'C:\\temp\\z', 'plain\\new'];
  expect(inspection.preview.map(([, path]) => path)).toEqual(paths);
  expect((await db.query('SELECT path FROM table_1')).rows.map(({ path }) => path)).toEqual(paths);
});

describe('titles that begin with a word in quotation marks', () => {
  const titles = ['保温杯', '"特价"茶叶', '棉麻衬衫', '"新款" 围巾 "红"'];
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `="18900${i}"\tC${i % 7}\t2024-03-${String(10 + (i % 20))}\t${i + 1}.50\t${titles[i % 4]}\t"杭州"`
  );
  const file = fileOf(['单号\t会员\t时间\t金额\t标题\t城市', ...lines, ''].join('\n'), 'titles.csv');
  const read = async (inspection: Inspection) => {
    const { loaded, rejected } = await loadTable(inspection, db);
    const { rows } = await db.query('SELECT DISTINCT 标题, 城市 FROM table_1 ORDER BY 1');
    return { loaded, rejected, rows };
  };

  test('keep them, where each is divided by its separators alone', async () => {
    const inspection = await inspect(file, db);
    expect(inspection.shape.mended).toHaveLength(20);
    expect(await read(inspection)).toEqual({
      loaded: 40,
      rejected: 0,
      rows: [...titles].sort().map((title) => ({ 标题: title, 城市: '杭州' }))
    });
  });

  test('are read without quotation marks where the reader says that there are none', async () => {
    const session = new ImportSession(db);
    await session.add([file]);
    await session.override(session.files[0]!.key, { quote: '' });
    const { inspection } = session.files[0]!;
    expect(inspection?.shape).toMatchObject({ signs: { quote: '' }, mended: [], broken: [] });
    expect((await read(inspection!)).rows).toContainEqual({ 标题: '"特价"茶叶', 城市: '"杭州"' });
  });
});
