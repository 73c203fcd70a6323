import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { AppEnv } from '#server/http/app-env.ts';
import { readProxyTrust } from '#server/http/client-address.ts';
import { readClientAddress } from '#server/http/read-client-address.ts';
import { serve } from '#server/test-support/serve-listener.ts';

/** @returns the address that the server finds, and what it has logged by then */
async function sendForwarded(trusted: string[], times: number) {
  const lines: unknown[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
  const app = new Hono<AppEnv>()
    .use(readClientAddress(readProxyTrust(trusted), log))
    .get('/', (c) => c.text(c.var.address));
  const url = await serve(getRequestListener(app.fetch));
  await fetch(url);
  let address = '';
  for (let i = 0; i < times; i++) {
    address = await (await fetch(url, { headers: { 'x-forwarded-for': '198.51.100.7' } })).text();
  }
  return { address, lines };
}

test('a proxy that is not trusted is warned of once, with its address', async () => {
  expect(await sendForwarded([], 3)).toEqual({
    address: '127.0.0.1',
    lines: [
      {
        level: 40,
        neighbor: '127.0.0.1',
        msg: 'X-Forwarded-For is ignored: if the neighbor is your proxy, add it to TRUST_PROXY',
      },
    ],
  });
});

test('a trusted proxy is not', async () => {
  expect(await sendForwarded(['127.0.0.1'], 3)).toEqual({ address: '198.51.100.7', lines: [] });
});
