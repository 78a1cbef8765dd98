// A plain static server, as any host has: the built site lies in a folder below the root, without special headers.
//   node tests/e2e/serve.mjs PORT
import { createServer } from 'node:http';
import sirv from 'sirv';

export const folder = '/clients/acme/tailbook/';
const port = Number(process.argv[2]);
const site = sirv('dist', { dev: true });

createServer((request, response) => {
  if (!request.url.startsWith(folder)) {
    response.writeHead(404).end();
    return;
  }
  request.url = request.url.slice(folder.length - 1);
  site(request, response, () => response.writeHead(404).end());
}).listen(port, '127.0.0.1');
