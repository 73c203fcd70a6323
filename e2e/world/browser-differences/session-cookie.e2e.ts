import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { remoteTest } from '#e2e/support/fixtures.ts';
import { startHttpsFront } from '#e2e/support/https-front.ts';
import { startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { startProduct } from '#e2e/support/product.ts';
import { account, expect, expectMessage, signInAs, test } from '#e2e/support/sign-in-fixtures.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { apiKey } from '#e2e/support/worker-fixtures.ts';
import { freePort } from '#server/test-support/free-port.ts';

// Browsers differ in whether http://localhost counts as secure, and in which cookies come along from another site. The
// provider is another site: 127.0.0.1 instead of localhost.

/** Tests against a product behind https, where Ada is an editor. */
const secureTest = remoteTest.extend<{ secureUrl: string }>({
  secureUrl: async ({ service }, provide) => {
    const publicPort = await freePort();
    const port = await freePort();
    const publicUrl = `https://localhost:${publicPort}`;
    const provider = await startIdentityProvider(publicUrl);
    provider.accounts.set('ada', account('Ada Lovelace', 'ada@example.com'));
    const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
    const product = await startProduct({
      DATA_DIR: directory,
      METORIAL_API_URL: service.url,
      METORIAL_API_KEY: apiKey,
      ...signInVariables(publicUrl, provider),
      ACCESS_EDITORS: 'ada@example.com',
      PORT: `${port}`,
    });
    const front = await startHttpsFront(publicPort, `http://localhost:${port}`);
    await provide(publicUrl);
    await front.close();
    await product.stop();
    await provider.close();
    await rm(directory, { recursive: true, force: true });
  },
  baseURL: async ({ secureUrl }, provide) => provide(secureUrl),
  ignoreHTTPSErrors: true,
});

const attributes = { httpOnly: true, sameSite: 'Lax', path: '/' };

test('over http on this machine, the session lasts, no script reads it, and signing out removes it', async ({
  page,
}) => {
  await expectSession(page, 'portal-profiles-session', { ...attributes, secure: false });
});

secureTest('behind https, it is bound to the host, and the same holds', async ({ page }) => {
  await expectSession(page, '__Host-portal-profiles-session', { ...attributes, secure: true });
});

/**
 * Signs in and out, and checks the session's cookie on the way.
 * @param name without the port that ends it
 */
async function expectSession(page: Page, name: string, cookie: Record<string, unknown>): Promise<void> {
  await signInAs(page, 'ada');
  const { port } = new URL(page.url());
  expect(await sessionCookies(page)).toEqual([
    expect.objectContaining({ ...cookie, name: `${name}-${port}` }),
  ]);
  expect(await readableCookies(page)).toEqual('');
  await page.reload();
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
  await page.getByRole('button', { name: 'Signed in as Ada Lovelace' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expectMessage(page, 'You’re signed out');
  expect(await sessionCookies(page)).toEqual([]);
  expect(await page.evaluate(async () => (await fetch('/api/portals')).status)).toBe(401);
}

async function sessionCookies(page: Page) {
  return (await page.context().cookies()).filter(({ name }) => name.includes('portal-profiles'));
}

/** What a script finds out about the page's cookies. */
function readableCookies(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const listed = 'cookieStore' in globalThis ? await globalThis.cookieStore.getAll() : [];
    return [document.cookie, ...listed.map(({ name = '' }) => name)].join('');
  });
}
