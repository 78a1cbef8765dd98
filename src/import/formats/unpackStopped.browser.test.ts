import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { gzipSync, zipSync } from 'fflate';
import { Engine } from '../../engine/index.ts';
import { language } from '../../i18n/index.ts';
import { inspect, loadOrders } from '../index.ts';
import { ImportPanel, ImportSession } from '../panel.ts';
import { xlsxOf } from '../../app/download/xlsxOf.ts';

const engine = new Engine({ prepare: '' });
const orders = 'customer,date,amount\nC1,2024-03-05,10\nC2,2024-03-06,20\n';
const Native = Worker;
let workers: { of: string; worker: Worker }[];

beforeAll(async () => {
  language.choose('en');
  await engine.start();
  await loadOrders([await inspect(new File([orders], 'first.csv'), engine)], engine);
});
afterAll(() => engine.restart());
beforeEach(() => {
  workers = [];
  window.Worker = class extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.push({ of: String(given[0]), worker: this });
    }
  };
});
afterEach(() => {
  window.Worker = Native;
  vi.useRealTimers();
});

const many = (rows: number): string =>
  `customer,date,amount,note\n${Array.from({ length: rows }, (_, i) => `C${i % 99},2024-03-05,${i % 70}.5,${(i * 7919) % 99_991}\n`).join('')}`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const filled = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

test.each([
  ['orders.csv.gz', async () => filled(gzipSync(bytesOf(many(2_000_000)), { level: 1 }))],
  ['orders.zip', async () => filled(zipSync({ 'orders.csv': bytesOf(many(2_000_000)) }, { level: 1 }))],
  [
    'orders.xlsx',
    async () =>
      await xlsxOf('SELECT i AS customer, now() AS date, 1.5 AS amount FROM range(60000) t(i)', engine, [])
  ]
])(
  'where the browser ends the worker that opens %s, the panel says so and what was loaded stays',
  async (name, made) => {
    const file = new File([await made()], name);
    const session = new ImportSession(engine);
    await render(ImportPanel, { session });
    const tables = () => engine.query('SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY ALL');
    const before = (await tables()).rows;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const adding = session.add([file]);
    await vi.waitFor(() => expect(session.files[0]?.progress).toBeGreaterThan(0), 15_000);
    const unpacking = workers.filter(({ of }) => of.includes('unpack.worker'));
    expect(unpacking).toHaveLength(1);
    unpacking[0]!.worker.terminate();
    expect(session.files[0]).not.toHaveProperty('inspection');
    await vi.advanceTimersByTimeAsync(181_000);
    await adding;
    expect(session.files[0]?.failure).toMatchObject({ code: 'readingStopped', details: { file: name } });
    await expect
      .element(page.getByText(new RegExp(`The browser stopped reading “${name}” and gave no reason`)))
      .toBeVisible();
    expect(session.isReady).toBe(false);
    expect((await tables()).rows).toEqual(before);
    expect((await engine.query('SELECT sum(amount) AS sum FROM orders')).rows).toEqual([{ sum: 30 }]);
  }
);
