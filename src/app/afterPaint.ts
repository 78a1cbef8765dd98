/** How long a page that is not looked at, and so is not painted, keeps others waiting, in ms. */
const patience = 500;

/** Resolves once the page has been painted as it stands now: what may come later does not delay what a reader waits for. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      })
    );
  });
}
