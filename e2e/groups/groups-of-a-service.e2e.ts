import type { Page } from 'playwright';
import { makeGate } from '#e2e/support/gate.ts';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { juneService } from '#e2e/support/simulated-service/service-settings.ts';

const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });

/** Opens a group's form. */
async function edit(page: Page, { id, name }: { id: string; name: string }) {
  await page.goto(`/portals/acme/groups/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  return page.getByRole('dialog', { name: `Edit ${name}` });
}

for (const clearsIsDefault of [true, false]) {
  test(`a default group stays one when it is renamed: ${clearsIsDefault ? 'quirk' : 'no quirk'}`, async ({
    page,
    api,
    settings,
  }) => {
    settings.clearsIsDefault = clearsIsDefault;
    settings.managesEveryoneGroup = false;
    const group = await api.createGroup({ portal_id: 'acme', name: 'All hands', is_default: true });
    const form = await edit(page, group);
    await form.getByLabel('Name').fill('Everybody');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(notices(page)).toContainText('Group “Everybody” saved');
    const now = await api.getGroup({ portal_id: 'acme', consumer_group_id: group.id });
    expect(now).toMatchObject({ name: 'Everybody', is_default: true });
  });

  test(`a flag that stayed is said: ${clearsIsDefault ? 'quirk' : 'no quirk'}`, async ({
    page,
    api,
    settings,
  }) => {
    settings.managesEveryoneGroup = clearsIsDefault;
    const group = await api.createGroup({ portal_id: 'acme', name: 'All hands', is_default: true });
    const form = await edit(page, group);
    await form.getByRole('checkbox', { name: 'Default group' }).uncheck();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Stop giving it' }).click();
    await expect(notices(page)).toContainText(
      clearsIsDefault ? 'The group is still a default group.' : 'Group “All hands” saved',
    );
  });
}

test('SSO IDs are edited where the service tells them, and dropped ones are said', async ({
  page,
  api,
  settings,
}) => {
  const group = await api.createGroup({ portal_id: 'acme', name: 'Crew', sso_group_ids: ['crew'] });
  const newest = await edit(page, group);
  await expect(newest.getByLabel('Name')).toBeVisible();
  await expect(newest.getByLabel('SSO group IDs')).toBeHidden();
  Object.assign(settings, juneService());
  const june = await edit(page, group);
  await june.getByLabel('SSO group IDs').fill('crew\nstaff');
  await june.getByRole('button', { name: 'Save' }).click();
  await expect(notices(page)).toContainText('Group “Crew” saved');
  const again = await edit(page, group);
  await again.getByLabel('SSO group IDs').fill('staff');
  settings.keepsSsoGroupIds = false;
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(notices(page)).toContainText('“Crew” was saved only in part');
  await expect(notices(page)).toContainText('The service didn’t take the SSO group IDs.');
});

test('the managed group of everyone cannot be archived, and the service says why', async ({
  page,
  api,
  faults,
}) => {
  const { until, open } = makeGate();
  faults.add({ path: /\/consumer-profile\?.*consumer_group_id/, action: { until } });
  const group = await api.createGroup({ portal_id: 'acme', name: 'All hands', is_default: true });
  await page.goto(`/portals/acme/groups/${group.id}`);
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Skip counting' }).click();
  await expect(page.getByText('Stopped at 0 people').first()).toBeVisible();
  await page.getByRole('button', { name: 'Archive group' }).click();
  await expect(page.getByRole('alert')).toContainText('Cannot delete the default everyone group.');
  open();
});
