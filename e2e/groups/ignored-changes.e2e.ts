import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Locator, Page } from 'playwright';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { heldGroup, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';

const assign = /\/assign-groups$/;
const unassign = /\/unassign-groups$/;

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=100');
});

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const saved = (page: Page, name: string) => page.getByText(`Saved groups for ${name}`);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).click();

test('changes that the service ignores are named, and the picks stay for another try', async ({
  page,
  settings,
}) => {
  const drawer = await openDrawer(page, 'Member 029');
  await pickGroups(page, 'Support', 'Engineering');
  settings.ignoresGroupChanges = true;
  await save(page);
  await expect(drawer.getByText('Support wasn’t assigned: the service accepted')).toBeVisible();
  await expect(drawer.getByText('Engineering wasn’t removed: the service accepted')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await expect(heldGroup(page, 'Engineering')).toContainText('Will be removed');
  await expect(saved(page, 'Member 029')).toBeHidden();

  settings.ignoresGroupChanges = false;
  await save(page);
  await expect(saved(page, 'Member 029')).toBeVisible();
  await expect(drawer.getByText('wasn’t assigned')).toBeHidden();
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');

  settings.ignoresGroupChanges = true;
  await undo(page);
  const failure = page.getByRole('dialog', { name: 'Couldn’t restore all groups for Member 029' });
  await expect(failure).toContainText('2 groups were not restored.');
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
});

test('a change that is ignored after its drawer is gone is told, with the way back to the picks', async ({
  page,
  settings,
  faults,
}) => {
  await openDrawer(page, 'Member 027');
  await pickGroups(page, 'Support');
  settings.ignoresGroupChanges = true;
  const { until, open } = makeGate();
  faults.add({ path: assign, action: { until } });
  await save(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave now' }).click();
  await expect(drawerNamed(page, 'Member 027')).toBeHidden();
  open();
  const failure = page.getByRole('dialog', { name: 'Couldn’t save all changes for Member 027' });
  await expect(failure).toContainText('Support wasn’t assigned: the service accepted');
  await failure.getByRole('button', { name: 'Open profile' }).click();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
});

test('an answer without groups is followed by a read; without them there, nothing counts as saved', async ({
  page,
  settings,
  faults,
}) => {
  const drawer = await openDrawer(page, 'Member 025');
  await pickGroups(page, 'Support');
  faults.add({ path: assign, times: 1, action: { answer: (json) => ({ ...object(json), groups: null }) } });
  await save(page);
  await expect(saved(page, 'Member 025')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');

  settings.sendsGroups = false;
  await undo(page);
  const doubt = page.getByRole('dialog', { name: 'Couldn’t restore all groups for Member 025' });
  await expect(doubt).toContainText('1 group couldn’t be confirmed');
  await expect(drawer.getByText('Groups unknown')).toBeVisible();
  await pickGroups(page, 'On call');
  await save(page);
  await expect(drawer.getByText('On call may not be assigned: the service accepted')).toBeVisible();
  await expect(heldGroup(page, 'On call')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await expect(page.getByText('Saved groups')).toBeHidden();
});

test('an answer with another profile is no answer', async ({ page, api, faults }) => {
  const other = (await api.listProfiles({ portal_id: 'acme', search: 'member021@' })).items[0];
  const drawer = await openDrawer(page, 'Member 023');
  await pickGroups(page, 'Engineering');
  faults.add({ path: unassign, action: { answer: () => other } });
  await save(page);
  await expect(drawer.getByRole('alert')).toContainText('Unexpected response from the service');
  await expect(drawer.getByRole('alert')).toContainText('The change was saved anyway.');
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
  await expect(saved(page, 'Member 023')).toBeHidden();
});

test('a job counts what the service ignores as failed, and so does its undo', async ({
  page,
  settings,
  api,
}) => {
  const [alpha] = await makeGroups(api, 'acme');
  settings.ignoresGroupChanges = true;
  await startJob(page, alpha.name);
  await expect(jobStrip(page)).toContainText('2 failed');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 profiles selected');
  const rows = await openReport(page);
  await expect(rows).toContainText(Array(2).fill(`${alpha.name}: accepted, but not assigned`));
  settings.ignoresGroupChanges = false;
  await page.getByRole('button', { name: 'Retry 2 failed' }).click();
  await expect(rows).toContainText(Array(2).fill(`${alpha.name}: assigned`));
  await expect(page.getByRole('main')).toContainText('2 changed');
  settings.ignoresGroupChanges = true;
  await undo(page);
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await expect(rows).toContainText(Array(2).fill(`${alpha.name}: accepted, but not removed`));
  await expect(page.getByRole('main')).toContainText('2 failed');
});

test('a job counts what nothing confirms apart, and offers to retry it', async ({ page, settings, api }) => {
  const [alpha] = await makeGroups(api, 'acme');
  settings.sendsGroups = false;
  await startJob(page, alpha.name);
  await expect(jobStrip(page)).toContainText('2 not confirmed');
  const rows = await openReport(page);
  await expect(rows).toContainText(Array(2).fill(`${alpha.name}: accepted, not confirmed`));
  await page.getByRole('radio', { name: 'Not confirmed 2' }).check();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription(
    'Nothing to undo',
  );
  settings.sendsGroups = true;
  await page.getByRole('button', { name: 'Retry 2 failed or not confirmed' }).click();
  await expect(page.getByRole('main')).toContainText('2 with no change');
});

async function startJob(page: Page, group: string): Promise<void> {
  await rowBox(page, 'Member 019').check();
  await rowBox(page, 'Member 017').check();
  await selectGroups(page, { assign: [group] });
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
}

async function openReport(page: Page): Promise<Locator> {
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  return page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem');
}

function object(json: unknown): object {
  return typeof json === 'object' && json !== null ? json : {};
}
