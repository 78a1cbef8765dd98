/** A worker has not answered for so long that it must be taken for dead. */
export class WorkerStopped extends Error {
  override name = 'WorkerStopped';
}

/** How often a worker says that it is alive, in ms. Work that lets nothing else in puts it off. */
const pulse = 2000;

/** Seconds of silence after which a worker counts as dead: more than its longest piece of work takes on a slow phone. */
const longestSilence = 60;

/** Said by a worker from now on. */
export interface Alive {
  kind: 'alive';
}

/** Lets the page hear that this worker is alive. To be called in a worker, once. */
export function beAlive(): void {
  setInterval(() => postMessage({ kind: 'alive' } satisfies Alive), pulse);
}

/**
 * Calls back, once, when a worker has said nothing for some seconds, though it told of no error: browsers that run out
 * of memory may end a worker without a word. Seconds in which the page itself sleeps do not count. Gives what ends it.
 */
export function onSilence(worker: Worker, callback: () => void, seconds = longestSilence): () => void {
  let silent = 0;
  const hear = () => (silent = 0);
  const timer = setInterval(() => {
    if (++silent < seconds) return;
    end();
    callback();
  }, 1000);
  const end = () => {
    clearInterval(timer);
    worker.removeEventListener('message', hear);
  };
  worker.addEventListener('message', hear);
  return end;
}
