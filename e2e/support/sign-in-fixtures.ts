import type { Page } from 'playwright';
import { expect, remoteTest } from '#e2e/support/fixtures.ts';
import type { Account, IdentityProvider } from '#e2e/support/identity-provider.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { apiKey } from '#e2e/support/worker-fixtures.ts';

export { expect, expectAccessible } from '#e2e/support/fixtures.ts';

interface TestFixtures {
  /** Environment variables of the product, besides those for its sign-in. */
  settings: Record<string, string>;
  /** Whether the provider is down before the product starts. */
  isProviderDown: boolean;
  /** A product with sign-in and the same service as `remote`. */
  product: Product;
  provider: IdentityProvider;
}

/** Tests against a product with sign-in: Ada is an editor, Vic is a viewer, and nobody else has access. */
export const test = remoteTest.extend<TestFixtures>({
  settings: [{}, { option: true }],
  isProviderDown: [false, { option: true }],
  provider: async ({ identities, isProviderDown }, provide) => {
    identities.reset();
    identities.faults.isDown = isProviderDown;
    identities.accounts.set('ada', account('Ada Lovelace', 'ada@example.com'));
    identities.accounts.set('vic', account('Vic Viewer', 'vic@other.example'));
    await provide(identities);
  },
  product: async ({ signInPort, auditLogDirectory, provider, service, settings }, provide) => {
    const product = await startProduct({
      PORT: `${signInPort}`,
      DATA_DIR: auditLogDirectory,
      METORIAL_API_URL: service.url,
      METORIAL_API_KEY: apiKey,
      ...signInVariables(`http://localhost:${signInPort}`, provider),
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      ACCESS_EDITORS: 'ada@example.com, portal-editor',
      ACCESS_VIEWERS: '@other.example',
      ...settings,
    });
    await provide(product);
    await product.stop();
  },
  baseURL: async ({ product }, provide) => provide(product.url),
});

export function account(name: string, email: string, more: Partial<Account> = {}): Account {
  return { name, email, email_verified: true, ...more };
}

/** Signs in on the provider's own page. */
export async function continueAs(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Opens a page without a session, and signs in on the way. */
export async function signInAs(page: Page, name: string, path = '/portals/acme'): Promise<void> {
  await page.goto(path);
  await continueAs(page, name);
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
}

/** Asserts the heading of a screen that is shown instead of the page. */
export async function expectMessage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}
