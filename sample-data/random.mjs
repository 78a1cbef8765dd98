// @ts-check
/**
 * Random numbers that are the same on every machine and every run.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain). Only `Math.log`, `Math.exp` and
 * `Math.sqrt` are used on top of it: sines and powers differ between versions of V8.
 */
export class Random {
  #a;
  #b;
  #c;
  #counter = 1;

  /** @param {string} seed One text, one stream: name streams apart ("7/customers", "7/refunds"). */
  constructor(seed) {
    let hash = 2166136261; // FNV-1a, three times over, for the three words of state
    const word = () => {
      for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619);
      return hash | 0;
    };
    this.#a = word();
    this.#b = word();
    this.#c = word();
    for (let i = 0; i < 15; i++) this.integer();
  }

  /** A whole number of 32 bits, 0 … 4294967295. */
  integer() {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }

  /** Uniform in [0, 1). */
  uniform() {
    return this.integer() / 4294967296;
  }

  /** Whether something of this probability happens. @param {number} probability */
  happens(probability) {
    return this.uniform() < probability;
  }

  /** A whole number in 0 … n − 1. @param {number} n */
  below(n) {
    return Math.floor(this.uniform() * n);
  }

  /** A whole number in low … high, both included. @param {number} low @param {number} high */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** One element of a list. @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }

  /** Exponential waiting time. @param {number} rate Events per unit of time. */
  exponential(rate) {
    return -Math.log(1 - this.uniform()) / rate;
  }

  /** Standard normal, by Marsaglia's polar method (1964). */
  normal() {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
    }
  }

  /**
   * Gamma of mean shape / rate, by Marsaglia and Tsang (2000).
   * @param {number} shape @param {number} rate @returns {number}
   */
  gamma(shape, rate) {
    if (shape < 1) {
      const boost = Math.exp(Math.log(1 - this.uniform()) / shape);
      return this.gamma(shape + 1, rate) * boost;
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / rate;
    }
  }

  /** Beta of mean a / (a + b). @param {number} a @param {number} b */
  beta(a, b) {
    const x = this.gamma(a, 1);
    return x / (x + this.gamma(b, 1));
  }

  /** Poisson, by Knuth's product; for means below about 100. @param {number} mean */
  poisson(mean) {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    return count;
  }
}
