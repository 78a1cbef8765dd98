import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import { Engine } from '../../src/engine/index.ts';
import { inspect, loadTable, release } from '../../src/import/index.ts';
import { readSafely } from '../bench/import/safety.ts';

const { folder, messy } = inject('shared');
const sampled = 40;
/** Its authors hid a telephone number in one of the two versions. */
const unlike = 'location_coordinates.csv';

/** The same files in every run: a linear congruential generator (Numerical Recipes) shuffles them. */
function sample(paths: string[]): string[] {
  let state = 20_110_901;
  const order = paths.map((path) => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
    return [state, path] as const;
  });
  return order
    .sort(([a], [b]) => a - b)
    .slice(0, sampled)
    .map(([, path]) => path);
}

const engine = new Engine({ prepare: '' });
beforeAll(() => engine.start());
afterAll(() => engine.run('DROP TABLE IF EXISTS table_1; DROP TABLE IF EXISTS table_1_rejects'));

async function read(path: string): Promise<File> {
  const base64 = await commands.readFile(`${folder}/${path}`, 'base64');
  return new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], path.split('/').pop()!);
}

describe.skipIf(messy.length === 0)('malformed files, read in the page’s engine', () => {
  test('each is a table whose receipt adds up, or is refused in words, and the engine lives on', async () => {
    const paths = sample(messy);
    expect(paths).toHaveLength(sampled);
    const faults: string[] = [];
    for (const path of paths) {
      const { kind, detail } = await readSafely(await read(path), engine);
      if (kind === 'fault') faults.push(`${path}: ${detail}`);
      expect((await engine.query('SELECT 42 AS alive')).rows, path).toEqual([{ alive: 42 }]);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test('csv-spectrum’s are read as their authors say', async () => {
    for (const path of messy.filter((each) => each.includes('csv-spectrum') && !each.endsWith(unlike))) {
      const known = await (await read(path.replace('/csvs/', '/json/').replace(/\.csv$/, '.json'))).text();
      const inspection = await inspect(await read(path), engine);
      await loadTable(inspection, engine);
      const { rows } = await engine.query('FROM table_1');
      await release(inspection, engine);
      const withBlanks = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? '']))
      );
      expect(withBlanks, path).toEqual(JSON.parse(known));
    }
  });
});
