/**
 * How a page hears that a worker has ended. One that closes itself, or that the browser ends, tells nobody; but a lock
 * that it held is given back.
 */

/** What a worker begins with to hold a lock for as long as it lives. */
export const holdLock = (name: string): string =>
  `navigator.locks?.request(${JSON.stringify(name)}, () => new Promise(() => {})).catch(() => {});`;

/** The browser gives a worker its lock some time after its first answers: how often it is asked, and how far apart in ms. */
const tries = { most: 20, apart: 500 };

async function isHeld(name: string): Promise<boolean> {
  for (let tried = 0; tried < tries.most; tried++) {
    const { held = [] } = await navigator.locks.query();
    if (held.some((lock) => lock.name === name)) return true;
    await new Promise((resolve) => setTimeout(resolve, tries.apart));
  }
  return false;
}

/** Resolves when the worker that holds a lock has ended. Rejects where the browser gives it none: then nobody can tell. */
export async function workerEnded(name: string): Promise<void> {
  if (!(await isHeld(name))) throw new Error(`no lock ${name}`);
  await navigator.locks.request(name, () => undefined);
}
