import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { simulatedTest } from '#e2e/support/simulated-fixtures.ts';
import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { openDrawer, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';
import { refinedList } from '#e2e/support/refine-dialog.ts';

const ada = { name: 'Ada Byron', email: 'ada.byron@example.com' };
const question = (page: Page) => page.getByRole('dialog', { name: 'Delete Ada Byron?' });

async function ask(page: Page) {
  await page.goto(`/portals/${portal_id}`);
  const drawer = await openDrawer(page, ada.name);
  await drawer.getByRole('button', { name: 'Delete profile…' }).click();
  await expect(question(page)).toBeVisible();
}

for (const it of [test, simulatedTest]) {
  it.describe(it === test ? 'with the embedded API' : 'in front of the newest service', () => {
    let restore: () => Promise<void>;
    it.beforeEach(async ({ api }) => {
      restore = await rememberPeople(api);
      await api.createProfile({ portal_id, ...ada });
    });
    it.afterEach(() => restore());

    it('a profile is deleted once its email was typed', async ({ page, api }) => {
      await ask(page);
      await expect(question(page)).toContainText(
        it === test ? 'This erases their name' : 'shows them as deleted',
      );
      await expectAccessible(page);
      await question(page).getByRole('button', { name: 'Delete profile' }).click();
      await expect(question(page).getByText('Type “ada.byron@example.com”.')).toBeVisible();
      await question(page).getByLabel('Type their email to confirm').fill(' Ada.Byron@example.com');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Ada Byron deleted')).toBeVisible();
      await expect(drawerNamed(page, ada.name)).toBeHidden();
      await expect(profileTable(page).getByRole('link', { name: ada.name })).toHaveCount(0);
      expect((await peopleOf(api)).map(({ name }) => name)).not.toContain(ada.name);
      await page.getByRole('link', { name: 'Audit log' }).click();
      await expect(page.getByRole('row', { name: /Deleted the profile.*Ada Byron/ }).first()).toBeVisible();
    });

    it('a list that is read and refined here loses them, too', async ({ page }) => {
      await page.goto(`/portals/${portal_id}?domain=example.com`);
      await expect(refinedList(page)).toContainText(/match/);
      const drawer = await openDrawer(page, ada.name);
      await drawer.getByRole('button', { name: 'Delete profile…' }).click();
      await question(page).getByLabel('Type their email to confirm').fill(ada.email);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Ada Byron deleted')).toBeVisible();
      await expect(drawerNamed(page, ada.name)).toBeHidden();
      await expect(profileTable(page).getByRole('link', { name: ada.name })).toHaveCount(0);
    });

    it('changes that are not saved do not keep the drawer of who was deleted', async ({ page }) => {
      await page.goto(`/portals/${portal_id}`);
      const drawer = await openDrawer(page, ada.name);
      await pickGroups(page, 'Newsletter');
      await drawer.getByRole('button', { name: 'Delete profile…' }).click();
      await question(page).getByLabel('Type their email to confirm').fill(ada.email);
      await question(page).getByRole('button', { name: 'Delete profile' }).click();
      await expect(page.getByText('Ada Byron deleted')).toBeVisible();
      await expect(drawerNamed(page, ada.name)).toBeHidden();
      await expect(page.getByRole('alertdialog')).toBeHidden();
    });

    it('whoever someone else has deleted is gone, and no longer selected', async ({ page, api }) => {
      await page.goto(`/portals/${portal_id}`);
      await page.getByRole('checkbox', { name: `Select ${ada.name}` }).check();
      const person = (await peopleOf(api)).find(({ email }) => email === ada.email);
      const drawer = await openDrawer(page, ada.name);
      await api.deleteProfile({ portal_id, consumer_profile_id: person?.id ?? '' });
      await drawer.getByRole('button', { name: 'Delete profile…' }).click();
      await question(page).getByLabel('Type their email to confirm').fill(ada.email);
      await question(page).getByRole('button', { name: 'Delete profile' }).click();
      await expect(page.getByText('This profile has already been deleted.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
    });
  });
}

simulatedTest(
  'a service that cannot delete says so, and it is no longer offered',
  async ({ page, settings }) => {
    settings.deletesProfiles = false;
    await page.goto('/portals/acme');
    const drawer = await openDrawer(page, 'Member 110');
    await drawer.getByRole('button', { name: 'Delete profile…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Member 110?' });
    await dialog.getByLabel('Type their email to confirm').fill('member110@acme.example');
    await dialog.getByRole('button', { name: 'Delete profile' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('This service can’t delete profiles.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(drawer.getByRole('button', { name: 'Delete profile…' })).toHaveAccessibleDescription(
      'This service can’t delete profiles.',
    );
  },
);
