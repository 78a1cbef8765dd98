import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { wasmBytes } from './assets.ts';
import { workerSource } from './workerSource.ts';

const folder = import.meta.dirname;

test('the worker holds its lock before anything else can fail', () => {
  const source = workerSource('https://example.test/duckdb.js', 'engine "1"');
  const at = source.indexOf('navigator.locks?.request("engine \\"1\\"", () => new Promise(() => {}))');
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(source.indexOf('Native'));
});

test('the worker only imports the script that it is given', () => {
  expect(workerSource('https://example.test/a"b.js', 'engine').trim().split('\n').at(-1)).toBe(
    'importScripts("https://example.test/a\\"b.js");'
  );
});

test('the only worker of this folder is started from a blob', () => {
  const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const starting = sources.filter((name) =>
    readFileSync(`${folder}/${name}`, 'utf8').includes('new Worker(')
  );
  expect(starting).toEqual(['startWorker.ts']);
  const source = readFileSync(`${folder}/startWorker.ts`, 'utf8');
  expect(source).toMatch(/const address = URL\.createObjectURL\(new Blob\(/);
  expect(source.match(/new Worker\([^)]*\)/g)).toEqual(['new Worker(address)']);
});

test('the announced size is that of the installed engine', () => {
  const file = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  expect(statSync(file).size).toBe(wasmBytes);
});
