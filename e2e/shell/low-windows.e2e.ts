import type { Locator } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { openPalette, palette } from '#e2e/support/palette-locators.ts';
import { expectNames, heldGroup, members, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';
import { openSelectDialog } from '#e2e/support/selection-locators.ts';

/** A window of 1280 × 1024 pixels, enlarged four times. */
const enlarged = { width: 320, height: 256 };
/** A phone on its side. */
const onItsSide = { width: 683, height: 330 };

async function expectReachable(...elements: Locator[]): Promise<void> {
  for (const element of elements) {
    await element.scrollIntoViewIfNeeded();
    await expect(element).toBeInViewport({ ratio: 1 });
  }
}

const longName =
  'Maximiliana Theodora Wilhelmina Alexandrina Charlotte Friederike Konstantia von und zu Hohenlohe-Langenburg-Schillingsfu';

test('enlarged four times, the drawer of the longest name has its groups and its buttons', async ({
  page,
}) => {
  await page.goto('/portals/acme?order=asc&limit=20');
  await page.setViewportSize(enlarged);
  const drawer = await openDrawer(page, longName);
  await pickGroups(page, 'Support');
  await expectReachable(
    heldGroup(page, 'Support'),
    drawer.getByRole('button', { name: 'Save', exact: true }),
    page.getByRole('button', { name: 'Close profile' }),
  );
});

for (const size of [enlarged, onItsSide]) {
  test(`what a pasted list finds is seen and selected at ${size.width}x${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    const dialog = await openSelectDialog(page, 'Select from a list…', 'Select from a list');
    const unrecognized = Array.from({ length: 8 }, (_, index) => `neither an email nor an ID: ${index}`);
    const entries = ['member110@acme.example', 'nobody@acme.example', ...unrecognized];
    await dialog.getByRole('textbox', { name: 'Emails or IDs' }).fill(entries.join('\n'));
    const lookUp = dialog.getByRole('button', { name: 'Look up' });
    await expectReachable(lookUp);
    await lookUp.click();
    await expect(dialog.getByText('1 found, 1 not found').first()).toBeVisible();
    await expectReachable(
      dialog.getByRole('radio', { name: 'Not found' }),
      dialog.getByRole('list', { name: 'Results' }).getByText('Member 110'),
      dialog.getByRole('button', { name: 'Select 1 profile' }),
      dialog.getByRole('button', { name: 'Edit list' }),
    );
  });
}

test('on a phone on its side, the palette has room for several options', async ({ page }) => {
  await page.setViewportSize(onItsSide);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await openPalette(page);
  for (const index of [0, 1, 2, 3]) {
    await expect(palette(page).getByRole('option').nth(index)).toBeInViewport({ ratio: 1 });
  }
});
