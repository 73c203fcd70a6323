import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { bytesResponse, compress } from '#server/http/compression.ts';
import { serve } from '#server/test-support/serve-listener.ts';

// Counts calls, and makes them.
vi.mock('node:zlib', { spy: true });

const page = Buffer.from(JSON.stringify({ items: Array.from({ length: 1000 }, () => 'Renée') }));
const shared = Buffer.from(page);
const small = Buffer.from('{"ok":true}');
const json = { 'content-type': 'application/json' };

const app = new Hono()
  .get('*', compress)
  .get('/page', () => bytesResponse(page, { headers: json }))
  .get('/shared', () => bytesResponse(shared, { headers: json }))
  .get('/small', () => bytesResponse(small, { headers: json }))
  .get('/refused', () => bytesResponse(page, { status: 503, headers: { ...json, 'retry-after': '5' } }))
  .get('/stream', () => new Response(new Blob([page]).stream(), { headers: { etag: '"1"' } }));

/** Sends a request whose body is not decompressed, unlike that of `fetch`. */
async function send(path: string, acceptEncoding?: string, method = 'GET') {
  const url = (await serve(getRequestListener(app.fetch))) + path;
  const headers = { ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }) };
  const sent = request(url, { method, headers }).end();
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (!response) throw new Error('There was no response.');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['br;q=0, gzip;q=0.001', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.2, *;q=0.1', 'gzip'],
  ['identity;q=0.5, br;q=0.5', 'br'],
  ['identity, br;q=0.5', undefined],
  ['br;q=0, gzip;q=0', undefined],
  ['identity;q=0, *;q=0', undefined],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['deflate, zstd', undefined],
  ['', undefined],
  [undefined, undefined],
])('a client that accepts %j gets %s', async (acceptEncoding, encoding) => {
  const { status, headers, body } = await send('/page', acceptEncoding);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ ...json, vary: 'Accept-Encoding', 'content-length': `${body.length}` });
  expect(headers['content-encoding']).toBe(encoding);
  const decompress = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''];
  expect(decompress ? decompress(body) : body).toEqual(page);
});

test('a small response is not compressed', async () => {
  const { headers, body } = await send('/small', 'br');
  expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': `${small.length}` });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body).toEqual(small);
});

test('status and headers stay when a response is compressed', async () => {
  const { status, headers, body } = await send('/refused', 'gzip');
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'retry-after': '5' });
  expect(gunzipSync(body)).toEqual(page);
});

test('HEAD tells that the encoding varies, and sends nothing', async () => {
  const { status, headers, body } = await send('/page', 'br', 'HEAD');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ ...json, vary: 'Accept-Encoding' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body).toHaveLength(0);
});

test('a stream is sent as it is, with its ETag', async () => {
  const { headers, body } = await send('/stream', 'br');
  expect(headers).toMatchObject({ etag: '"1"' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body).toEqual(page);
});

test('responses of the same bytes are compressed once', async () => {
  vi.mocked(brotliCompressSync).mockClear();
  const responses = await Promise.all(Array.from({ length: 5 }, () => send('/shared', 'br')));
  for (const { body } of responses) expect(brotliDecompressSync(body)).toEqual(page);
  expect(brotliCompressSync).toHaveBeenCalledTimes(1);
});
