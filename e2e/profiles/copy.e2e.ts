import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { apiKey } from '#e2e/support/worker-fixtures.ts';
import {
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profile-locators.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('the link to a list is its address, and opens the same list', async ({ page }) => {
  await page.goto('/portals/acme?search=member&status=active&limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const link = await copy(page, 'Copy link to this list');
  const { origin, pathname, searchParams } = new URL(page.url());
  expect(link).toBe(`${origin}${pathname}?search=member&status=active&limit=20`);
  expect(searchParams.get('status')).toBe('active');
});

test('without HTTPS there is no clipboard, and copying says that it failed', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/portals/acme?limit=20');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy link to this list' }).click();
  await expectAnnounced(page, 'Couldn’t copy');
});

test('the link to a profile opens it', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await openDrawer(page, 'Member 100');
  const link = await copy(page, 'Copy link to this profile');
  expect(link).toBe(page.url().replace('?limit=20', ''));
  await page.goto(link);
  await expect(page.getByRole('dialog', { name: 'Member 100' })).toBeVisible();
});

for (const search of ["O'Connor", `'; echo "$HOME" \`id\` $(id) & ! \\ محمد 👩‍👩‍👧 #`]) {
  test(`a list copied as curl gives the page’s own answer, and runs nothing else: ${search}`, async ({
    page,
  }) => {
    test.skip(!hasCurl, 'there is no curl on this machine');
    const asking = page.waitForRequest(/consumer-profile\?/);
    await page.goto(`/portals/acme?search=${encodeURIComponent(search)}&limit=20`);
    const answer = await page.request.get((await asking).url());
    const shown: unknown = await answer.json();
    await expect(profileTable(page).or(page.getByText('No matching profiles'))).toBeVisible();
    const command = await copy(page, 'Copy list as curl');
    expect(command).not.toContain(apiKey);
    expect(run(command)).toEqual([shown]);
  });
}

test('a profile copied as curl is that profile; the key is needed', async ({ page, api }) => {
  test.skip(!hasCurl, 'there is no curl on this machine');
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await openDrawer(page, 'Member 099');
  const command = await copy(page, 'Copy profile as curl');
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member099@' });
  expect(run(command)).toMatchObject([items[0]]);
  expect(run(command, 'wrong')).toMatchObject([{ code: 'unauthorized' }]);
});

test('a change copied as curl does what Save would do', async ({ page, api }) => {
  test.skip(!hasCurl, 'there is no curl on this machine');
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const drawer = await openDrawer(page, 'Member 098');
  await drawer.getByRole('button', { name: 'Share' }).click();
  const item = page.getByRole('button', { name: 'Copy change as curl' });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toHaveAccessibleDescription('No unsaved changes');
  await page.keyboard.press('Escape');
  await expect(item).toBeHidden();
  await expect(drawer).toBeVisible();

  await pickGroups(page, 'Support', 'Design');
  const command = await copy(page, 'Copy change as curl');
  const [assigned, unassigned] = run(command) as { groups: { group: { name: string } }[] }[];
  const names = (profile: typeof assigned) => profile?.groups.map(({ group }) => group.name);
  expect(names(assigned)).toEqual(expect.arrayContaining(['Support', 'Design']));
  expect(names(unassigned)).toContain('Support');
  expect(names(unassigned)).not.toContain('Design');

  await page.reload();
  await expect(heldGroup(page, 'Support')).toBeVisible();
  await expect(heldGroup(page, 'Design')).toBeHidden();
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member098@' });
  expect(items[0]?.groups?.some(({ group }) => group.name === 'Support')).toBe(true);
});

test('it says that it has copied, and that it could not', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy list as curl' }).click();
  const popup = page.getByRole('dialog', { name: 'Share' });
  await expectAnnounced(page, 'Copied');
  await expect(popup.getByRole('button', { name: 'Copied' })).toBeFocused();
  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
  await popup.getByRole('button', { name: 'Copy link to this list' }).click();
  await expect(popup.getByRole('button', { name: 'Couldn’t copy' })).toBeVisible();
});

test('by keyboard alone, and Escape brings the focus back', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const button = page.getByRole('button', { name: 'Share' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: 'Copy link to this list' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy list as curl' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => clipboard(page)).toMatch(/^curl /);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeHidden();
  await expect(button).toBeFocused();
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on what Share opens, over list and drawer', async ({ page }) => {
      await page.goto('/portals/acme?limit=20');
      await expectNames(page, members(110, 91));
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      const drawer = await openDrawer(page, 'Member 097');
      await drawer.getByRole('button', { name: 'Share' }).click();
      await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Opens Share in the drawer, or in the list if no drawer is open, copies one of its texts and closes it. */
async function copy(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const before = 'nothing copied yet';
  // Firefox lets a page read only what a page of its origin has written.
  await page.evaluate((text) => navigator.clipboard.writeText(text), before);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => clipboard(page)).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeHidden();
  return clipboard(page);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs a command in a shell whose only variable is the key, and reads the JSON objects it prints. */
function run(command: string, key = apiKey): unknown[] {
  const { stdout } = spawnSync('sh', ['-c', command], {
    env: { PATH: process.env['PATH'], METORIAL_API_KEY: key },
    encoding: 'utf8',
  });
  return stdout
    .replaceAll('}{', '}\n{')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
