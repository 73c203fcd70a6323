import type { Page } from 'playwright';
import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const form = (page: Page, mode: 'Invite someone' | 'Add without inviting') =>
  page.getByRole('dialog', { name: mode, exact: true });
const ada = { name: 'Ada Byron', email: 'ada.byron@example.com' };
const serverError = serviceError(500, 'internal_server_error');

async function open(page: Page, mode: 'Invite someone' | 'Add without inviting') {
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: `${mode}…` }).click();
  return form(page, mode);
}

async function fill(page: Page, { name, email }: { name: string; email: string }) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Email').fill(email);
}

for (const it of [test, remoteTest]) {
  const isRemote = it === remoteTest;
  it.describe(isRemote ? 'in front of a service' : 'with the embedded API', () => {
    let restore: () => Promise<void>;
    it.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
    it.afterEach(() => restore());

    // The groups of one run are still there in the other.
    const group = isRemote ? 'Autumn school' : 'Summer school';

    it('someone is invited with a message and groups, by keyboard', async ({ page, api }) => {
      const dialog = await open(page, 'Invite someone');
      await expect(dialog.getByText(isRemote ? /emails them a link/ : /No email is sent/)).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await expect(dialog.getByText('Enter a name.')).toBeVisible();
      await expect(dialog.getByText(/^Enter an email address/)).toBeVisible();
      await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
      await page.keyboard.type(ada.name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(`Ada <${ada.email}>`);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Welcome');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByLabel('Search groups').fill(group);
      await expect(page.getByRole('button', { name: `Create “${group}”` })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('option', { name: group, selected: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Ada Byron invited')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Ada Byron' })).toBeVisible();
      const person = (await peopleOf(api)).find(({ email }) => email === ada.email);
      expect(person).toMatchObject({ name: ada.name, status: 'invited' });
      expect(person?.groups?.map(({ group }) => group.name)).toContain(group);
      const { items } = await api.listInvites({ portal_id, search: ada.email });
      expect(items).toMatchObject([{ message: 'Welcome', status: 'pending' }]);
    });

    it('Control Enter sends the form from any field, also from the picker', async ({ page, api }) => {
      const school = isRemote ? 'Night school' : 'Evening school';
      const dialog = await open(page, 'Add without inviting');
      await expect(dialog).toBeFocused();
      await page.keyboard.press('Control+Enter');
      await expect(dialog.getByText('Enter a name.')).toBeVisible();
      await fill(page, ada);
      await dialog.getByRole('combobox', { name: 'Select groups' }).click();
      await page.getByLabel('Search groups').fill(school);
      await expect(page.getByRole('button', { name: `Create “${school}”` })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('option', { name: school, selected: true })).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toHaveAttribute(
        'aria-keyshortcuts',
        'Control+Enter',
      );
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('Ada Byron added')).toBeVisible();
      const person = (await peopleOf(api)).find(({ email }) => email === ada.email);
      expect(person?.groups?.map(({ group }) => group.name)).toContain(school);
    });

    it('someone is added without an invite', async ({ page, api }) => {
      const dialog = await open(page, 'Add without inviting');
      await expect(dialog.getByLabel('Message')).toHaveCount(0);
      await fill(page, ada);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Open' }).click();
      await expect(page.getByRole('dialog', { name: ada.name, exact: true })).toBeVisible();
      const { items } = await api.listInvites({ portal_id, search: ada.email });
      expect(items).toEqual([]);
    });

    it('a member is told before and after, with a link to them', async ({ page, api }) => {
      await api.createProfile({ portal_id, ...ada });
      const dialog = await open(page, 'Invite someone');
      await fill(page, { name: 'Somebody', email: ada.email.toUpperCase() });
      await expect(dialog.getByText('Ada Byron is already a member.')).toBeVisible();
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText('Ada Byron is already a member.');
      await dialog.getByRole('link', { name: 'Open Ada Byron' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
      await expect(page.getByRole('dialog', { name: ada.name, exact: true })).toBeVisible();
      await expect(form(page, 'Invite someone')).toBeHidden();
    });

    it('whoever was invited already is named, with what would change', async ({ page, api }) => {
      await api.createInvite({ portal_id, ...ada });
      const dialog = await open(page, 'Invite someone');
      await fill(page, { name: 'Countess', email: ada.email });
      await expect(
        dialog.getByText(isRemote ? /This emails them again/ : /This changes their name/),
      ).toBeVisible();
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await expect(page.getByText('Countess invited')).toBeVisible();
      const other = await open(page, 'Add without inviting');
      await fill(page, ada);
      await expect(other.getByText(/they stay invited/)).toBeVisible();
    });
  });
}

remoteTest.describe('what goes wrong', () => {
  let restore: () => Promise<void>;
  remoteTest.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
  remoteTest.afterEach(() => restore());

  remoteTest('groups that fail are tried again alone', async ({ page, api, faults }) => {
    await api.createGroup({ portal_id, name: 'Winter school' });
    const dialog = await open(page, 'Invite someone');
    await fill(page, ada);
    await dialog.getByRole('combobox', { name: 'Select groups' }).click();
    await page.getByLabel('Search groups').fill('Winter');
    await page.getByRole('option', { name: 'Winter school' }).first().click();
    await page.keyboard.press('Escape');
    faults.add({ path: /assign-groups$/, times: 1, action: serverError });
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      'Ada Byron is invited, but without “Winter school”.',
    );
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Assign groups again' }).click();
    await expect(page.getByText('Ada Byron invited')).toBeVisible();
    const invites = faults.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/consumer-invites'),
    );
    expect(invites).toHaveLength(1);
    const person = (await peopleOf(api)).find(({ email }) => email === ada.email);
    expect(person?.groups?.map(({ group }) => group.name)).toContain('Winter school');
  });

  remoteTest(
    'a lost answer is unknown, and is looked up instead of sent again',
    async ({ page, api, faults }) => {
      const dialog = await open(page, 'Invite someone');
      await fill(page, ada);
      faults.add({ path: /consumer-invites$/, method: 'POST', action: { afterForward: 'hang-up' } });
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText('it’s unknown whether they were invited');
      const invites = faults.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/consumer-invites'),
      );
      expect(invites).toHaveLength(1);
      await dialog.getByRole('link', { name: 'Look in the invites' }).click();
      await page.getByRole('button', { name: 'Discard' }).click();
      await expect(page.getByRole('table', { name: 'Invites' })).toContainText(ada.email);
      expect((await peopleOf(api)).filter(({ email }) => email === ada.email)).toHaveLength(1);
    },
  );

  remoteTest('a service that cannot add says so, and is not asked again', async ({ page, faults }) => {
    const missing = {
      object: 'error',
      ok: false,
      status: 404,
      code: 'not_found',
      message: 'No.',
      entity: 'endpoint',
    };
    faults.add({ path: /consumer-profile$/, method: 'POST', action: { status: 404, body: missing } });
    const dialog = await open(page, 'Add without inviting');
    await fill(page, ada);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('alert')).toHaveText(
      'This service can’t add people without inviting them.',
    );
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Add people' }).click();
    await expect(page.getByRole('button', { name: 'Add without inviting…' })).toHaveAccessibleDescription(
      'This service can’t add people without inviting them.',
    );
    await page.getByRole('button', { name: 'Invite someone…' }).click();
    await expect(form(page, 'Invite someone')).toBeVisible();
  });

  remoteTest('an email that the service refuses is said at its field', async ({ page, faults }) => {
    const refused = {
      object: 'error',
      ok: false,
      status: 400,
      code: 'invalid_data',
      message: 'Invalid.',
      errors: [{ code: 'invalid_email', message: 'Bad.', path: ['email'] }],
    };
    faults.add({ path: /consumer-invites$/, method: 'POST', action: { status: 400, body: refused } });
    const dialog = await open(page, 'Invite someone');
    await fill(page, { ...ada, email: "o'brien@example.com" });
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(dialog.getByText('The service doesn’t accept this email address.')).toBeVisible();
    await expect(dialog.getByLabel('Email')).toBeFocused();
  });
});
