import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, loadTogether } from '../index.ts';
import { findRepeats } from './repeats.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

const head = 'order_id,customer,date,amount,item\n';
const january = `${head}1,C1,2025-01-05,5,a\n2,C2,2025-01-30,7,b\n2,C2,2025-01-30,7,b\n3,C1,2025-01-31,9,c\n`;
const february = `${head}2,C2,2025-01-30,7,b\n2,C2,2025-01-30,7,b\n2,C2,2025-01-30,7,b\n3,C1,2025-01-31,9,c\n4,C3,2025-02-02,11,d\n`;

const read = (...texts: string[]) =>
  Promise.all(texts.map((text, i) => inspect(fileOf(text, `m${i + 1}.csv`), db)));

const nobodys = { rows: 0, amount: '0.0000' };

describe('exports that overlap', () => {
  test('rows that both hold are found, each as often as both hold it', async () => {
    const files = await read(january, february);
    expect(await findRepeats(files, db)).toEqual([
      { path: files[1]!.path, with: ['m1.csv'], rows: 3, amount: '23.0000', nobodys }
    ]);
    expect((await db.query("FROM duckdb_tables() WHERE table_name LIKE 'import_%'")).rows).toEqual([]);
  });

  test('they count once where orders have numbers, and every row is accounted for', async () => {
    const { orders } = await loadTogether(await read(january, february), db);
    expect(orders?.total).toEqual({ rows: 6, amount: '46.0000' });
    expect(
      orders?.files.map(({ rows, loaded, leftOut, discrepancy }) => [rows, loaded, leftOut, discrepancy])
    ).toEqual([
      [4, 4, 0, 0],
      [5, 2, 3, 0]
    ]);
    expect(orders?.leftOutBy).toEqual([{ rule: 'duplicate', rows: 3, amount: '23.0000' }]);
    expect((await db.query('SELECT file, line, raw FROM orders_left_out ORDER BY line')).rows).toHaveLength(
      3
    );
  });

  test('they are kept where the user says so, and where orders have no numbers', async () => {
    const files = await read(january, february);
    const kept = files.map((each) => ({ ...each, mapping: { ...each.mapping, repeats: 'keep' as const } }));
    expect((await loadTogether(kept, db)).orders?.total.rows).toBe(9);
    const bare = [january, february].map((text) => text.replace(/^[^,]*,/gm, ''));
    const plain = await read(...bare);
    expect((await findRepeats(plain, db)).map(({ rows }) => rows)).toEqual([3]);
    expect((await loadTogether(plain, db)).orders?.total.rows).toBe(9);
  });

  test('an order that two exports tell differently is found with its money; one that only grew is not', async () => {
    const older = `${head}1,C1,2025-01-05,5,a\n2,C2,2025-01-30,228.58,b\n2,C2,2025-01-30,3,c\n3,C1,2025-01-31,9,c\n`;
    const newer = `${head}2,C2,2025-01-30,999.99,b\n2,C2,2025-01-30,3,c\n3,C1,2025-01-31,9,c\n3,C1,2025-01-31,4,d\n`;
    const files = await read(older, newer);
    expect(await findRepeats(files, db)).toEqual([
      {
        path: files[1]!.path,
        with: ['m1.csv'],
        rows: 2,
        amount: '12.0000',
        nobodys,
        revised: {
          orders: 1,
          handed: 0,
          examples: { orders: ['2'], handed: [] },
          before: '228.5800',
          after: '999.9900',
          with: ['m1.csv'],
          earlier: [files[0]!.path]
        }
      }
    ]);
  });

  test('order numbers that two exports give to different customers are named, and both count', async () => {
    const files = await read(
      `${head}1,C1,2025-01-05,5,a\n2,C2,2025-01-06,7,b\n`,
      `${head}1,K7,2025-01-06,8,b\n2,C2,2025-01-06,7,b\n`
    );
    const [found] = await findRepeats(files, db);
    expect(found).toMatchObject({ rows: 1, amount: '7.0000' });
    expect(found?.revised).toMatchObject({
      orders: 0,
      handed: 1,
      examples: { orders: [], handed: ['1'] },
      before: '5.0000',
      after: '8.0000'
    });
    expect((await loadTogether(files, db)).orders?.total).toEqual({ rows: 3, amount: '20.0000' });
  });

  test('a row that stands twice in one file stays', async () => {
    const [file] = await read(january);
    expect((await loadTogether([file!], db)).orders?.total.rows).toBe(4);
  });
});
