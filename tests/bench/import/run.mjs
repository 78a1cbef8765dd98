// The benchmark of imports: how fast, beside native DuckDB, and how right, on files as people have them.
//   npm run bench:import                                both halves
//   npm run bench:import -- --only timing               one half: timing or corpus
//   npm run bench:import -- --lines 1000000 --runs 3    sizes of the timing, separated by commas, and its rounds
//   npm run bench:import -- --only corpus --no-browser  the corpus without its run over every file in Chromium
// Prints one table a half. Ratios matter; times are those of this machine on this day.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, createServerModuleRunner } from 'vite';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    lines: { type: 'string', default: '1000000,5000000' },
    runs: { type: 'string', default: '5' },
    browser: { type: 'boolean', default: true }
  },
  allowNegative: true
});

// The runner stays open: a module may be imported only when a file asks for it.
const server = await createServer({
  configFile: false,
  appType: 'custom',
  plugins: [svelte({ configFile: false })],
  cacheDir: 'node_modules/.vite/bench',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false }
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
const options = {
  sizes: values.lines.split(',').map(Number),
  runs: Number(values.runs),
  browser: values.browser
};
const halves = ['timing', 'corpus'].filter((half) => (values.only ?? half) === half);
if (halves.length === 0) throw new Error('--only takes timing or corpus');
let met = true;
for (const half of halves) {
  const module = await runner.import(join(import.meta.dirname, `${half}.ts`));
  met = (await module[half](options)) && met;
}
await runner.close();
await server.close();
process.exit(met ? 0 : 1);
