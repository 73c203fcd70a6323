import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { serveApp } from '#server/test-support/test-app.ts';

test('a client that leaves in the midst of its request is no failure', async () => {
  const { url, log } = await serveApp(async () => Response.json({}), 'key');
  const { host, port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /api/portals/a/consumer-groups HTTP/1.1',
    `Host: ${host}`,
    'Content-Length: 50',
    'Expect: 100-continue',
    '',
    '{"name": ',
  ];
  socket.once('data', () => socket.destroy());
  socket.write(head.join('\r\n'));
  await vi.waitFor(() => expect(log.join('')).toContain('"status":499'));
  expect(log.join('')).not.toContain('request failed');
});
