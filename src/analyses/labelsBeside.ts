import { asOf } from './asOf.ts';
import { m } from './messages.ts';
import { refunds } from './refunds.ts';

/** How an analysis names its parameters: `as_of` and `refunds` as all do, the others by its own words. */
export const labelsBeside =
  <Words extends object>(words: Words) =>
  (parameter: string): string =>
    parameter === refunds.name
      ? m.refunds
      : parameter === asOf.name
        ? m.asOf
        : String(words[parameter as keyof Words]);
