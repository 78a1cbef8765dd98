import { expect, test } from 'vitest';
import { answerOf } from './answerOf.ts';
import { bgNbd, fitInBackground, FitStopped, type Histories } from './index.ts';

/** Made-up histories, as many as wanted, no two alike. */
function histories(size: number): Histories {
  const x = Float64Array.from({ length: size }, (_, i) => (i * i) % 5);
  const T = Float64Array.from({ length: size }, (_, i) => 10 + ((i * 7919) % 65_537) / 1000);
  const tx = T.map((age, i) => (x[i]! > 0 ? age * (((i * 104_729) % 997) / 997) : 0));
  return { x, tx, T };
}

const worker = (script: string) =>
  new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));

test('a worker gives what the model gives in place, and tells of its rounds', async () => {
  const given = histories(2000);
  const rounds: number[] = [];
  const fit = await fitInBackground('bgNbd', given, { onstep: (round) => rounds.push(round) });
  expect(fit).toEqual(bgNbd.fit(given));
  expect(rounds.length).toBeGreaterThan(5);
});

test('a refusal is an answer', async () => {
  expect(await fitInBackground('gammaGamma', { x: [1, 2], z: [0, 0] })).toEqual({ refused: 'zeroSpend' });
  expect(await fitInBackground('sbg', { due: [100, 100], lost: [0, 0] })).toEqual({ refused: 'noLosses' });
});

test('a long search leaves the page free and can be stopped', async () => {
  const stop = new AbortController();
  const running = fitInBackground('paretoNbd', histories(400_000), { signal: stop.signal });
  let ticks = 0;
  const clock = setInterval(() => ticks++, 20);
  setTimeout(() => stop.abort(new Error('enough')), 1000);
  await expect(running).rejects.toThrow('enough');
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(10);
  await expect(fitInBackground('bgNbd', histories(50), { signal: stop.signal })).rejects.toThrow('enough');
});

test('a worker that ends or hangs is reported in words', async () => {
  const order = { model: 'bgNbd', given: histories(50) } as const;
  const ended = answerOf(worker("onmessage = () => { throw new Error('out of memory'); }"), order);
  await expect(ended).rejects.toBeInstanceOf(FitStopped);
  await expect(ended).rejects.toThrow(/has ended: .*out of memory/);
  await expect(answerOf(worker('for (;;);'), order, {}, 2)).rejects.toThrow('has stopped answering');
});
