import { expect, test } from '#e2e/support/fixtures.ts';
import { openPalette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { openExport } from '#e2e/support/export-dialog.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profile-locators.ts';

// Trusted Types keep text from becoming elements or code, where the browser has them.

/** Makes every way to turn text into elements fail, and records who used it. */
const recordSinks = `globalThis.usedSinks = [];
  const use = (name) => {
    globalThis.usedSinks.push(name + new Error().stack);
    throw new TypeError(name);
  };
  for (const [owner, names] of [
    [Element, ['innerHTML', 'outerHTML']],
    [ShadowRoot, ['innerHTML']],
    [HTMLIFrameElement, ['srcdoc']],
    [HTMLScriptElement, ['text', 'src']],
  ])
    for (const name of names) {
      const { get } = Object.getOwnPropertyDescriptor(owner.prototype, name);
      Object.defineProperty(owner.prototype, name, { configurable: true, get, set: () => use(name) });
    }
  for (const [owner, names] of [
    [Element, ['insertAdjacentHTML', 'setHTMLUnsafe']],
    [Document, ['write', 'writeln']],
    [Range, ['createContextualFragment']],
    [DOMParser, ['parseFromString']],
  ])
    for (const name of names) owner.prototype[name] = () => use(name);`;

test('no part of the page turns text into elements', async ({ page }) => {
  await page.addInitScript(recordSinks);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await openPalette(page);
  await paletteInput(page).fill('active only');
  await paletteOption(page, 'Filters', 'Active only').click();
  await expect(page).toHaveURL(/status=active/);
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await openDrawer(page, 'Member 105');
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await closeDrawer(page);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Views' }).click();
  await expect(page.getByRole('dialog', { name: 'Views' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns and density' }).click();
  await expect(page.getByRole('dialog', { name: 'Columns and density' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.evaluate('globalThis.usedSinks')).toEqual([]);
});

test.describe('text that is made into elements', () => {
  // The browser says so in its console, too.
  test.use({ expectedError: /Content.Security.Policy|TrustedHTML|TrustedScript/i });

  test('is refused by the browser, in the page and in no other way', async ({ page }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    const results = await page.evaluate(() => {
      const attempt = (run: () => void) => {
        try {
          run();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      const { trustedTypes } = globalThis as {
        trustedTypes?: { createPolicy(name: string, rules: object): unknown };
      };
      return {
        hasTrustedTypes: trustedTypes !== undefined,
        innerHTML: attempt(() => (document.createElement('p').innerHTML = '<b>x</b>')),
        insert: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
        policy: attempt(() => trustedTypes?.createPolicy('mine', {})),
      };
    });
    const result = results.hasTrustedTypes ? 'TypeError' : 'done';
    expect(results).toMatchObject({ innerHTML: result, insert: result, policy: result });
  });
});
