import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';
import { runToEnd } from '#e2e/resilience/support/deployment.ts';
import { makeDirectory } from '#e2e/resilience/support/storage.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { startForwardProxy } from '#server/test-support/forward-proxy.ts';
import { freePort } from '#server/test-support/free-port.ts';

// A company's server reaches the internet by a proxy only, and its names are known to the proxy alone.

const openssl = debianProgram('openssl');
const [issuerHost, serviceHost] = ['login.example.test', 'api.example.test'];

/** Signs a certificate for both hosts, in PEM, and returns the paths of it and of its key. */
function makeCertificate(directory: string): { cert: string; key: string } {
  const [cert, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  const names = `subjectAltName=DNS:${issuerHost},DNS:${serviceHost}`;
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc', '-days', '2'];
  const files = ['-out', cert, '-keyout', key];
  runToEnd([openssl ?? '', 'req', '-x509', ...kind, '-subj', '/CN=test', '-addext', names, ...files], {});
  return { cert, key };
}

/** Serves the provider's metadata and the service's portals over TLS. */
async function serveInternet(cert: string, key: string): Promise<number> {
  const port = await freePort();
  const issuer = `https://${issuerHost}:${port}`;
  const answers: Record<string, object> = {
    [`${issuerHost}:${port}/.well-known/openid-configuration`]: {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    },
    [`${serviceHost}:${port}/portals`]: {
      items: [],
      pagination: { has_more_before: false, has_more_after: false },
    },
  };
  const tls = { cert: await readFile(cert), key: await readFile(key) };
  const server = createServer(tls, ({ headers, url }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[`${headers.host}${url}`]));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return port;
}

async function start(env: Record<string, string>): Promise<Product> {
  const storage = await makeDirectory();
  const product = await startProduct({ ...storage.env, ...env });
  onTestFinished(async () => {
    await product.kill();
    await storage.remove();
  });
  return product;
}

describe.skipIf(!openssl)('where only a proxy with a login reaches the internet', () => {
  test('the provider and the service are called by it, with TLS that the proxy cannot read', async () => {
    const proxy = await startForwardProxy('ada:pass');
    const secrets = await mkdtemp(join(tmpdir(), 'portal-profiles-secrets-'));
    onTestFinished(() => rm(secrets, { recursive: true }));
    const { cert, key } = makeCertificate(secrets);
    const port = await serveInternet(cert, key);
    await writeFile(join(secrets, 'proxy'), `${proxy.url}\n`);
    await writeFile(join(secrets, 'service-key'), 'metorial_sk_one\n');
    const outgoing = { HTTPS_PROXY_FILE: join(secrets, 'proxy'), NODE_EXTRA_CA_CERTS: cert };

    const serverPort = await freePort();
    const client = { clientId: 'portal-profiles', clientSecret: 'client-secret' };
    await start({
      ...outgoing,
      ...signInVariables('http://localhost', { issuer: `https://${issuerHost}:${port}`, ...client }),
      ACCESS_EDITORS: '@example.com',
      PORT: `${serverPort}`,
    });
    const signIn = await fetch(`http://localhost:${serverPort}/-/sign-in`, { redirect: 'manual' });
    expect(signIn.headers.get('location')).toMatch(`https://${issuerHost}:${port}/auth?`);

    const withService = await start({
      ...outgoing,
      METORIAL_API_KEY_FILE: join(secrets, 'service-key'),
      METORIAL_API_URL: `https://${serviceHost}:${port}`,
    });
    const portals = await fetch(`${withService.url}/api/portals`);
    expect([portals.status, await portals.json()]).toEqual([200, expect.objectContaining({ items: [] })]);
    expect(proxy.hosts).toEqual([issuerHost, serviceHost]);
  });
});
