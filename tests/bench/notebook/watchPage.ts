declare global {
  interface Window {
    watched: {
      /** What the header said, and since when, in ms. */
      said: { text: string; at: number }[];
      /** Names of the relations made so far, each as often as it was made. */
      made: string[];
      /** Of each key: ms until its handler began, and until what it changed was on the screen. */
      keys: { delay: number; shown: number }[];
      /** Tasks of the page's thread of 50 ms and more: their lengths in ms. */
      tasks: number[];
    };
  }
}

/** Runs in the page before its own scripts, and notes what goes on. Refers to nothing outside itself. */
export function watchPage(): void {
  const watched: Window['watched'] = { said: [], made: [], keys: [], tasks: [] };
  window.watched = watched;

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    const data = (message as { data?: unknown }).data;
    const sql = Array.isArray(data) ? data.find((each) => typeof each === 'string') : undefined;
    const made = /^CREATE OR REPLACE (?:TABLE|VIEW) "([^"]+)"/.exec(String(sql))?.[1];
    if (made) watched.made.push(made);
    return (post as (...given: unknown[]) => void).call(this, message, ...rest);
  } as typeof post;

  new MutationObserver(() => {
    const text = document.querySelector('header [role=status]')?.textContent?.trim() ?? '';
    if (watched.said.at(-1)?.text !== text) watched.said.push({ text, at: performance.now() });
  }).observe(document, { subtree: true, childList: true, characterData: true });

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const key = { delay: performance.now() - timeStamp, shown: 0 };
      watched.keys.push(key);
      requestAnimationFrame(() => setTimeout(() => (key.shown = performance.now() - timeStamp)));
    },
    { capture: true }
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask' });
}
