/** A place of the curve: what the first `rank` items bring, as a share of all. */
export interface Place {
  rank: number;
  cumulative_share: number;
}

/** Shares of the claim that 70 % of customers bring 30 % of sales, as they are here. */
export interface Claim {
  /** What the 70 % of items with the least bring. */
  broughtByLeast: number;
  /** Which share of all items the last 30 % of sales take; read off the curve between its places. */
  takenByLast: number;
}

/** The claim against a curve that starts at rank 1 and has the rank that ends the first 30 % of items. */
export function claimOf(curve: Place[], items: number): Claim {
  const first = Math.ceil((30 * items) / 100);
  const at = curve.find(({ rank }) => rank >= first);
  const after = curve.findIndex(({ cumulative_share }) => cumulative_share >= 0.7);
  const upper = curve[after] ?? { rank: items, cumulative_share: 1 };
  const lower = curve[after - 1] ?? { rank: 0, cumulative_share: 0 };
  const part = (0.7 - lower.cumulative_share) / (upper.cumulative_share - lower.cumulative_share || 1);
  return {
    broughtByLeast: 1 - (at?.cumulative_share ?? 1),
    takenByLast: 1 - (lower.rank + part * (upper.rank - lower.rank)) / items
  };
}

/** What would be lost with the first 1, 5, 10 and 20 items, where there are more: how many, and their share. */
export const losses = (curve: Place[], items: number): { first: number; share: number }[] =>
  [1, 5, 10, 20].flatMap((first) => {
    const place = curve.find(({ rank }) => rank === first);
    return place && first < items ? [{ first, share: place.cumulative_share }] : [];
  });

/** The tops, in percent, that hold a whole item or more: of 38 items the top 1 % is less than one. */
export const topsOf = (items: number): number[] => [1, 5, 10, 20, 50].filter((top) => top * items >= 100);
