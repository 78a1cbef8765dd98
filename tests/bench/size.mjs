// What the first reading needs: JavaScript and CSS that index.html names, all that those import statically, and the
// example itself (the larger of its two languages).
//   node tests/bench/size.mjs      prints each file's gzip size and the sum, and fails above the budget
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of gzip. */
export const sizeBudget = 200_000;

/** Length in bytes of a text or file once compressed as hosts do. */
export const gzipped = (content) => gzipSync(content, { level: 9 }).length;

const named = (text, pattern) => [...text.matchAll(pattern)].map(([, path]) => path);

/** The files of the first reading in `dist`, with their bytes of gzip, largest first. */
export function firstReading(dist = 'dist') {
  const sizes = new Map();
  const add = (path) => {
    if (sizes.has(path)) return;
    const content = readFileSync(posix.join(dist, path));
    sizes.set(path, gzipped(content));
    if (!path.endsWith('.js')) return;
    const imports = named(
      content.toString(),
      /(?:^|[;}\s])(?:import|export)(?:[\w$\s{},*]*from)?\s*["'](\.[^"']+\.js)["']/g
    );
    for (const each of imports) add(posix.join(posix.dirname(path), each));
  };
  const html = readFileSync(posix.join(dist, 'index.html'), 'utf8');
  for (const path of named(html, /(?:src|href)="([^"]+\.(?:js|css))"/g)) add(posix.normalize(path));
  const examples = readdirSync(posix.join(dist, 'assets'))
    .filter((name) => /^first\.\w+-.*\.js$/.test(name))
    .map((name) => ({
      path: `assets/${name}`,
      bytes: gzipped(readFileSync(posix.join(dist, 'assets', name)))
    }))
    .sort((a, b) => b.bytes - a.bytes);
  if (!examples[0]) throw new Error('the example is not among the built files');
  sizes.set(examples[0].path, examples[0].bytes);
  return [...sizes].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = firstReading();
  const sum = files.reduce((total, { bytes }) => total + bytes, 0);
  for (const { path, bytes } of files) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  console.log(`${(sum / 1000).toFixed(1).padStart(8)} kB  in all, gzip, of ${sizeBudget / 1000} kB allowed`);
  process.exit(sum <= sizeBudget ? 0 : 1);
}
