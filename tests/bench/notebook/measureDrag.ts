import { Tab } from '../Tab.ts';
import { drawn } from './draggedNotebook.ts';

/** What was measured while a parameter was dragged. */
export interface DragTimes {
  customers: number;
  /** Of each move of the pointer: ms from the input event until all charts that depend on it had been drawn anew and were painted. */
  moves: number[];
  /** The same of each press of an arrow key, where the next follows at once. */
  keys: number[];
}

const moves = 40;

declare global {
  interface Window {
    /** Settles when every watched chart has been drawn anew after the next input event, in ms from that event. */
    redrawn: () => Promise<number>;
  }
}

/** Runs in the page. Refers to nothing outside itself. */
function watchCharts(names: string[]): void {
  window.redrawn = () =>
    new Promise((resolve, reject) => {
      const waiting = new Set(names);
      let start = 0;
      const observers = names.map((name) => {
        const observer = new MutationObserver((records) => {
          const isDrawn = records.some(({ addedNodes }) =>
            [...addedNodes].some(
              (node) => node instanceof Element && (node.matches('svg') || node.querySelector('svg'))
            )
          );
          if (!start || !isDrawn || !waiting.delete(name) || waiting.size > 0) return;
          observers.forEach((each) => each.disconnect());
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(document.getElementById(`cell-${name}`)!, { subtree: true, childList: true });
        return observer;
      });
      addEventListener('input', ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
      setTimeout(() => reject(new Error(`not drawn anew: ${[...waiting].join(', ')}`)), 10_000);
    });
}

/** Opens the notebook that lies on the site, and moves its slider step by step with the keyboard and with the pointer. */
export async function measureDrag(address: string): Promise<DragTimes> {
  const tab = await Tab.open('about:blank');
  try {
    const { page } = tab;
    await page.goto(address);
    for (const name of drawn)
      await page.locator(`#cell-${name} svg path, #cell-${name} svg rect`).first().waitFor();
    const slider = page.getByRole('slider').first();
    await slider.scrollIntoViewIfNeeded();
    await page.getByText('all accounted for').first().waitFor();
    await page.evaluate(watchCharts, drawn);
    const timed = async (move: (step: number) => Promise<void>): Promise<number[]> => {
      const times: number[] = [];
      for (let step = 1; step <= moves; step++) {
        const time = page.evaluate(() => window.redrawn());
        await move(step);
        times.push(await time);
      }
      return times;
    };
    const keys = await timed(() => slider.press('ArrowRight'));
    const { x, y, width, height } = (await slider.boundingBox())!;
    // To and fro over the lower values, at which most customers are drawn; each place gives another value.
    const to = (step: number) => page.mouse.move(x + width * (0.3 - (step % 10) * 0.02), y + height / 2);
    await to(0);
    await page.mouse.down();
    await to(5);
    await page.waitForTimeout(1000);
    const dragged = await timed(to);
    await page.mouse.up();
    return { customers: 10_000, moves: dragged, keys };
  } finally {
    await tab.close();
  }
}
