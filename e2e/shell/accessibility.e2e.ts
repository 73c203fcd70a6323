import type { Page } from 'playwright/test';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { jobStrip, selectGroups, start } from '#e2e/support/bulk-jobs.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { openPalette, palette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members, openDrawer, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on list, drawer, picker, question and empty list', async ({ page }) => {
      await page.goto('/portals/acme?search=member&status=active&limit=20');
      await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
      await expectAccessible(page);

      await openDrawer(page, 'Member 109');
      await expectAccessible(page);
      await page.getByRole('combobox', { name: 'Assign groups' }).click();
      await expect(page.getByRole('option', { name: 'Support' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await pickGroups(page, 'Support', 'Engineering');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Discard changes' }).click();

      await page.getByLabel('Search name, email or ID').fill('nobody at all');
      await expect(page.getByText('No matching profiles')).toBeVisible();
      await expectAccessible(page);
    });

    test('axe finds nothing on the command palette, and it fits', async ({ page }) => {
      await page.goto('/portals/acme?limit=20');
      await expectNames(page, members(110, 91));
      await openPalette(page);
      await expect(paletteOption(page, 'Go to portal', 'Acme')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type('engineering');
      await expect(paletteOption(page, 'Filter by group', 'Engineering')).toBeEnabled();
      await expectAccessible(page);
      await paletteInput(page).fill('member');
      await expect(paletteOption(page, 'Profiles', 'Member 110')).toBeEnabled();
      await expect(palette(page).getByRole('status')).toHaveText('8 results');
      await expectAccessible(page);
      const box = await palette(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await paletteInput(page).fill('nobody at all');
      await expect(palette(page).getByText(/No results/)).toBeVisible();
      await expectAccessible(page);
    });

    test('axe finds nothing on the menus and the screens of things that are not there', async ({ page }) => {
      await page.goto('/portals/demo-small');
      await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
      await page.getByRole('combobox', { name: /Switch portal/ }).click();
      await expect(page.getByRole('option', { name: 'Harbour Studio' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Group: Any group' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.goto('/portals/demo-empty');
      await expect(page.getByText('No profiles yet')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/portals/no-such-portal');
      await expect(page.getByText('Portal not found')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/nowhere');
      await expect(page.getByText('Page not found')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('what Tab leads to shows its focus', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  for (let presses = 0; presses < 14; presses++) {
    await page.keyboard.press('Tab');
    const { label, outline } = await page.evaluate(() => {
      const element = document.activeElement;
      const style = element ? getComputedStyle(element) : undefined;
      return { label: element?.outerHTML.slice(0, 100), outline: style?.outlineStyle ?? 'none' };
    });
    expect(outline, `${label} shows its focus`).not.toBe('none');
  }
});

for (const width of [320, 1440]) {
  test(`what is pressed is at least 24 px wide and high, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/portals/acme?limit=20&search=member&status=active');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
    await page.getByRole('checkbox', { name: 'Select Member 109' }).check();
    await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await openDrawer(page, 'Member 109');
    await pickGroups(page, 'Support');
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Assign groups' }).click();
    await expect(page.getByRole('option', { name: 'Support' })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('link', { name: 'View in audit log' })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test(`so is what is pressed on the other screens, ${width} px wide`, async ({ page, api }) => {
    const [alpha] = await makeGroups(api, 'acme');
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/portals/acme?limit=20&search=member&status=active');
    await page.getByRole('checkbox', { name: 'Select Member 109' }).check();
    await selectGroups(page, { assign: [alpha.name] });
    await start(page);
    await expect(jobStrip(page)).toContainText('Done');
    expect(await smallTargets(page)).toEqual([]);
    await jobStrip(page).getByRole('link', { name: 'Report' }).click();
    await expect(page.getByRole('link', { name: 'Member 109' })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await page.goto('/portals/acme/jobs');
    await expect(page.getByRole('link', { name: new RegExp(alpha.name) }).first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await page.goto('/portals/acme/changes');
    await expect(page.getByRole('link', { name: 'Member 109' }).first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('in forced colours, what is chosen and what has the focus still stand out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/portals/acme?limit=20&status=active');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const look = (name: string) =>
    page
      .getByRole('group', { name: 'Status' })
      .locator('label', { hasText: name })
      .evaluate((label) => {
        const { outlineStyle, borderColor, backgroundColor } = getComputedStyle(label);
        return [outlineStyle, borderColor, backgroundColor].join();
      });
  expect(await look('Active')).not.toBe(await look('Invited'));
  const outline = (name: string) =>
    page.getByRole('link', { name, exact: true }).evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(await outline('Profiles')).toBe('solid');
  expect(await outline('Groups')).toBe('none');
  await page.keyboard.press('/');
  const field = page.getByLabel('Search name, email or ID');
  await expect(field).toBeFocused();
  expect(await field.evaluate((input) => getComputedStyle(input).outlineStyle)).not.toBe('none');
});

test('the first Tab skips to the profiles', { tag: '@every-browser' }, async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Search name, email or ID')).toBeFocused();
});

test('whoever skips to the profiles can open one, and is asked about unsaved changes', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByLabel('Search name, email or ID').fill('member107');
  await expectNames(page, ['Member 107']);
  await openDrawer(page, 'Member 107');
  await pickGroups(page, 'Research');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: 'Discard unsaved changes?' })).toBeVisible();
});

test('a profile opens from a list whose address has got a hash', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.evaluate(() => {
    window.location.hash = 'row';
  });
  await openDrawer(page, 'Member 107');
});

test('loading, results and outcome are announced', { tag: '@every-browser' }, async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expect(page.getByRole('status').filter({ hasText: '20 profiles shown' })).toBeAttached();
  await page.getByLabel('Search name, email or ID').fill('ada@acme');
  await expect(page.getByRole('status').filter({ hasText: '1 profile shown' })).toBeAttached();
});

/** Controls smaller than WCAG 2.2 allows (2.5.8). Links in rows of their own pass: the row height spaces them. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, a, [role="option"]')].flatMap((element) => {
      const target = element.closest('label, td, th') ?? element;
      const { width, height } = target.getBoundingClientRect();
      const isShown = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      return isShown && (width < 24 || height < 24)
        ? [`${width} x ${height} ${element.outerHTML.slice(0, 120)}`]
        : [];
    }),
  );
}
