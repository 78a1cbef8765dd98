// @ts-check
/**
 * A calendar in which some days are longer than others: a day of weight 2 sees twice the buying of a day of
 * weight 1. A process that is steady by this clock has the shop's seasons, weekdays and feasts by the wall clock.
 */
export class BusinessClock {
  #first;
  /** Business time at the end of each day, from the first. @type {number[]} */
  #ends = [];

  /**
   * @param {number} first First day.
   * @param {number} last Last day, included.
   * @param {(day: number) => number} weight Not negative. Scaled to a mean of 1, so rates read as "per mean day".
   */
  constructor(first, last, weight) {
    this.#first = first;
    const weights = Array.from({ length: last - first + 1 }, (_, index) => weight(first + index));
    const mean = weights.reduce((sum, each) => sum + each, 0) / weights.length;
    let time = 0;
    for (const each of weights) this.#ends.push((time += each / mean));
  }

  /** Business time when a day ends. @param {number} day */
  end(day) {
    return /** @type {number} */ (this.#ends[day - this.#first]);
  }

  /** The day in which a business time falls; undefined when it is after the last day. @param {number} time */
  day(time) {
    if (time >= /** @type {number} */ (this.#ends.at(-1))) return undefined;
    let low = 0;
    let high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (this.#ends[middle]) > time) high = middle;
      else low = middle + 1;
    }
    return this.#first + low;
  }
}
