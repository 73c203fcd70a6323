import type { CDPSession, Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { openPalette, paletteInput } from '#e2e/support/palette-locators.ts';
import { openDrawer } from '#e2e/support/profile-locators.ts';

// Chromium only: no other protocol composes text.

const keys = ['Enter', 'ArrowDown', 'Enter', 'Tab', 'Escape'];

/** The key code of every press that an input method handles. */
const handledByInputMethod = 229;

/** Presses the key that ends a composition: before its end, or, as Safari does, right after it. */
async function pressComposing(session: CDPSession, text: string, key: string, order: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  if (order === 'as Safari') await session.send('Input.insertText', { text });
  const press = { key, code: key, windowsVirtualKeyCode: handledByInputMethod };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  if (order !== 'as Safari') await session.send('Input.insertText', { text });
}

const groupSearch = (page: Page) => page.getByRole('combobox', { name: 'Search groups' });

const cases = [
  {
    kind: 'Palette',
    report: 'get-bb/bb#3413',
    open: async (page: Page) => {
      await openPalette(page);
      return paletteInput(page);
    },
  },
  {
    kind: 'Group filter',
    report: 'mui/material-ui#19435',
    open: async (page: Page) => {
      await page.getByRole('combobox', { name: /^Group:/ }).click();
      return groupSearch(page);
    },
  },
  {
    kind: 'Groups of a profile',
    report: 'dialpad/dialtone#1403',
    open: async (page: Page) => {
      await openDrawer(page, 'Member 110');
      await page.getByRole('combobox', { name: 'Assign groups' }).click();
      return groupSearch(page);
    },
  },
  {
    kind: 'Portals',
    report: 'tailwindlabs/headlessui#2426',
    open: async (page: Page) => {
      await page.getByRole('combobox', { name: /Switch portal/ }).click();
      return page.getByRole('combobox', { name: 'Search portals' });
    },
  },
  {
    kind: 'Name of a view',
    report: 'amirfish1/claude-command-center#112',
    open: async (page: Page) => {
      await page.getByRole('button', { name: 'Views' }).click();
      const field = page.getByRole('dialog', { name: 'Views' }).getByRole('textbox');
      await field.focus();
      return field;
    },
  },
  {
    kind: 'Search of the list',
    report: 'thinkany-ai/termany#15',
    open: async (page: Page) => {
      const field = page.getByRole('textbox', { name: 'Search' });
      await field.focus();
      return field;
    },
  },
];

for (const { kind, report, open } of cases) {
  test(`${kind}: keys of an input method do nothing else (${report})`, async ({ page }) => {
    await page.goto('/portals/acme');
    await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
    const session = await page.context().newCDPSession(page);
    const field = await open(page);
    await expect(field).toBeFocused();
    const { pathname } = new URL(page.url());
    const openPopups = page.locator('[aria-expanded="true"]');
    const openCount = await openPopups.count();
    let text = '';
    for (const order of ['as most browsers', 'as Safari']) {
      for (const key of keys) {
        await pressComposing(session, 'あ', key, order);
        text += 'あ';
        await expect(field).toHaveValue(text);
      }
    }
    await expect(field).toBeFocused();
    await expect(openPopups).toHaveCount(openCount);
    expect(new URL(page.url()).pathname).toBe(pathname);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('Keys after the composition: work as ever', async ({ page }) => {
  await page.goto('/portals/acme');
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  const session = await page.context().newCDPSession(page);
  await openPalette(page);
  await paletteInput(page).fill('audit');
  await pressComposing(session, 'あ', 'Enter', 'as Safari');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option', { name: 'Audit log' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
});
