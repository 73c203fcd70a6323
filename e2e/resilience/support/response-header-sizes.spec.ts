import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { measureAnswers } from '#e2e/resilience/support/response-header-sizes.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

test('the headers of an answer are measured as they come over the wire', async () => {
  const head = 'HTTP/1.1 404 Not Found\r\nx-name: Ł\r\nconnection: close\r\n\r\n';
  const target = createServer((socket) => {
    socket.once('data', () => {
      socket.write(head.slice(0, 40));
      setImmediate(() => socket.end(`${head.slice(40)}a body\r\n\r\n`));
    });
  });
  const port = await listenLocally(target);
  const sizes = await measureAnswers(`http://127.0.0.1:${port}`);

  const response = await fetch(`${sizes.url}/portals?search=x`);
  expect(await response.text()).toBe('a body\r\n\r\n');
  const headerBytes = Buffer.byteLength(head);
  expect(sizes.all).toEqual([{ request: 'GET /portals', status: 404, headerBytes }]);
  await sizes.close();
  target.close();
});
