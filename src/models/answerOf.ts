import type { OnStep } from './fit.ts';
import type { FitOf, Given, ModelName } from './models.ts';

/** The worker that fits a model has ended, or has not answered for so long that it must be taken for dead. */
export class FitStopped extends Error {
  override name = 'FitStopped';
}

/** What the worker is told. */
export interface Order<Name extends ModelName = ModelName> {
  model: Name;
  given: Given<Name>;
}

/** What it says. */
export type Answer =
  | { kind: 'step'; iterations: number }
  | { kind: 'done'; fit: FitOf<ModelName> }
  | { kind: 'failed'; message: string };

export interface FitOptions {
  /** Ends the worker; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Is told of each round of the search. */
  onstep?: OnStep;
}

/** Seconds of silence after which a worker counts as dead: more than a round takes with millions of customers. */
const longestSilence = 60;

/**
 * Has a worker fit a model, and ends it: ending it is the cancel, and gives its memory back. Seconds in which the page
 * itself sleeps do not count as silence.
 * @throws FitStopped where the worker ends or falls silent.
 */
export function answerOf<Name extends ModelName>(
  worker: Worker,
  order: Order<Name>,
  { signal, onstep }: FitOptions = {},
  silence = longestSilence
): Promise<FitOf<Name>> {
  return new Promise((resolve, reject) => {
    let silent = 0;
    const end = () => {
      clearInterval(clock);
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason as Error);
    };
    const abort = () => fail(signal?.reason);
    const clock = setInterval(() => {
      if (++silent >= silence) fail(new FitStopped('The worker that fits the model has stopped answering.'));
    }, 1000);
    signal?.addEventListener('abort', abort);
    worker.onerror = ({ message }) =>
      fail(new FitStopped(`The worker that fits the model has ended: ${message || 'it could not start.'}`));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      silent = 0;
      if (data.kind === 'step') return onstep?.(data.iterations);
      if (data.kind === 'failed') return fail(new Error(data.message));
      end();
      resolve(data.fit as FitOf<Name>);
    };
    worker.postMessage(order);
  });
}
