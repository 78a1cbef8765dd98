import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { beforeAll, expect, inject, test } from 'vitest';
import { addresses } from './assets.ts';
import { Engine, EngineError } from './index.ts';
import { startWorker } from './startWorker.ts';

const listener = inject('listener');
const heardInAll = async (): Promise<string[]> =>
  (await fetch(`${listener}/heard`)).json() as Promise<string[]>;
/** What the listener heard, but for the controls of this file and others. */
const heard = async () => (await heardInAll()).filter((request) => !request.includes(' /control/'));

const engine = new Engine({ prepare: 'CREATE TABLE secret AS SELECT 42 AS n' });

beforeAll(() => engine.start());

const refused = 'file system operations are disabled by configuration';
const locked = 'the configuration has been locked';
const noExtension = 'Loading external extensions is disabled';

const attempts: [sql: string, message: string][] = [
  [`COPY secret TO '${listener}/copy.csv'`, refused],
  [`COPY (SELECT 1) TO 'in/../${listener}/copy.csv'`, refused],
  [`FROM read_csv('${listener}/read.csv')`, refused],
  [`FROM read_csv(['${listener}/list.csv'])`, refused],
  [`FROM sniff_csv('${listener}/sniff.csv')`, refused],
  [`FROM read_text('${listener}/text')`, refused],
  [`FROM read_blob('${listener}/blob')`, refused],
  [`FROM glob('${listener}/*')`, refused],
  [`FROM '${listener}/from.csv'`, refused],
  [`FROM 'in/../${listener}/traversal.csv'`, refused],
  [`FROM 's3://bucket/from.csv'`, refused],
  [`ATTACH '${listener}/attach.db'`, refused],
  [`EXPORT DATABASE '${listener}/export'`, refused],
  [`LOAD '${listener}/some.duckdb_extension.wasm'`, noExtension],
  [`LOAD json`, noExtension],
  [`SELECT date_trunc('day', now())`, noExtension],
  [`FROM read_json('in/a.json')`, 'exists in the json extension'],
  [`SET custom_extension_repository = '${listener}'`, locked],
  [`SET enable_external_access = true`, locked],
  [`RESET enable_external_access`, locked],
  [`SET allowed_directories = ['http://']`, locked],
  [`SET autoload_known_extensions = true`, locked],
  [`SET s3_endpoint = '${listener}'`, locked],
  [`SET memory_limit = '100GB'`, locked],
  [`SET errors_as_json = false`, locked],
  [`SET lock_configuration = false`, locked]
];

test.each(attempts)('%s is refused, and nobody hears of it', async (sql, message) => {
  const error = await engine.query(sql).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({ code: 'sql', message: expect.stringContaining(message) });
  expect((await engine.query('FROM secret')).rows).toEqual([{ n: 42 }]);
  expect(await heard()).toEqual([]);
});

test('INSTALL does nothing, and nobody hears of it', async () => {
  await engine.run(`INSTALL spy FROM '${listener}'`);
  await engine.run('INSTALL json');
  const { rows } = await engine.query(
    'SELECT count(*) AS n FROM duckdb_extensions() WHERE loaded AND NOT install_mode = $$STATICALLY_LINKED$$'
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect(await heard()).toEqual([]);
});

test('looking at what a statement reads asks nobody', async () => {
  await engine.relationsOf(`FROM read_csv('${listener}/names.csv')`);
  await engine.relationsOf(`FROM '${listener}/names.csv'`);
  expect(await heard()).toEqual([]);
});

test('the same engine without the lock is heard: the listener works', async () => {
  const worker = startWorker(addresses().script, 'engine of the test');
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(addresses().wasm);
  await database.open({});
  const connection = await database.connect();
  await connection.query(`FROM read_csv('${listener}/control/read.csv?leak=43')`);
  expect(await heardInAll()).toContainEqual(expect.stringContaining('/control/read.csv?leak=43'));
  worker.terminate();
});
