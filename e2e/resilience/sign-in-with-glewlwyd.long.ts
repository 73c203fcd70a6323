import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';
import { type Glewlwyd, startGlewlwyd } from '#e2e/resilience/support/glewlwyd.ts';
import { makeDirectory, type Storage } from '#e2e/resilience/support/storage.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { freePort } from '#server/test-support/free-port.ts';

/** The session is checked every second. The timeout, in milliseconds, leaves time for that on a busy machine. */
const settings = { SESSION_CHECK: '1s' };
const soon = { timeout: 5000, interval: 100 };

const program = debianProgram('glewlwyd');

describe.skipIf(!program)('a provider that answers a dead refresh token with 400 and nothing else', () => {
  let storage: Storage;
  let provider: Glewlwyd;
  let product: Product;
  const [ada, bo, cy] = [createVisitor(), createVisitor(), createVisitor()];
  const sessionOf = async (visitor: Visitor) => (await visitor.request(`${product.url}/-/session`)).status;

  beforeAll(async () => {
    const port = await freePort();
    const publicUrl = `http://localhost:${port}`;
    storage = await makeDirectory();
    provider = await startGlewlwyd(program ?? '', publicUrl);
    const access = {
      OIDC_SCOPE: 'openid',
      OIDC_ROLES_CLAIM: 'roles',
      ACCESS_EDITORS: 'editor',
      // The script of the provider's sign-in page adds this after a sign-in.
      OIDC_PARAMS: 'g_continue=yes',
    };
    const env = { ...signInVariables(publicUrl, provider), ...access, ...settings, PORT: `${port}` };
    product = await startProduct({ ...storage.env, ...env }, ['--no-demo']);
  });
  afterAll(async () => {
    await product.kill();
    await provider.stop();
    await storage.remove();
  });

  test('three people sign in', async () => {
    for (const [name, visitor] of Object.entries({ ada, bo, cy })) {
      await provider.addUser(name, 'editor');
      await provider.signIn(visitor, name);
      const page = await visitor.open(`${product.url}/`);
      expect([page.status, page.url]).toEqual([200, `${product.url}/`]);
    }
    expect(await Promise.all([ada, bo, cy].map(sessionOf))).toEqual([200, 200, 200]);
  });

  test('who is revoked is out within a check, and the others stay', async () => {
    await provider.revoke(ada);
    await expect.poll(() => sessionOf(ada), soon).toBe(401);
    expect(await Promise.all([bo, cy].map(sessionOf))).toEqual([200, 200]);
  });

  test('the next who is revoked is out as soon, and the last one stays', async () => {
    await provider.revoke(bo);
    await expect.poll(() => sessionOf(bo), soon).toBe(401);
    expect(await sessionOf(cy)).toBe(200);
  });
});
