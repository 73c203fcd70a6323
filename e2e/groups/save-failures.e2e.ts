import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { closeDrawer, heldGroup, openDrawer, pickGroups, profileRow } from '#e2e/support/profile-locators.ts';

const assign = /\/assign-groups$/;
const unassign = /\/unassign-groups$/;
const serverError = {
  status: 500,
  body: {
    code: 'internal_server_error',
    message: 'An internal server error occurred.',
    hint: 'Groups are being moved',
  },
  headers: { 'metorial-req-id': 'req_from_the_service' },
};

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=100');
});

test('a failed assign shows what the server has, and keeps the picks to try again', async ({
  page,
  faults,
}) => {
  await openDrawer(page, 'Member 079');
  await pickGroups(page, 'Support', 'Engineering');
  faults.add({ path: assign, action: serverError });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Service error. Groups are being moved.');
  await expect(page.getByRole('alert')).toContainText('Nothing was saved.');
  await expect(page.getByRole('alert')).toContainText('req_from_the_service');
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await expect(heldGroup(page, 'Engineering')).toContainText('Will be removed');
  expect(faults.requests.filter(({ path }) => unassign.test(path))).toEqual([]);

  faults.clear();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 079')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('when the assign is saved and the unassign fails, that is what it says', async ({
  page,
  faults,
  api,
}) => {
  await openDrawer(page, 'Member 077');
  await pickGroups(page, 'Support', 'Engineering');
  faults.add({ path: unassign, action: serverError });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'The new groups were assigned, but the removals weren’t saved.',
  );
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await expect(heldGroup(page, 'Engineering')).toContainText('Will be removed');
  await expect(page.getByText('1 group to remove', { exact: true })).toBeVisible();

  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member077@' });
  const names = items[0]?.groups?.map((held) => held.group.name);
  expect(names).toEqual(expect.arrayContaining(['Support', 'Engineering']));
});

test('an answer that got lost is not believed to be a failure: the server is asked', async ({
  page,
  faults,
}) => {
  await openDrawer(page, 'Member 075');
  await pickGroups(page, 'Support');
  faults.add({ path: assign, times: 1, action: { afterForward: 'hang-up' } });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('The change was saved anyway.');
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
});

test('when the server cannot be asked either, the groups are unknown, not as before', async ({
  page,
  faults,
}) => {
  await openDrawer(page, 'Member 073');
  await pickGroups(page, 'Support');
  faults.add({ path: /\/consumer-profile\//, action: serverError });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog').getByText('Groups unknown')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  faults.clear();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 073')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toContainText('Assigned manually');
});

test('a rate limit on save is told with the time left, and nothing is lost', async ({ page, faults }) => {
  await openDrawer(page, 'Member 071');
  await pickGroups(page, 'Support');
  faults.add({
    path: assign,
    times: 1,
    action: {
      status: 429,
      body: { code: 'rate_limit_exceeded', message: 'Slow down.', hint: 'Wait a few minutes.' },
      headers: { 'ratelimit-reset': '60' },
    },
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText(/Too many requests\. Try again in (60|5\d) seconds\./);
  await expect(page.getByRole('alert')).not.toContainText('few minutes');
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 071')).toBeVisible();
});

test('the change shows at once, while the answer is still on its way', async ({ page, faults }) => {
  await openDrawer(page, 'Member 069');
  await pickGroups(page, 'Support');
  faults.add({ path: assign, action: { delay: 4000 } });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await expect(page.getByRole('status').filter({ hasText: 'Saving…' })).toBeVisible();
  await expect(page.getByText('Saved groups for Member 069')).toBeVisible();
  await closeDrawer(page);
  await expect(profileRow(page, 'Member 069')).toContainText('Support');
});

test('a list that was read before a save, and arrives after it, does not bring back the old groups', async ({
  page,
  faults,
}) => {
  await page.setViewportSize({ width: 1300, height: 900 });
  await openDrawer(page, 'Member 067');
  await pickGroups(page, 'Support');
  const save = makeGate();
  faults.add({ path: assign, action: save });
  await page.getByRole('button', { name: 'Save' }).click();
  const read = makeGate();
  const list = makeGate();
  const onAnswer = () => {
    read.open();
    return list.until;
  };
  faults.add({ path: /consumer-profile\?/, times: 1, action: { onAnswer } });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await read.until;
  save.open();
  await expect(page.getByText('Saved groups for Member 067')).toBeVisible();
  list.open();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled();
  await expect(profileRow(page, 'Member 067')).toContainText('Support');
});

test('where groups are unknown, only assigning is offered', async ({ page, faults }) => {
  faults.add({
    path: /\/consumer-profile[/?]/,
    action: {
      answer: (json) =>
        JSON.parse(JSON.stringify(json), (key, value: unknown) => (key === 'groups' ? null : value)),
    },
  });
  await page.reload();
  await openDrawer(page, 'Member 067');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Groups unknown')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Support may not be assigned: the service accepted')).toBeVisible();
  await expect(page.getByText('Saved groups for Member 067')).toBeHidden();
  expect(
    faults.requests.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/').at(-1)),
  ).toEqual(['assign-groups']);
});

test('leaving during a save says so, and goes on when it is saved', async ({ page, faults }) => {
  // A short list: axe has to be done before this server gives up waiting for its service.
  await page.goto('/portals/acme?search=member065');
  await openDrawer(page, 'Member 065');
  await pickGroups(page, 'Support');
  const gate = makeGate();
  faults.add({ path: assign, action: { until: gate.until } });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Saving groups…' });
  await expect(question).toBeVisible();
  await expect(question.getByText(/aren’t saved/)).toBeHidden();
  await expectAccessible(page);
  gate.open();
  await expect(page.getByText('Saved groups for Member 065')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page).not.toHaveURL(/profiles/);
});

test('who waits for a save that fails stays with what happened', async ({ page, faults }) => {
  await openDrawer(page, 'Member 063');
  await pickGroups(page, 'Support');
  await failSlowly(page, faults);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved.' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
});

test('a save that fails after its drawer is gone is told, with the way back to the picks', async ({
  page,
  faults,
}) => {
  await openDrawer(page, 'Member 061');
  await pickGroups(page, 'Support');
  await failSlowly(page, faults);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave now' }).click();
  await expect(page).not.toHaveURL(/profiles/);
  const failure = page.getByRole('dialog', { name: 'Couldn’t save all changes for Member 061' });
  await expect(failure).toContainText('Service error. Groups are being moved. Nothing was saved.');
  await expectAccessible(page);
  await failure.getByRole('button', { name: 'Open profile' }).click();
  await expect(drawerNamed(page, 'Member 061')).toBeVisible();
  await expect(failure).toBeHidden();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  faults.clear();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 061')).toBeVisible();
  await page.getByRole('button', { name: 'Next profile' }).click();
  await expect(drawerNamed(page, 'Member 060')).toBeVisible();
  await expect(page.getByText('Will be assigned')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
});

test('picks that came back after a failure and were discarded do not come with a reload', async ({
  page,
  faults,
}) => {
  await openDrawer(page, 'Member 062');
  await pickGroups(page, 'Support');
  await failSlowly(page, faults);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave now' }).click();
  await page
    .getByRole('dialog', { name: /Member 062/ })
    .getByRole('button', { name: 'Open profile' })
    .click();
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect(
    drawerNamed(page, 'Member 062').getByRole('combobox', { name: 'Assign groups' }),
  ).toBeVisible();
  await expect(page.getByText('Will be assigned')).toBeHidden();
});

test('the error of a save comes into view in a long drawer on a phone', async ({ page, faults, api }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'Mina Many' });
  await page.goto(`/portals/acme/profiles/${items[0]?.id}`);
  await pickGroups(page, 'Support');
  await page.getByText('UTC').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('combobox', { name: 'Assign groups' })).not.toBeInViewport();
  faults.add({ path: /groups$/, method: 'POST', action: serverError });
  await page.getByRole('button', { name: 'Save' }).click();
  const error = page.getByRole('alert').filter({ hasText: 'Nothing was saved.' });
  await expect(error).toBeInViewport();
  expect(await error.evaluate((alert) => alert.parentElement === document.activeElement)).toBe(true);
});

/** Clicks Save; the request fails after a delay. */
async function failSlowly(page: Page, faults: FaultProxy): Promise<void> {
  faults.add({ path: assign, action: { ...serverError, delay: 2000 } });
  await page.getByRole('button', { name: 'Save' }).click();
}
