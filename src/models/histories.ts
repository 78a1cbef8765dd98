/**
 * What the models of repeat buying know of a customer: one place in each array a customer, or a group of equal ones.
 * All times are in one unit, and so are the parameters fitted to them.
 */
export interface Histories {
  /** Repeat purchases: distinct days with a purchase, less the first. */
  x: ArrayLike<number>;
  /** Time from the first purchase to the last; 0 where x is 0. */
  tx: ArrayLike<number>;
  /** Time from the first purchase to the end of what was observed. */
  T: ArrayLike<number>;
  /** Customers with this history. Default: 1 each. */
  customers?: ArrayLike<number>;
}

/** Histories with equal parts told once, so that what depends on a part is computed once. */
export interface Grouped {
  total: number;
  repeats: number;
  /** Customers with at least one repeat purchase. */
  repeaters: number;
  /** Sum of T. */
  time: number;
  /** Distinct x, with their customers. */
  counts: { x: Float64Array; customers: Float64Array };
  /** Distinct pairs of x and T. */
  ages: { x: Float64Array; T: Float64Array };
  /** Distinct pairs of x and tx. */
  lasts: { x: Float64Array; tx: Float64Array };
  /** For each group of equal customers, its place in `ages` and in `lasts`, and how many they are. */
  age: Int32Array;
  last: Int32Array;
  customers: Float64Array;
}

/** The distinct values in ascending order, and for each value its place among them. */
function distinct(values: Float64Array): { of: Float64Array; place: Int32Array } {
  const sorted = values.slice().sort();
  const of = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const place = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let [low, high] = [0, of.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of[middle]! < values[i]!) low = middle + 1;
      else high = middle;
    }
    place[i] = low;
  }
  return { of, place };
}

/** The same for pairs, from the places of both parts. */
function distinctPairs(one: Int32Array, other: Int32Array, others: number) {
  const { of, place } = distinct(Float64Array.from(one, (each, i) => each * others + other[i]!));
  return {
    place,
    one: Int32Array.from(of, (key) => Math.floor(key / others)),
    other: Int32Array.from(of, (key) => key % others)
  };
}

const sumBy = (place: Int32Array, size: number, weights: Float64Array): Float64Array => {
  const sums = new Float64Array(size);
  for (let i = 0; i < place.length; i++) sums[place[i]!]! += weights[i]!;
  return sums;
};

/** Puts customers with equal histories together. */
export function groupHistories(histories: Histories): Grouped {
  const [x, tx, T] = [histories.x, histories.tx, histories.T].map((each) => Float64Array.from(each)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ];
  const customers = histories.customers
    ? Float64Array.from(histories.customers)
    : new Float64Array(x.length).fill(1);
  const [byX, byTx, byT] = [distinct(x), distinct(tx), distinct(T)];
  const ages = distinctPairs(byX.place, byT.place, byT.of.length);
  const lasts = distinctPairs(byX.place, byTx.place, byTx.of.length);
  const groups = distinctPairs(ages.place, lasts.place, lasts.one.length);
  const weighted = (values: Float64Array) => values.reduce((sum, value, i) => sum + customers[i]! * value, 0);
  const valuesAt = (places: Int32Array, of: Float64Array) => Float64Array.from(places, (place) => of[place]!);
  return {
    total: customers.reduce((sum, n) => sum + n, 0),
    repeats: weighted(x),
    repeaters: weighted(x.map((count) => (count > 0 ? 1 : 0))),
    time: weighted(T),
    counts: { x: byX.of, customers: sumBy(byX.place, byX.of.length, customers) },
    ages: { x: valuesAt(ages.one, byX.of), T: valuesAt(ages.other, byT.of) },
    lasts: { x: valuesAt(lasts.one, byX.of), tx: valuesAt(lasts.other, byTx.of) },
    age: groups.one,
    last: groups.other,
    customers: sumBy(groups.place, groups.one.length, customers)
  };
}
