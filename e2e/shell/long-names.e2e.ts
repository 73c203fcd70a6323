import type { Page } from 'playwright';
import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { checkTable } from '#e2e/support/import-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';
import { truncatedTexts } from '#e2e/support/truncated-texts.ts';

/** As long as the API takes it, and without a place to break. */
const long = (start: string) => start.padEnd(200, 'x');

/** Asserts that neither the page nor a dialog is wider than its window. */
async function expectNothingWide(page: Page): Promise<void> {
  expect(await sidewaysOverflow(page)).toBe(0);
  for (const dialog of await page.getByRole('dialog').all()) {
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const close = dialog.getByRole('button', { name: 'Close', exact: true });
    if ((await close.count()) > 0) await expect(close).toBeInViewport({ ratio: 1 });
  }
}

for (const width of [320, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('groups of the longest names are previewed, changed and archived', async ({ page, api }) => {
      const make = (name: string) => api.createGroup({ portal_id: 'acme', name: long(name) });
      const from = await make('From');
      const into = await make('Into');
      const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member110@' });
      const target = { portal_id: 'acme', consumer_profile_id: items[0]?.id ?? '' };
      await api.assignGroups({ ...target, group_ids: [from.id] });
      await page.goto(`/portals/acme/groups/${from.id}`);
      await page.getByRole('button', { name: 'Merge…' }).click();
      const dialog = page.getByRole('dialog', { name: new RegExp(from.name) }).last();
      await dialog.getByRole('combobox', { name: 'Select groups' }).click();
      await page.getByLabel('Search groups').fill('Into');
      await page.getByRole('option', { name: into.name }).first().click();
      await page.keyboard.press('Escape');
      await expect(dialog.getByText('1 of 1 profile will change.').first()).toBeVisible();
      const names = dialog.getByRole('rowheader');
      await expect(names.first()).toContainText(into.name);
      expect(await truncatedTexts(names)).toEqual([]);
      for (const name of await names.all()) expect((await name.boundingBox())?.width).toBeGreaterThan(200);
      await expectNothingWide(page);
      await dialog.getByRole('button', { name: 'Change 1 profile' }).click();

      await expect(page.getByText('1 changed').first()).toBeVisible();
      const archive = page.getByRole('button', { name: `Archive “${from.name}”…` });
      await expect(archive).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('list', { name: 'Profiles in this job' })).toContainText(into.name);
      await expectNothingWide(page);
      await archive.click();
      await expect(page.getByRole('dialog', { name: `Archive “${from.name}”?` })).toBeVisible();
      await expectNothingWide(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expectNothingWide(page);
      await page.getByRole('button', { name: 'Undo changes' }).click();
      await expect(page.getByRole('heading', { name: /^Undo: / })).toBeVisible();
      await expectNothingWide(page);
    });

    test('an invite of the longest name can be sent again', async ({ page, api }) => {
      const restore = await rememberPeople(api);
      const name = long('Ada');
      await api.createInvite({ portal_id, name, email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example` });
      await page.goto(`/portals/${portal_id}/invites`);
      await page.getByRole('button', { name: `Send again to ${name}` }).click();
      const question = page.getByRole('dialog', { name: `Invite ${name} again?` });
      await expect(question.getByRole('button', { name: 'Send again' })).toBeInViewport({ ratio: 1 });
      await expectNothingWide(page);
      await restore();
    });

    test('an import names its file and the longest new groups', async ({ page }) => {
      await checkTable(page, 'acme', `email,name,groups\nzoe@example.com,Zoe,${long('New')}\n`);
      await expect(page.getByText(long('New')).first()).toBeVisible();
      await expectNothingWide(page);
    });
  });
}
