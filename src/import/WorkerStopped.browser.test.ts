import { expect, test } from 'vitest';
import { readingProblem } from './moments/readingProblem.ts';
import { onSilence, WorkerStopped } from './WorkerStopped.ts';

const worker = (script: string) =>
  new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));

const silence = (of: Worker) => new Promise<string>((heard) => onSilence(of, () => heard('silent'), 2));
const later = (ms: number) => new Promise<string>((done) => setTimeout(done, ms, 'not silent'));

test('a worker that hangs without an error is given up', async () => {
  const hung = worker('for (;;);');
  expect(await silence(hung)).toBe('silent');
  hung.terminate();
});

test('a worker that only says that it is alive is waited for', async () => {
  const alive = worker("setInterval(() => postMessage({ kind: 'alive' }), 500)");
  expect(await Promise.race([silence(alive), later(5000)])).toBe('not silent');
  alive.terminate();
});

test('the reader is told that reading has stopped, with the file’s name', async () => {
  const problem = await readingProblem(new File(['a'], 'orders.csv'), new WorkerStopped('gone'));
  expect(problem).toMatchObject({ code: 'readingStopped', details: { file: 'orders.csv' } });
});
