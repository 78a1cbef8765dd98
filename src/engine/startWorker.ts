import { workerSource } from './workerSource.ts';

/**
 * Starts the engine's worker from a `blob:` address. Only such a worker inherits the page's Content Security
 * Policy; one started from a plain address would be free to send rows to any host.
 * @param lock See `workerSource`.
 */
export function startWorker(script: string, lock: string): Worker {
  const address = URL.createObjectURL(new Blob([workerSource(script, lock)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
