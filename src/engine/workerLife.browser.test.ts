import { expect, test } from 'vitest';
import { holdLock, workerEnded } from './workerLife.ts';

const answer = (worker: Worker, question: string): Promise<unknown> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question);
  });

test.each([
  ['closes itself', (worker: Worker) => worker.postMessage('close')],
  ['is ended', (worker: Worker) => worker.terminate()]
] as const)('a worker that %s without a word gives its lock back, and not before', async (_how, end) => {
  const lock = `test ${crypto.randomUUID()}`;
  const script = `${holdLock(lock)}\nonmessage = ({ data }) => (data === 'close' ? close() : postMessage(data));`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  expect(await answer(worker, 'there?')).toBe('there?');
  let hasEnded = false;
  const ended = workerEnded(lock).then(() => (hasEnded = true));
  const waiting = async (): Promise<boolean> =>
    (await navigator.locks.query()).pending!.some(({ name }) => name === lock);
  await expect.poll(waiting).toBe(true);
  expect(await answer(worker, 'still there?')).toBe('still there?');
  expect(hasEnded).toBe(false);
  end(worker);
  expect(await ended).toBe(true);
  URL.revokeObjectURL(address);
});
