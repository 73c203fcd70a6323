import { expect, test } from 'vitest';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';
import { startForwardProxy } from '#server/test-support/forward-proxy.ts';
import { serve } from '#server/test-support/serve-listener.ts';

/** A server on this machine, as it is called and as the internet would call it. */
async function serveGreeting() {
  const local = await serve((request, answer) => answer.end(`hello ${request.headers.host}`));
  const { port } = new URL(local);
  return { local, far: `http://api.example.test:${port}/`, port };
}

const throughProxy = (url: string, noProxy = '') =>
  createOutgoingFetch({ httpsProxy: url, httpProxy: url, noProxy });

test('a server that only the proxy reaches is called by it', async () => {
  const [{ far, port }, proxy] = [await serveGreeting(), await startForwardProxy()];
  const response = await throughProxy(proxy.url)(far);
  expect(await response.text()).toBe(`hello api.example.test:${port}`);
  expect(proxy.hosts).toEqual(['api.example.test']);
  await expect(createOutgoingFetch(undefined)(far)).rejects.toThrow('fetch failed');
});

test('the user and password in the address of the proxy are sent to it', async () => {
  const [{ far }, proxy] = [await serveGreeting(), await startForwardProxy('ada:pass')];
  expect((await throughProxy(proxy.url)(far)).status).toBe(200);
  await expect(throughProxy(proxy.url.replace('pass', 'other'))(far)).rejects.toThrow('fetch failed');
});

test.each(['localhost', '127.0.0.1'])('%s is called directly', async (host) => {
  const [{ port }, proxy] = [await serveGreeting(), await startForwardProxy()];
  const response = await throughProxy(proxy.url)(`http://${host}:${port}`);
  expect(await response.text()).toBe(`hello ${host}:${port}`);
  expect(proxy.hosts).toEqual([]);
});

test.each(['api.example.test', '.example.test', 'other.test, example.test'])(
  'what NO_PROXY=%s names is called directly',
  async (noProxy) => {
    const [{ far }, proxy] = [await serveGreeting(), await startForwardProxy()];
    await expect(throughProxy(proxy.url, noProxy)(far)).rejects.toThrow('fetch failed');
    expect(proxy.hosts).toEqual([]);
  },
);
