import { answerOf, type FitOptions } from './answerOf.ts';
import type { FitOf, Given, ModelName } from './models.ts';

/**
 * Fits a model beside the page, which goes on meanwhile; in place where there are no workers. A model that the
 * customers do not give is an answer, not an error: see `Fit`.
 * @throws FitStopped where the worker ends or falls silent; the signal's reason where that is aborted.
 */
export async function fitInBackground<Name extends ModelName>(
  model: Name,
  given: Given<Name>,
  options: FitOptions = {}
): Promise<FitOf<Name>> {
  options.signal?.throwIfAborted();
  if (typeof Worker === 'undefined') {
    const { models } = await import('./models.ts');
    const fit = models[model].fit as (given: Given<Name>, onstep: FitOptions['onstep']) => FitOf<Name>;
    return fit(given, options.onstep);
  }
  const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), { type: 'module' });
  return answerOf(worker, { model, given }, options);
}
