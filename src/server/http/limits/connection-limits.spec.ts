import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';
import { serve } from '#server/test-support/serve-listener.ts';

test('whoever asks and does not read is cut off, and who reads is not', async () => {
  const server = createLimitedServer(500);
  const url = await serve(async (_, response) => {
    response.write('first');
    for (let part = 0; part < 4; part++) {
      await delay(200);
      response.write('x'.repeat(5_000_000));
    }
    response.end();
  }, server);
  const connected = once(server, 'connection');
  connect(Number(new URL(url).port), '127.0.0.1')
    .pause()
    .write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  const [slow] = await connected;
  const cutOff = once(slow, 'close');
  expect(await (await fetch(url)).text()).toHaveLength(20_000_005);
  await cutOff;
});

test.each([
  ['nginx and AWS', 60],
  ['Traefik', 90],
  ['Caddy', 120],
  ['Oracle Cloud', 300],
  ['Google Cloud', 600],
])('an idle connection is kept for longer than by %s', async (_, seconds) => {
  const request = get(await serve((__, response) => response.end()));
  const [response] = await once(request, 'response');
  response.resume();
  const [, kept] = /timeout=(\d+)/.exec(response.headers['keep-alive']) ?? [];
  // A second for the way between them.
  expect(Number(kept)).toBeGreaterThan(seconds + 1);
});
