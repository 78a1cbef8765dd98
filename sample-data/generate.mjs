// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { roasteryFacts, stationerFacts, table } from './facts.mjs';
import * as roastery from './roastery/orders.mjs';
import * as stationer from './stationer/orders.mjs';

/** The seed of the files that the site ships. */
export const SEED = '80/20';

/**
 * A shipped file: its bytes, and what README.md says is true of it.
 * @typedef {{ name: string, bytes: Uint8Array, facts: import('./facts.mjs').Facts }} SampleFile
 */

/** Makes the shipped files in memory. The same seed gives the same bytes. @param {string} [seed] @returns {SampleFile[]} */
export function generate(seed = SEED) {
  const lines = roastery.orderLines(seed);
  const orders = stationer.orders(seed);
  return [
    { name: 'orders.csv', bytes: roastery.print(lines), facts: roasteryFacts(lines) },
    { name: 'taobao-orders.csv', bytes: stationer.print(orders, seed), facts: stationerFacts(orders) }
  ];
}

/** README.md with the facts of the files in their places. @param {string} readme @param {SampleFile[]} files */
export function withFacts(readme, files) {
  return files.reduce(
    (text, { name, facts }) =>
      text.replace(
        new RegExp(`(<!-- facts of ${name} -->\n)[^]*?(<!-- end -->)`),
        (_, start, end) => `${start}${table(facts)}\n${end}`
      ),
    readme
  );
}

if (process.argv[1] === import.meta.filename) {
  const files = generate();
  for (const { name, bytes } of files) writeFileSync(new URL(name, import.meta.url), bytes);
  const readme = new URL('README.md', import.meta.url);
  writeFileSync(readme, withFacts(readFileSync(readme, 'utf8'), files));
}
