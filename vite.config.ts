import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { files } from './src/sql/files.ts';

/** Writes the SQL library as one file beside the site, for any other DuckDB to load. */
function sqlLibrary(): Plugin {
  return {
    name: 'tailbook-sql-library',
    apply: 'build',
    generateBundle() {
      const source = files.map((name) => readFileSync(`src/sql/${name}.sql`, 'utf8')).join('\n');
      this.emitFile({ type: 'asset', fileName: 'tailbook.sql', source });
    }
  };
}

/** The file that stands in for a part of Plot that no chart here uses. */
const standIn = (name: string): string => fileURLToPath(new URL(`./src/charts/${name}.ts`, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [svelte(), sqlLibrary()],
  resolve: {
    alias: [
      { find: 'd3-geo', replacement: standIn('no-maps') },
      { find: 'd3-scale-chromatic', replacement: standIn('no-schemes') },
      {
        find: /^\.{1,2}\/(marks\/tip|legends\/(ramp|swatches)|interactions\/pointer)\.js$/,
        replacement: standIn('no-legends')
      },
      { find: /^\.{1,2}\/projection\.js$/, replacement: standIn('no-projections') },
      { find: /^\.{1,2}\/curve\.js$/, replacement: standIn('no-curves') }
    ]
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // A chart that is drawn later is fetched later, though one index names all of them.
      treeshake: { moduleSideEffects: [{ test: /\/src\/charts\/.*\.ts$/, sideEffects: false }] },
      // What the first reading needs comes as one file: forty small ones take longer to ask for than to fetch.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } }
    }
  },
  // A worker may import from a folder that also holds state with runes.
  worker: { format: 'es', plugins: () => [svelte()] }
});
