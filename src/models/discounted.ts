/** How future purchases are counted: over `periods` periods of a length in the unit of time of the parameters. */
export interface Discounting {
  periods: number;
  /** Units of time of the parameters in a period: 4.345 for months where the parameters are in weeks. */
  periodLength: number;
  /** What a period takes off, 0 to 1: 0.01 for 1 %. A purchase counts as made at the end of its period. */
  rate: number;
}

/**
 * Purchases to come, each less the discount for the periods until then. Times the mean money of a purchase it is the
 * customer's value to the horizon.
 * @param expected Purchases expected up to a time from now, in the unit of time of the parameters.
 */
export function discountedPurchases(
  expected: (t: number) => number,
  { periods, periodLength, rate }: Discounting
): number {
  let [sum, before] = [0, 0];
  for (let period = 1; period <= periods; period++) {
    const until = expected(period * periodLength);
    sum += (until - before) / (1 + rate) ** period;
    before = until;
  }
  return sum;
}
