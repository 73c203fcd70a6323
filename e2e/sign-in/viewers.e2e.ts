import type { Locator } from 'playwright';
import { openPalette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { openDrawer } from '#e2e/support/profile-locators.ts';
import { expect, expectAccessible, signInAs, test } from '#e2e/support/sign-in-fixtures.ts';

const reason = /You can view groups but not change them|You have view-only access/;

async function expectDisabled(...controls: Locator[]): Promise<void> {
  for (const control of controls) {
    await expect(control).toHaveAttribute('aria-disabled', 'true');
    await expect(control).toHaveAccessibleDescription(reason);
  }
}

test('a viewer sees groups, invites and forms, and why they cannot be used', async ({ page }) => {
  await signInAs(page, 'vic');
  await page.goto('/portals/acme/groups');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(page.getByRole('table', { name: 'Groups' }).getByRole('row')).not.toHaveCount(1);
  await expectDisabled(button('New group'));
  await page.getByRole('link', { name: 'Engineering' }).click();
  await expect(page.getByRole('dialog', { name: 'Engineering', exact: true })).toBeVisible();
  await expectDisabled(button('Edit'), button('Copy people…'), button('Merge…'), button('Archive'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Invites', exact: true }).click();
  await expect(page.getByText('No invites yet')).toBeVisible();

  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await button('Add people').click();
  await expectDisabled(button('Invite someone…'), button('Add without inviting…'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await openPalette(page);
  await page.keyboard.type('invite someone');
  await expect(paletteOption(page, 'People', 'Invite someone…')).toHaveAttribute('aria-disabled', 'true');
  await paletteInput(page).fill('new group');
  const newGroup = paletteOption(page, 'Groups', 'New group');
  await expect(newGroup).toHaveAttribute('aria-disabled', 'true');
  await expect(newGroup).toContainText(reason);
  await page.keyboard.press('Escape');
  await openDrawer(page, 'Member 110');
  await openPalette(page);
  const assign = paletteOption(page, 'This profile', 'Assign groups');
  await expect(assign).toHaveAttribute('aria-disabled', 'true');
  await expect(assign).toContainText(reason);
  await page.keyboard.press('Escape');
  await expectDisabled(button('Delete profile…'));
});
