import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server on another origin that answers everybody and remembers every request. */
    listener: string;
  }
}

/** Starts the listener. `GET /heard` gives the requests so far, one "METHOD url" each, and is not counted itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.setHeader('Access-Control-Expose-Headers', '*');
    if (request.url === '/heard') {
      response.end(JSON.stringify(heard));
      return;
    }
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('Content-Type', 'text/csv');
    response.end('a\n1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('listener', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => new Promise((resolve) => server.close(() => resolve()));
}
