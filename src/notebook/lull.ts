import type { Runtime } from './Runtime.ts';

/** Most ms to wait, unless a value is being dragged. */
const longest = 120;
/** A dragged value that has not moved for so many ms, after all that depends on it had run, rests. */
const rest = 60;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when no cell runs; but for a drag, after a moment at most. What is shown besides lets figures go first. */
export async function lull(runtime: Runtime): Promise<void> {
  while (runtime.isRunning) {
    await Promise.race([runtime.settled(), wait(longest)]);
    if (!runtime.isDragging) return;
    await wait(rest);
  }
}
