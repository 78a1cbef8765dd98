import { openDatabase } from '#engine';
import { expect, it } from 'vitest';

it('is of the version that the SQL library is tested on, the same in the page and outside', async () => {
  const database = await openDatabase();
  expect((await database.query('SELECT version() AS version')).rows).toEqual([{ version: 'v1.4.3' }]);
  await database.close();
});
