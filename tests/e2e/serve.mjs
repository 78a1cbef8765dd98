// A plain static server, as any host has: the built site lies in a folder below the root, without special headers.
//   node tests/e2e/serve.mjs PORT [FOLDER]     FOLDER is the built site, by default dist
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** Where the site lies on the test's host. */
export const place = '/clients/acme/tailbook/';

/** Serves a folder at `place`. Port 0 takes a free one; the server is returned when it listens. */
export async function serve(folder, port = 0) {
  const site = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    if (!request.url.startsWith(place)) {
      response.writeHead(404).end();
      return;
    }
    request.url = request.url.slice(place.length - 1);
    site(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await serve(process.argv[3] ?? 'dist', Number(process.argv[2]));
