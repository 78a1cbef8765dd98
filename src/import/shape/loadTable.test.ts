import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeDatabase } from '../../../tests/native.ts';
import { fileOf } from '../fixtures.ts';
import { inspect, loadTable } from '../index.ts';

let db: NativeDatabase;
beforeAll(async () => (db = await NativeDatabase.open({ library: false })));
afterAll(() => db.close());

describe('a file as a table', () => {
  test('has every column as text under its own name, whatever the columns are', async () => {
    const file = fileOf('town,population,NULL\nBern,0134000,NULL\n"Biel, Bienne",,x\n');
    const receipt = await loadTable(await inspect(file, db), db);
    expect(receipt).toMatchObject({ rows: 2, loaded: 2, rejected: 0, blank: 0, discrepancy: 0 });
    expect((await db.query('FROM table_1')).rows).toEqual([
      { town: 'Bern', population: '0134000', NULL: 'NULL' },
      { town: 'Biel, Bienne', population: null, NULL: 'x' }
    ]);
  });

  test('accounts for empty lines and for rows of delimiters only', async () => {
    const receipt = await loadTable(await inspect(fileOf('a,b\n1,2\n\n,\n3,4\n'), db), db);
    expect(receipt).toMatchObject({ rows: 4, loaded: 2, rejected: 0, blank: 2, discrepancy: 0 });
  });

  test.each([
    ['\n', '\r\n'],
    ['\r\n', '\n'],
    ['\r', '\n'],
    ['\n', '\r']
  ])('a name may hold another line end than the records have: %j, %j', async (within, lineEnd) => {
    const file = fileOf([`"amount${within}(net)",town`, '1,Bern', '2,Biel', ''].join(lineEnd));
    const receipt = await loadTable(await inspect(file, db), db);
    expect(receipt).toMatchObject({ rows: 2, loaded: 2, rejected: 0, blank: 0, discrepancy: 0 });
    expect((await db.query('SELECT town FROM table_1')).rows).toEqual([{ town: 'Bern' }, { town: 'Biel' }]);
  });

  test('a line of names whose quote is never closed takes no row with it', async () => {
    const receipt = await loadTable(await inspect(fileOf(' "a,b\n1,2\n3,4\n'), db), db);
    expect(receipt).toMatchObject({ rows: 3, loaded: 2, leftOut: 1, discrepancy: 0 });
  });
});
