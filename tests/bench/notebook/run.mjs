// The benchmark of long notebooks: 200 cells over a file of orders, on the built site in headless Chromium.
//   npm run bench:notebook                          1M lines
//   npm run bench:notebook -- --lines 100000        other sizes, separated by commas
//   npm run bench:notebook -- --cells 400           another length
//   npm run bench:notebook -- --dist FOLDER         another build than dist/ (which `npm run build` makes)
// Prints a table a size and writes bench-results/notebook-<time>.json. Times are those of this machine on this day.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    cells: { type: 'string', default: '200' },
    dist: { type: 'string', default: 'dist' }
  }
});

const plugins = [svelte({ configFile: false })];
const { module } = await runnerImport(join(import.meta.dirname, 'notebook.ts'), { plugins });
const met = await module.notebook({
  sizes: values.lines.split(',').map(Number),
  cells: Number(values.cells),
  dist: values.dist
});
process.exit(met ? 0 : 1);
