import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import sirv from 'sirv';
import { build, type Plugin } from 'vite';

/** A folder served on this machine. */
export interface Served {
  /** Address of the folder, with a slash at its end. */
  address: string;
  close: () => void;
}

/** Serves a folder as a plain static host does. */
export async function serve(folder: string): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end())
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Gives the engine's page the site's own Content Security Policy. Arquero compiles its verbs, which that forbids. */
function policy(): Plugin {
  return {
    name: 'tailbook-bench-policy',
    transformIndexHtml: (_, { path }) => {
      if (path.endsWith('arquero.html')) return [];
      const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
        readFileSync('index.html', 'utf8')
      );
      if (!content?.[1]) throw new Error('index.html has no Content Security Policy');
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: content[1] };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    }
  };
}

/** Builds the benchmark's own pages as the site is built, into a temporary folder, and serves them. */
export async function buildPages(
  root = resolve('tests/bench/page'),
  pages = ['engine.html', 'arquero.html']
): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'tailbook-bench-'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false }), policy()],
    worker: { format: 'es', plugins: () => [svelte({ configFile: false })] },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pages.map((page) => join(root, page)) }
    }
  });
  const served = await serve(outDir);
  return {
    ...served,
    close: () => {
      served.close();
      rmSync(outDir, { recursive: true, force: true });
    }
  };
}
