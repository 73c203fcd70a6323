import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';

// Runs as a child process: `yardstick.ts bytes|json|ascii page.json`. Answers every request with the page in the file,
// served as the first argument says.

const [way, file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const page = z.looseObject({}).parse(JSON.parse(bytes.toString()));

function toAscii(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, 'x'));
}

const inMemory = way === 'ascii' ? toAscii(page) : page;
const app = new Hono().get('*', (c) => c.json(inMemory as object));

const server =
  way === 'bytes'
    ? createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
        response.end(bytes);
      })
    : createServer(getRequestListener(app.fetch));

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`${way} is at http://127.0.0.1:${address.port}`);
});
