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

export default defineConfig({
  base: './',
  plugins: [svelte(), sqlLibrary()],
  resolve: {
    alias: {
      'd3-geo': fileURLToPath(new URL('./src/charts/no-maps.ts', import.meta.url)),
      'd3-scale-chromatic': fileURLToPath(new URL('./src/charts/no-schemes.ts', import.meta.url))
    }
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
