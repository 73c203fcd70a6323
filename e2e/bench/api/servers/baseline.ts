import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';

// Runs as a child process: `baseline.ts bytes|json|ascii page.json`. Answers every request with the page in the file,
// served as the first argument says, in brotli or gzip if the client accepts it.

const [way, file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const page = z.looseObject({}).parse(JSON.parse(bytes.toString()));

function toAscii(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, 'x'));
}

const encodings = ['br', 'gzip', 'identity'] as const;
const compressors = {
  br: (body: string | Buffer) =>
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: string | Buffer) => gzipSync(body, { level: 1 }),
  identity: (body: string | Buffer) => body,
};
const encodingFor = (acceptEncoding = '') =>
  encodings.find((encoding) => acceptEncoding.includes(encoding)) ?? 'identity';
const headersIn = (encoding: string) => ({
  'content-type': 'application/json',
  ...(encoding !== 'identity' && { 'content-encoding': encoding }),
});

const inMemory = way === 'ascii' ? toAscii(page) : page;
const app = new Hono().get('*', (c) => {
  const encoding = encodingFor(c.req.header('accept-encoding'));
  if (encoding === 'identity') return c.json(inMemory as object);
  const compressed = compressors[encoding](JSON.stringify(inMemory));
  return c.body(new Uint8Array(compressed), { headers: headersIn(encoding) });
});

const ready = {
  br: compressors.br(bytes),
  gzip: compressors.gzip(bytes),
  identity: bytes,
};

const server =
  way === 'bytes'
    ? createServer((request, response) => {
        const encoding = encodingFor(request.headers['accept-encoding']?.toString());
        const body = ready[encoding];
        response.writeHead(200, { ...headersIn(encoding), 'content-length': body.length });
        response.end(body);
      })
    : createServer(getRequestListener(app.fetch));

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`${way} is at http://127.0.0.1:${address.port}`);
});
