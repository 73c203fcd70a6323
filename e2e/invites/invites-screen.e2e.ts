import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

const ada = { name: 'Ada Byron', email: 'ada.byron@example.com', message: 'Welcome' };

for (const it of [test, remoteTest]) {
  const isRemote = it === remoteTest;
  it.describe(isRemote ? 'in front of a service' : 'with the embedded API', () => {
    let restore: () => Promise<void>;
    it.beforeEach(async ({ api }) => {
      restore = await rememberPeople(api);
      await api.createInvite({ portal_id, ...ada });
      await api.createInvite({ portal_id, name: 'שרה כהן', email: 'sara@example.com' });
    });
    it.afterEach(() => restore());

    it('invites are listed, searched, filtered and sent again', async ({ page, api }) => {
      await page.goto(`/portals/${portal_id}`);
      await page.getByRole('link', { name: 'Invites' }).click();
      await expect(page).toHaveTitle('Invites · Harbour Studio');
      const rows = page.getByRole('table', { name: 'Invites' }).locator('tbody').getByRole('row');
      await expect(rows.first()).toContainText('שרה כהן');
      await expectAccessible(page);
      await page.getByLabel('Search name, email or ID').fill('byron');
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText('Pending');
      await expect(page.getByText(/search can miss invites/)).toBeVisible({ visible: isRemote });
      await page.getByRole('radio', { name: 'Accepted' }).check();
      await expect(page.getByText('No matching invites')).toBeVisible();
      await page.getByRole('radio', { name: 'Pending' }).check();
      await expect(page).toHaveURL(/search=byron&status=pending$/);
      const [before] = (await api.listInvites({ portal_id, search: ada.email })).items;

      await rows.getByRole('button', { name: 'Send again to Ada Byron' }).click();
      const question = page.getByRole('dialog', { name: 'Invite Ada Byron again?' });
      await expect(question).toContainText(isRemote ? 'gets the email again' : 'No email is sent');
      await expectAccessible(page);
      await question.getByRole('button', { name: 'Send again' }).click();
      await expect(page.getByText('Invite sent again to Ada Byron')).toBeVisible();
      const { items } = await api.listInvites({ portal_id, search: ada.email });
      expect(items).toMatchObject([
        { id: before?.id, message: 'Welcome', consumer_profile: { name: ada.name } },
      ]);
      expect(items[0]?.updated_at).not.toBe(before?.updated_at);

      await page.getByRole('link', { name: 'Ada Byron' }).click();
      await expect(page.getByRole('dialog', { name: 'Ada Byron', exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/\/invites\?search=byron&status=pending$/);
    });
  });
}

test('old invites may have expired, accepted ones are not sent again, and a phone shows both', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/portals/demo/invites?status=pending&order=asc');
  const rows = page.getByRole('table', { name: 'Invites' }).locator('tbody').getByRole('row');
  await expect(rows.first()).toContainText(/Pending, may have expired/);
  expect(await sidewaysOverflow(page)).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(rows.first()).toContainText('may have expired');
  await page.getByRole('radio', { name: 'Accepted' }).check();
  await expect(rows.first()).toContainText('Accepted');
  await expect(rows.first().getByRole('button', { name: /Send again/ })).toHaveCount(0);
  await page.goto('/portals/demo-empty/invites');
  await expect(page.getByText('No invites yet')).toBeVisible();
});

test('an accepted invite does not say when it was last sent, which the API no longer tells', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/portals/demo/invites?status=pending');
  const table = page.getByRole('table', { name: 'Invites' });
  const row = table.locator('tbody').getByRole('row').first();
  await expect(row).toContainText('Pending');
  const headers = await table.getByRole('columnheader').allTextContents();
  const lastSent = row.getByRole('cell').nth(headers.indexOf('Last sent'));
  await expect(lastSent).not.toBeEmpty();
  await page.getByRole('radio', { name: 'Accepted' }).check();
  await expect(row).toContainText('Accepted');
  await expect(lastSent).toBeEmpty();
});

remoteTest(
  'an invite to someone who became a member, and one without an answer, are said',
  async ({ page, api, faults }) => {
    const restore = await rememberPeople(api);
    await api.createInvite({ portal_id, ...ada });
    await page.goto(`/portals/${portal_id}/invites`);
    await page.getByRole('button', { name: 'Send again to Ada Byron' }).click();
    const question = page.getByRole('dialog', { name: 'Invite Ada Byron again?' });
    faults.add({ path: /consumer-invites$/, method: 'POST', times: 1, action: { afterForward: 'hang-up' } });
    await question.getByRole('button', { name: 'Send again' }).click();
    await expect(question.getByRole('alert')).toContainText('it’s unknown whether the email was sent again');
    const conflict = { object: 'error', ok: false, status: 409, code: 'conflict', message: 'No.' };
    faults.add({ path: /consumer-invites$/, method: 'POST', action: { status: 409, body: conflict } });
    await question.getByRole('button', { name: 'Send again' }).click();
    await expect(question.getByRole('alert')).toContainText('They are a member by now');
    await restore();
  },
);

remoteTest(
  'an invite of a person without a name is not sent again, which would rename them',
  async ({ page, api, faults }) => {
    const restore = await rememberPeople(api);
    await api.createInvite({ portal_id, ...ada });
    faults.add({ path: /consumer-invites\?/, method: 'GET', action: { answer: withoutNames } });
    await page.goto(`/portals/${portal_id}/invites`);
    await expect(
      page.getByRole('button', { name: `Send again to ${ada.email}` }),
    ).toHaveAccessibleDescription(/doesn’t tell their name/);
    await restore();
  },
);

/** A page of invites as a service answers that does not tell names. */
function withoutNames(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    const isPerson = key === 'consumer_profile' && typeof value === 'object' && value !== null;
    return isPerson ? { ...value, name: null } : value;
  });
}
