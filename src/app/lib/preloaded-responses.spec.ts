import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchPreloaded, preloadResponse } from '#app/lib/preloaded-responses.ts';

let server: Server;
let url: string;

/** Responds to `/headers` with the beginning of a body, and to everything else not at all. */
beforeEach(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/headers') response.write('{');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a preloaded request ends when its signal aborts', async () => {
  preloadResponse(url);
  const { abort, response } = take(url);
  abort();
  await expect(response).rejects.toThrow('Too late');
});

test('a preloaded request ends at once when its signal has aborted before', async () => {
  preloadResponse(url);
  await expect(
    fetchPreloaded(url, { method: 'GET', signal: AbortSignal.abort(new Error('Too late')) }),
  ).rejects.toThrow('Too late');
});

test('the body of a preloaded response ends when its signal aborts', async () => {
  preloadResponse(`${url}/headers`);
  const { abort, response } = take(`${url}/headers`);
  const text = (await response).text();
  abort();
  await expect(text).rejects.toThrow('Too late');
});

function take(input: string) {
  const controller = new AbortController();
  const response = fetchPreloaded(input, { method: 'GET', signal: controller.signal });
  return { response, abort: () => controller.abort(new Error('Too late')) };
}
