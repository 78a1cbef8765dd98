/** How much of some work is done, from 0 to 1, at a moment in ms. */
export interface Mark {
  at: number;
  done: number;
}

/** Too early to say anything, in ms. */
const earliest = 1500;

/**
 * Seconds that work still needs, by the pace of the whole of it so far; undefined while that would be a guess.
 * @param first When it began.
 */
export function secondsLeft(first: Mark, now: Mark): number | undefined {
  const [time, done] = [now.at - first.at, now.done - first.done];
  if (time < earliest || done < 0.02) return undefined;
  return Math.max(1, Math.round(((1 - now.done) * time) / done / 1000));
}
