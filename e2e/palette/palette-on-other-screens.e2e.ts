import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Locator, Page, Request } from 'playwright';
import { expect, frontTest, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { openPalette, palette, paletteOption, pressEnterOn } from '#e2e/support/palette-locators.ts';
import { expectNames, members, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import { expectSelected, rowBox } from '#e2e/support/selection-locators.ts';

const total = 120;
const everyone = (page: Page) => page.getByRole('dialog', { name: 'Select all profiles', exact: true });
const fromList = (page: Page) => page.getByRole('dialog', { name: 'Select from a list', exact: true });
const screenLink = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const isListOf = (search: string) => new RegExp(`/portals/ptl_\\w+${search.replace('?', '\\?')}$`);

/** Runs a command with the keyboard only. */
async function run(page: Page, text: string, section: string, name: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(text);
  await pressEnterOn(page, section, name);
  await expect(palette(page)).toBeHidden();
}

/** Goes to another screen and back to the list, where no dialog must open late. */
async function expectNoAmbush(page: Page, dialog: Locator): Promise<void> {
  await screenLink(page, 'Jobs').click();
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await screenLink(page, 'Profiles').click();
  await expectNames(page, members(110, 61));
  await expect(dialog).toBeHidden();
}

const changes = 'changes?order=asc&outcome=refused&limit=20';

async function openScreen(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`/portals/acme/${path}`);
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
}

for (const [screen, path, heading] of [
  ['the jobs', 'jobs', 'Jobs'],
  ['the audit log', changes, 'Audit log'],
  ['a report', 'jobs/none', 'Job not found'],
] as const) {
  test(`from ${screen}, profiles are selected in the list at once, and never again by themselves`, async ({
    page,
  }) => {
    await openScreen(page, path, heading);
    await run(page, 'select from', 'Selection', 'Select from a list');
    await expect(page).toHaveURL(isListOf(''));
    await expect(fromList(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(fromList(page)).toBeHidden();
    await expectNoAmbush(page, fromList(page));

    await openScreen(page, path, heading);
    await run(page, 'select all', 'Selection', 'Select all profiles');
    await expect(page).toHaveURL(isListOf(''));
    await expectSelected(page, `${total} profiles selected`);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.goBack();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.goForward();
    await expectNames(page, members(110, 61));
    await expectNoAmbush(page, everyone(page));
    await page.goBack();
    await page.goBack();
    await page.reload();
    await expectNames(page, members(110, 61));
    await expect(everyone(page)).toBeHidden();
    await expectSelected(page, '0 profiles selected');
  });
}

test('from another screen, someone is added above the list, and never again by itself', async ({ page }) => {
  const form = page.getByRole('dialog', { name: 'Add without inviting' });
  await openScreen(page, 'jobs', 'Jobs');
  await run(page, 'add without', 'People', 'Add without inviting');
  await expect(page).toHaveURL(isListOf(''));
  await expect(form).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expectNoAmbush(page, form);
  await page.goBack();
  await page.goBack();
  await page.reload();
  await expectNames(page, members(110, 61));
  await expect(form).toBeHidden();
});

test('a form above a profile has the key that saves to itself', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 105');
  await pickGroups(page, 'Support');
  await run(page, 'invite someone', 'People', 'Invite someone');
  const form = page.getByRole('dialog', { name: 'Invite someone' });
  await expect(form).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Enter a name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  const drawer = drawerNamed(page, 'Member 105');
  await expect(drawer.getByText('Will be assigned')).toBeVisible();
  await openPalette(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(drawer.getByText('Will be assigned')).toBeVisible();
});

test('from another screen, filters, orders, groups and profiles lead to a list that has nothing of that screen', async ({
  page,
  api,
}) => {
  const open = () => openScreen(page, changes, 'Audit log');
  await open();
  await openPalette(page);
  for (const section of ['Filters', 'Sort', 'Selection']) {
    await expect(palette(page).getByRole('group', { name: section })).not.toContainText('Current');
  }
  await expect(paletteOption(page, 'Filters', 'Clear filters')).toBeHidden();
  await page.keyboard.type('invited only');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(isListOf('?status=invited'));
  await expect(page.getByRole('radio', { name: 'Invited' })).toBeChecked();

  for (const [text, section, name, search] of [
    ['any status', 'Filters', 'Any status', ''],
    ['newest', 'Sort', 'Newest first', ''],
    ['oldest', 'Sort', 'Oldest first', '?order=asc'],
  ] as const) {
    await open();
    await run(page, text, section, name);
    await expect(page).toHaveURL(isListOf(search));
  }

  const { items } = await api.listGroups({ portal_id: 'acme', search: 'Engineering' });
  await open();
  await openPalette(page);
  await page.keyboard.type('engineering');
  await paletteOption(page, 'Filter by group', 'Engineering').click();
  await expect(page).toHaveURL(isListOf(`?consumer_group_id=${items[0]?.id}`));

  await open();
  await run(page, 'member 042', 'Profiles', 'Member 042');
  await expect(drawerNamed(page, 'Member 042')).toBeVisible();
  await expect(page).toHaveURL(/\/profiles\/cpr_\w+$/);
  await page.keyboard.press('Escape');
  await expectNames(page, members(110, 61));
});

test('a portal that is not there is offered nothing but the other ones', async ({ page }) => {
  await page.goto('/portals/no-such-portal');
  await expect(page.getByText('Portal not found')).toBeVisible();
  await openPalette(page);
  await expect(paletteOption(page, 'Go to portal', 'Acme')).toBeVisible();
  await expect(palette(page).getByRole('group')).toHaveCount(2);
  await expect(paletteOption(page, 'Theme', 'Dark')).toBeVisible();
  await page.keyboard.type('acme');
  await paletteOption(page, 'Go to portal', 'Acme').click();
  await expectNames(page, members(110, 61));
});

test('from a profile, all are selected over the list under it', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 105');
  await run(page, 'select all', 'Selection', 'Select all profiles');
  await expectSelected(page, `${total} profiles selected`);
});

test('an undo that takes its time brings nobody back to its report', async ({ page, api }) => {
  const [alpha] = await makeGroups(api, 'acme');
  await page.goto('/portals/acme/changes');
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await screenLink(page, 'Profiles').click();
  await expectNames(page, members(110, 61));
  await rowBox(page, 'Member 110').check();
  await selectGroups(page, { assign: [alpha.name] });
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  // The strip has the same button.
  await expect(jobStrip(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  // Acts before any asynchronous step can finish.
  await page.evaluate(() => {
    const press = (selector: string, name: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .find((element) => (element.ariaLabel ?? element.textContent) === name)
        ?.click();
    press('[role="alertdialog"] button', 'Undo changes');
    press('header a', 'Audit log');
  });
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await expect.poll(async () => (await memberIdsOf(api, 'acme', alpha.id)).size).toBe(0);
  await expect(page).toHaveURL(/\/changes$/);
});

remoteTest('all are selected at once where the list itself cannot be loaded', async ({ page, faults }) => {
  const body = { object: 'error', ok: false, status: 500, code: 'internal_server_error', message: 'Broken.' };
  faults.add({ path: /consumer-profile\?limit=50/, action: { status: 500, body } });
  await page.goto('/portals/acme/jobs');
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await run(page, 'select all', 'Selection', 'Select all profiles');
  await expectSelected(page, `${total} profiles selected`);
  await expect(page.getByText('Service error').first()).toBeVisible();
});

remoteTest(
  'the next profile, when it comes, takes nobody away from one opened since',
  async ({ page, faults }) => {
    const { until, open } = makeGate();
    await page.goto('/portals/acme?limit=20');
    await openDrawer(page, 'Member 091');
    faults.add({ path: /consumer-profile\?.*after=/, action: { until } });
    const next = page.getByRole('button', { name: 'Next profile' });
    await page.keyboard.press('n');
    await expect(next).toHaveAccessibleDescription('Loading profiles');
    await run(page, 'member 105', 'Profiles', 'Member 105');
    await expect(drawerNamed(page, 'Member 105')).toBeVisible();
    open();
    await expect(next).not.toHaveAccessibleDescription('Loading profiles');
    await expect(drawerNamed(page, 'Member 105')).toBeVisible();
    await page.keyboard.press('n');
    await expect(drawerNamed(page, 'Member 104')).toBeVisible();
  },
);

/** Lets a lazy part load, and waits until the page has had time to render it. */
async function arrive(page: Page, request: Request, open: () => void): Promise<void> {
  open();
  await page.evaluate(async (url) => {
    await import(url);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, request.url());
}

frontTest.describe('a part that comes late', () => {
  frontTest('selects nobody in another list than it was asked for', async ({ page, pageFaults }) => {
    const { until, open } = makeGate();
    pageFaults.add({ path: /\/select-matching-dialog-/, action: { until } });
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    const asked = page.waitForRequest(/\/select-matching-dialog-/);
    await run(page, 'select all', 'Selection', 'Select all profiles');
    const request = await asked;
    await page.getByRole('radio', { name: 'Invited' }).check();
    await expect(page).toHaveURL(/status=invited/);
    await page.goBack();
    await expectNames(page, members(110, 91));
    await arrive(page, request, open);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectNoAmbush(page, page.getByRole('dialog'));
    await expectSelected(page, '0 profiles selected');
  });

  frontTest('selects nobody once one has left the list', async ({ page, pageFaults }) => {
    const { until, open } = makeGate();
    pageFaults.add({ path: /\/select-matching-dialog-/, action: { until } });
    await page.goto('/portals/acme/jobs');
    await expect(page.getByText('No jobs yet')).toBeVisible();
    const asked = page.waitForRequest(/\/select-matching-dialog-/);
    await run(page, 'select all', 'Selection', 'Select all profiles');
    const request = await asked;
    await expectNames(page, members(110, 61));
    await screenLink(page, 'Jobs').click();
    await expect(page.getByText('No jobs yet')).toBeVisible();
    await arrive(page, request, open);
    await expectNoAmbush(page, page.getByRole('dialog'));
    await page.goBack();
    await page.goBack();
    await expectNames(page, members(110, 61));
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectSelected(page, '0 profiles selected');
  });

  for (const [name, file, title, key] of [
    ['the keys', 'shortcuts-dialog', 'Keyboard shortcuts', '?'],
    ['the palette', 'command-palette', 'Command palette', 'Control+k'],
  ] as const) {
    frontTest(`does not bring ${name} to another screen`, async ({ page, pageFaults }) => {
      const { until, open } = makeGate();
      pageFaults.add({ path: new RegExp(`/${file}-`), action: { until } });
      await page.goto('/portals/acme/jobs');
      await expect(page.getByText('No jobs yet')).toBeVisible();
      await screenLink(page, 'Profiles').click();
      await expectNames(page, members(110, 61));
      const asked = page.waitForRequest(new RegExp(`/${file}-`));
      await page.keyboard.press(key);
      const request = await asked;
      await page.goBack();
      await expect(page.getByText('No jobs yet')).toBeVisible();
      await arrive(page, request, open);
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.goForward();
      await expectNames(page, members(110, 61));
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    });
  }

  frontTest('shows in no portal what was asked for in another', async ({ page, pageFaults }) => {
    const { until, open } = makeGate();
    pageFaults.add({ path: /\/selected-profiles-dialog-/, action: { until } });
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    await rowBox(page, 'Member 110').check();
    const asked = page.waitForRequest(/\/selected-profiles-dialog-/);
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Show' }).click();
    const request = await asked;
    await run(page, 'harbour', 'Go to portal', 'Harbour Studio');
    await expect(page).toHaveTitle('Profiles · Harbour Studio');
    await arrive(page, request, open);
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goBack();
    await expectNames(page, members(110, 91));
    await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
