// The benchmark: Tailbook's engine in headless Chromium beside native DuckDB of the same version and Arquero.
//   npm run bench                           100k, 1M and 5M lines
//   npm run bench -- --lines 10000000       other sizes, separated by commas
//   npm run bench -- --runs 3               repetitions, by default 5
//   npm run bench -- --only rfm8,rules     these cases of cases.ts only
//   npm run bench -- --no-site              without the built site in dist/ (which `npm run build` makes)
//   npm run bench -- --no-engines           the built site alone
// Prints tables and writes bench-results/<time>.json. Ratios matter; times are those of this machine on this day.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000,1000000,5000000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    engines: { type: 'boolean', default: true },
    site: { type: 'boolean', default: true }
  },
  allowNegative: true
});

const plugins = [svelte({ configFile: false })];
const { module } = await runnerImport(join(import.meta.dirname, 'bench.ts'), { plugins });
const met = await module.bench({
  sizes: values.lines.split(',').map(Number),
  runs: Number(values.runs),
  only: values.only.split(',').filter(Boolean),
  engines: values.engines,
  site: values.site
});
process.exit(met ? 0 : 1);
