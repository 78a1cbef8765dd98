import type { Answer, Order } from './answerOf.ts';
import type { FitOf, OnStep } from './index.ts';
import { models, type ModelName } from './models.ts';

addEventListener('message', ({ data: { model, given } }: MessageEvent<Order>) => {
  const answer = (message: Answer) => postMessage(message);
  try {
    const fit = models[model].fit as (given: Order['given'], onstep: OnStep) => FitOf<ModelName>;
    answer({ kind: 'done', fit: fit(given, (iterations) => answer({ kind: 'step', iterations })) });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
