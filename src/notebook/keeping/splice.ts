/** How one text becomes another: what stands between their common beginning and their common end is replaced. */
export interface Splice {
  /** The length of the text that it is for. */
  of: number;
  at: number;
  removed: number;
  inserted: string;
}

export function spliceOf(from: string, to: string): Splice {
  const most = Math.min(from.length, to.length);
  let at = 0;
  while (at < most && from[at] === to[at]) at++;
  let tail = 0;
  while (tail < most - at && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { of: from.length, at, removed: from.length - at - tail, inserted: to.slice(at, to.length - tail) };
}

/** The text that a splice leads to; undefined where it is for another one. */
export const spliced = (text: string, { of, at, removed, inserted }: Splice): string | undefined =>
  text.length === of ? text.slice(0, at) + inserted + text.slice(at + removed) : undefined;
