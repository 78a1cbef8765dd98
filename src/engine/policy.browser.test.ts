import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { afterEach, expect, inject, test } from 'vitest';
import page from '../../index.html?raw';
import { addresses } from './assets.ts';
import { workerSource } from './workerSource.ts';

const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(page)?.[0] ?? '';
const listener = inject('listener');
const heard = async (): Promise<string[]> => (await fetch(`${listener}/heard`)).json() as Promise<string[]>;

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

/** A window under the page's own policy. */
function windowUnderPolicy(): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html><head>${policy}</head><body></body></html>`;
  ended.push(() => frame.remove());
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame.contentWindow as Window & typeof globalThis);
    document.body.append(frame);
  });
}

/** The engine without its lock, so that nothing but the policy stands between it and other hosts. */
async function unlockedEngine(worker: Worker): Promise<(sql: string) => Promise<unknown>> {
  ended.push(() => worker.terminate());
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(addresses().wasm);
  await database.open({});
  const connection = await database.connect();
  return async (sql) => (await connection.send(sql)).readAll();
}

const attempts = (name: string): string[] => [
  `FROM read_csv('${listener}/${name}/read.csv?leak=42')`,
  `COPY (SELECT 1) TO '${listener}/${name}/copy.csv'`,
  `LOAD '${listener}/${name}/some.duckdb_extension.wasm'`
];

test('the page has a policy', () => {
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("'unsafe-eval'");
});

test('the policy binds the worker as we start it: not even an unlocked engine is heard', async () => {
  const window = await windowUnderPolicy();
  const blob = new Blob([workerSource(addresses().script, 'engine of the test')], {
    type: 'text/javascript'
  });
  const run = await unlockedEngine(new window.Worker(URL.createObjectURL(blob)));
  for (const sql of attempts('policy')) await expect(run(sql)).rejects.toThrow();
  expect((await heard()).filter((request) => request.includes(' /policy/'))).toEqual([]);
});

test('a worker started from a plain address would be heard: the listener works', async () => {
  const window = await windowUnderPolicy();
  const run = await unlockedEngine(new window.Worker(addresses().script));
  for (const sql of attempts('control')) await run(sql).catch(() => undefined);
  expect((await heard()).filter((request) => request.includes(' /control/'))).not.toEqual([]);
});

test('a long statement reports its progress under the policy', async () => {
  const window = await windowUnderPolicy();
  const blob = new Blob([workerSource(addresses().script, 'engine of the test')], {
    type: 'text/javascript'
  });
  const worker = new window.Worker(URL.createObjectURL(blob));
  const reports: unknown[] = [];
  worker.addEventListener(
    'message',
    ({ data }) => data.type === 'PROGRESS_UPDATE' && reports.push(data.data)
  );
  const run = await unlockedEngine(worker);
  await run('SET enable_progress_bar = true');
  await run('SELECT sum(hash(range)) FROM range(30000000)');
  expect(reports.length).toBeGreaterThan(0);
  expect(reports.at(-1)).toMatchObject({ status: 'completed', percentage: expect.any(Number) });
});
