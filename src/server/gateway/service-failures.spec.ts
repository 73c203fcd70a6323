import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { createGateway } from '#server/gateway/gateway.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { createFailureLog } from '#server/log/failure-log.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { noAuditLog } from '#server/test-support/test-app.ts';

const key = 'metorial_sk_ours';
const lines: Record<string, unknown>[] = [];
const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
beforeEach(() => void (lines.length = 0));

/** The gateway in front of a service, as the server builds it. */
async function serveGateway(service: string): Promise<string> {
  const url = new URL(service);
  const failures = createFailureLog(log, 'service', url.host);
  const upstream = createMetorialUpstream({ url, failures, timeout: 200 });
  const onRefusal = (cause: string, status: number) => failures.failed(cause, { status });
  const gateway = createGateway({ upstream, key, auditLog: noAuditLog, onRefusal });
  return `${await serve(getRequestListener(gateway.fetch))}/api/portals`;
}

/** What is logged about a call through the gateway, in which the service is named. */
async function logged(service: string, headers: Record<string, string> = {}) {
  const url = await serveGateway(service);
  for (let times = 0; times < 3; times++) await (await fetch(url, { headers })).text();
  const { host } = new URL(service);
  for (const line of lines) expect(line['address']).toBe(host);
  expect(JSON.stringify(lines)).not.toContain(key);
  return lines;
}

const json = { 'content-type': 'application/json' };
const answerWith =
  (status: number, body: object): RequestListener =>
  (_, response) =>
    response.writeHead(status, json).end(JSON.stringify(body));
const refusal = { code: 'forbidden', message: "You don't have the required permissions" };

test.each<[string, RequestListener, Record<string, unknown>]>([
  ['hangs up', (_, response) => response.destroy(), { cause: expect.stringContaining('can’t be reached') }],
  ['never answers', () => {}, { cause: "The service didn't answer within 0.2 seconds." }],
  [
    'is behind a proxy that gives up',
    (_, response) => response.writeHead(504, { 'content-type': 'text/html' }).end('<hr>'),
    { status: 504, cause: 'A proxy in front of the service answered 504.' },
  ],
  [
    'is a website',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    { status: 200, cause: expect.stringMatching(/other than JSON. Check METORIAL_API_URL.$/) },
  ],
  [
    'fails',
    answerWith(500, { code: 'internal', message: 'x' }),
    { status: 500, cause: 'The service answered 500.' },
  ],
  [
    'refuses the key',
    answerWith(401, { code: 'unauthorized', message: 'x' }),
    { status: 401, cause: 'The service refused this server’s API key. Check METORIAL_API_KEY.' },
  ],
  [
    'allows the key too little',
    answerWith(403, refusal),
    { status: 403, cause: 'The API key lacks the scope instance.portal:read.' },
  ],
])('a service that %s is a line in the log, however often it is called', async (_, service, line) => {
  expect(await logged(await serve(service))).toEqual([
    expect.objectContaining({ level: 40, msg: 'service: failed', ...line }),
  ]);
});

test('nothing at the address says the code and the address', async () => {
  expect(await logged(`http://127.0.0.1:${await freePort()}`)).toMatchObject([
    { cause: 'The service can’t be reached (ECONNREFUSED).' },
  ]);
});

test('what a client’s own key may not do is not the server’s failure, and neither is a 404', async () => {
  const own = { authorization: 'Bearer theirs' };
  expect(await logged(await serve(answerWith(401, { code: 'unauthorized', message: 'x' })), own)).toEqual([]);
  expect(await logged(await serve(answerWith(403, refusal)), own)).toEqual([]);
  expect(await logged(await serve(answerWith(404, { code: 'not_found', message: 'x' })))).toEqual([]);
});

test('when it works again, that is said once', async () => {
  let status = 500;
  const url = await serveGateway(
    await serve((_, response) => response.writeHead(status, json).end('{"code":"x","message":"x"}')),
  );
  await fetch(url);
  status = 200;
  await fetch(url);
  await fetch(url);
  expect(lines).toMatchObject([{ msg: 'service: failed' }, { level: 30, msg: 'service: works again' }]);
});
