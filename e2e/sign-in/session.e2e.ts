import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { BrowserContext, Page } from 'playwright';
import { heldGroup, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import type { Api } from '#e2e/support/group-members.ts';
import type { IdentityProvider } from '#e2e/support/identity-provider.ts';
import { setVisibility } from '#e2e/support/set-visibility.ts';
import {
  account,
  continueAs,
  expect,
  expectAccessible,
  expectMessage,
  signInAs,
  test,
} from '#e2e/support/sign-in-fixtures.ts';

// The session is checked with the provider on nearly every request.
test.use({ settings: { SESSION_CHECK: '1s' } });

const list = '/portals/acme?limit=100';
const over = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });

test('a session that ends during work: sign in again, and everything goes on where it was', async ({
  page,
  provider,
}) => {
  await signInAs(page, 'ada', list);
  await openDrawer(page, 'Member 051');
  await pickGroups(page, 'Support', 'Engineering');
  await endSession(page, provider);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(over(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette', includeHidden: true })).toHaveCount(0);

  await signInInWindow(page, page.context());
  await expect(over(page)).toBeHidden();
  await expect(page.getByText('Saved groups for Member 051')).toBeVisible();
  await expect(drawerNamed(page, 'Member 051')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
  await expect(
    page
      .getByRole('dialog')
      .locator(':focus')
      .or(page.getByRole('dialog').and(page.locator(':focus'))),
  ).toBeVisible();
});

test('who does not sign in now keeps the picks, and can later', async ({ page, provider }) => {
  await signInAs(page, 'ada', list);
  await openDrawer(page, 'Member 053');
  await pickGroups(page, 'Support', 'Engineering');
  await endSession(page, provider);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(over(page)).toBeVisible();
  // Keyboard only: the page underneath must not react.
  await page.keyboard.press('Escape');
  await expect(over(page)).toBeHidden();
  // The list behind may have been requested too, and then shows the same error.
  await expect(page.getByRole('region', { name: 'Groups' }).getByRole('alert')).toContainText(
    'You’re signed out',
  );
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await expect(heldGroup(page, 'Engineering')).toContainText('Will be removed');

  await page.getByRole('button', { name: 'Save' }).click();
  await signInInWindow(page, page.context());
  await expect(page.getByText('Saved groups for Member 053')).toBeVisible();
});

test('somebody else who signs in does not save what they have not picked', async ({
  page,
  provider,
  api,
}) => {
  await pickAsAda(page, provider);
  await endSession(page, provider);
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await page.getByRole('button', { name: 'Save' }).click();
  // Firefox lets its driver leave a page, and has closed the question by then.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await signInInWindow(page, page.context(), 'ed');
  await expectEd(page);
  await expectNotSaved(api);
});

test('a page belongs to nobody who signs in in another tab: it is loaded anew, and asks before', async ({
  page,
  provider,
  api,
}) => {
  await pickAsAda(page, provider);
  await setVisibility(page, 'hidden');
  await page.context().clearCookies({ domain: '127.0.0.1' });
  const other = await page.context().newPage();
  await other.goto('/-/sign-in?return_to=/-/signed-in');
  await continueAs(other, 'ed');
  await expectMessage(other, 'You’re signed in');
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept().catch(() => undefined);
  });
  await setVisibility(page, 'visible');
  await expectEd(page);
  expect(questions).toEqual(['beforeunload']);
  await expect(drawerNamed(page, 'Member 055')).not.toContainText('Will be assigned');
  await expectNotSaved(api);
});

test(
  'a list that is asked for without a session leads to the sign-in too',
  { tag: '@every-browser' },
  async ({ page, provider }) => {
    await signInAs(page, 'ada', list);
    await endSession(page, provider);
    await page.getByLabel('Search name, email or ID').fill('member05');
    await expect(over(page)).toBeVisible();
    await signInInWindow(page, page.context());
    await expect(page.getByRole('link', { name: 'Member 059' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Member 001' })).toBeHidden();
  },
);

test('a key that the service refuses is not taken for the end of a session', async ({ page, faults }) => {
  await signInAs(page, 'ada', list);
  faults.add({
    path: /consumer-profile/,
    action: { status: 401, body: { code: 'unauthorized', message: 'Invalid API key' } },
  });
  await page.reload();
  await expect(page.getByText('The service refused this server’s API key')).toBeVisible();
  await expect(over(page)).toBeHidden();
});

test('whoever loses the account, or access, is out when the provider is asked next', async ({
  page,
  provider,
}) => {
  await signInAs(page, 'ada', list);
  provider.accounts.delete('ada');
  await expect.poll(() => status(page)).toBe(401);

  provider.accounts.set('ada', account('Ada Lovelace', 'ada@example.com'));
  await page.goto(list);
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
  expect(await status(page)).toBe(200);
  provider.accounts.set('ada', account('Ada Lovelace', 'ada@left.example'));
  await expect.poll(() => status(page)).toBe(401);
});

test('an editor who becomes a viewer may look only', async ({ page, provider }) => {
  await signInAs(page, 'ada', list);
  provider.accounts.set('ada', account('Ada Lovelace', 'ada@other.example'));
  await expect.poll(async () => (await session(page)).user.role).toBe('viewer');
});

test('who signs out at the provider is out here', async ({ page, provider }) => {
  await signInAs(page, 'ada', list);
  const other = await page.context().newPage();
  await other.goto(`${provider.issuer}/session/end`);
  await other.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(other.getByText('Sign-out Success')).toBeVisible();
  await expect.poll(() => status(page)).toBe(401);
});

test('while the provider is away, sessions go on', async ({ page, provider }) => {
  await signInAs(page, 'ada', list);
  provider.faults.isDown = true;
  const signedIn = Date.now();
  await expect
    .poll(async () => [await status(page), Date.now() - signedIn > 2500], { intervals: [500] })
    .toEqual([200, true]);
});

test.describe('a session', () => {
  test.use({ settings: { SESSION_MAX: '5s' } });

  test('ends some time, however much it is used', async ({ page }) => {
    await page.goto('/-/sign-in?return_to=/-/signed-in');
    await continueAs(page, 'ada');
    await expectMessage(page, 'You’re signed in');
    await expect.poll(() => status(page), { intervals: [200] }).toBe(401);
  });
});

test.describe('a session that nobody uses', () => {
  test.use({ settings: { SESSION_IDLE: '3s' } });

  test('ends, and whoever comes back goes on after signing in again', async ({ page }) => {
    await signInAs(page, 'ada', list);
    const left = Date.now();
    await expect.poll(() => Date.now() - left, { intervals: [500] }).toBeGreaterThan(3500);
    await page.getByLabel('Search name, email or ID').fill('member05');
    await expect(over(page)).toBeVisible();
    await signInInWindow(page, page.context());
    await expect(page.getByRole('link', { name: 'Member 059' })).toBeVisible();
  });
});

test('a viewer sees why nothing can be assigned, and the server refuses regardless', async ({ page }) => {
  await signInAs(page, 'vic', list);
  await openDrawer(page, 'Member 057');
  const assign = page.getByRole('combobox', { name: 'Assign groups' });
  await expect(assign).toHaveAttribute('aria-disabled', 'true');
  await expect(assign).toHaveAccessibleDescription(/You can view groups but not change them/);
  await assign.click({ force: true });
  await expect(page.getByRole('listbox')).toBeHidden();
  const remove = heldGroup(page, 'Engineering').getByRole('button', { name: 'Remove Engineering' });
  await expect(remove).toHaveAccessibleDescription(/You can view groups/);
  await page.keyboard.press('a');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expectAccessible(page);

  const profile = new URL(page.url()).pathname.replace('/profiles/', '/consumer-profile/');
  const answer = await page.request.post(`/api${profile}/assign-groups`, { data: { group_ids: [] } });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({
    object: 'error',
    status: 403,
    code: 'forbidden',
    reason: 'viewer',
  });
});

/** Revokes the provider's grants; the server notices within a second. */
async function endSession(page: Page, provider: { revokeAll: () => void }): Promise<void> {
  provider.revokeAll();
  await expect.poll(() => status(page)).toBe(401);
}

async function status(page: Page): Promise<number> {
  return (await page.request.get('/api/portals')).status();
}

async function session(page: Page): Promise<{ user: { role: string } }> {
  return (await page.request.get('/-/session')).json();
}

/** Clicks Sign in; the provider still has a session unless a name is given. */
async function signInInWindow(page: Page, context: BrowserContext, name?: string): Promise<void> {
  const opening = context.waitForEvent('page');
  await over(page).getByRole('button', { name: 'Sign in' }).click();
  const window = await opening;
  if (name) await continueAs(window, name);
  if (!window.isClosed()) await window.waitForEvent('close');
}

/** Signs Ada in and picks a group without saving it, where Ed could sign in too. */
async function pickAsAda(page: Page, provider: IdentityProvider): Promise<void> {
  provider.accounts.set(
    'ed',
    account('Ed Editor', 'ed@example.com', { realm_access: { roles: ['portal-editor'] } }),
  );
  await signInAs(page, 'ada', list);
  await openDrawer(page, 'Member 055');
  await pickGroups(page, 'Support');
}

async function expectEd(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', { name: 'Signed in as Ed Editor', includeHidden: true }),
  ).toBeAttached();
}

async function expectNotSaved(api: Api): Promise<void> {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member055@' });
  expect(items[0]?.groups?.map(({ group }) => group.name)).not.toContain('Support');
}
