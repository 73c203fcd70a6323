import { makeGroups } from '#e2e/support/job-groups.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { openPalette, pressEnterOn } from '#e2e/support/palette-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';
import { expect, signInAs, test } from '#e2e/support/sign-in-fixtures.ts';

test('signing out asks before the jobs of this browser go, and nobody finds them after', async ({
  page,
  api,
}) => {
  const [alpha] = await makeGroups(api, 'acme');
  await signInAs(page, 'ada', '/portals/acme?limit=20');
  await rowBox(page, 'Member 110').check();
  await selectGroups(page, { assign: [alpha.name] });
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
  await page.getByRole('button', { name: 'Signed in as Ada Lovelace' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  const question = page.getByRole('alertdialog', { name: 'Sign out and delete 1 job?' });
  await question.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(question).toBeHidden();
  await page.keyboard.press('Escape');
  // From the palette, too.
  await openPalette(page);
  await page.keyboard.type('sign out');
  await pressEnterOn(page, 'Account', 'Sign out');
  await question.getByRole('button', { name: 'Delete and sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await signInAs(page, 'ada', '/portals/acme?limit=20');
  await page.getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByText('No jobs yet')).toBeVisible();
});

test('a viewer cannot change many either, and is told why', async ({ page }) => {
  await signInAs(page, 'vic', '/portals/acme?limit=20');
  await rowBox(page, 'Member 110').check();
  const button = page.getByRole('button', { name: 'Change groups' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/view groups/i);
});
