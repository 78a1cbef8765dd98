/** One move, in ms from the input event. */
export interface Move {
  /** Until the figure had first changed on the screen. */
  painted: number;
  /** Until the engine's answer was on the screen, not an estimate from the curve. */
  settled: number;
}

declare global {
  interface Window {
    moves: {
      /** Awaits the next input event. */
      next: () => void;
      settled: () => Promise<Move>;
      /** Longest task of the page's thread so far, in ms; 0 where none took 50 ms. */
      longestTask: () => number;
    };
  }
}

/** Runs in the page: times what becomes of a figure after each input event. Refers to nothing outside itself. */
export function watchMoves(watched: Element, { event, answer }: { event: string; answer: string }): void {
  let current: Promise<Move> | undefined;
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });

  const told = () => [...watched.querySelectorAll(answer)].map(({ textContent }) => textContent).join('\n');
  const nextFrame = () =>
    new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));

  async function follow(start: number): Promise<Move> {
    const before = told();
    let changed = false;
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(watched, { subtree: true, childList: true, attributes: true, characterData: true });
    let painted = 0;
    for (;;) {
      const wasChanged = changed;
      const wasSettled = told() !== before;
      const now = await nextFrame();
      if (wasChanged && !painted) painted = now - start;
      if (wasSettled) {
        observer.disconnect();
        return { painted: painted || now - start, settled: now - start };
      }
      if (now - start > 10_000) throw new Error('the figure did not follow within 10 s');
    }
  }

  window.moves = {
    next: () => {
      current = new Promise((resolve, reject) =>
        addEventListener(event, (input) => follow(input.timeStamp).then(resolve, reject), {
          capture: true,
          once: true
        })
      );
    },
    settled: () => current ?? Promise.reject(new Error('no move is awaited')),
    longestTask: () => longest
  };
}
