// @ts-check
/** Draws things by weight. @template T */
export class Lottery {
  #things;
  /** @type {number[]} */
  #cumulative = [];

  /** @param {readonly T[]} things @param {(thing: T, index: number) => number} weight Not negative. */
  constructor(things, weight) {
    this.#things = things;
    let sum = 0;
    things.forEach((thing, index) => this.#cumulative.push((sum += weight(thing, index))));
  }

  /** One thing, with a probability in proportion to its weight. @param {import('./random.mjs').Random} random @returns {T} */
  draw(random) {
    const target = random.uniform() * /** @type {number} */ (this.#cumulative.at(-1));
    let low = 0;
    let high = this.#cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (this.#cumulative[middle]) > target) high = middle;
      else low = middle + 1;
    }
    return /** @type {T} */ (this.#things[low]);
  }
}

/** Zipf's weight of the thing at an index from 0. @param {number} index @param {number} exponent */
export function zipf(index, exponent) {
  return Math.exp(-exponent * Math.log(index + 1));
}
