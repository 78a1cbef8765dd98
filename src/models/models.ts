import { bgBb } from './bgBb.ts';
import { bgNbd } from './bgNbd.ts';
import { gammaGamma } from './gammaGamma.ts';
import { kMeans } from './kMeans.ts';
import { mbgNbd } from './mbgNbd.ts';
import { paretoNbd } from './paretoNbd.ts';
import { sbg } from './sbg.ts';
import { tailShape } from './tailShape.ts';

/** The models that are fitted, by their names. */
export const models = { bgNbd, mbgNbd, paretoNbd, gammaGamma, bgBb, sbg, kMeans, tailShape };

export type ModelName = keyof typeof models;

/** What a model is fitted to. */
export type Given<Name extends ModelName> = Parameters<(typeof models)[Name]['fit']>[0];

/** What comes of it: parameters, or why there are none. */
export type FitOf<Name extends ModelName> = ReturnType<(typeof models)[Name]['fit']>;
