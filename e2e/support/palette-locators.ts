import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** Opens the command palette with its shortcut and waits until its field has focus. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await expect(paletteInput(page)).toBeFocused();
  return palette(page);
}

export function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Command palette' });
}

export function paletteInput(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search profiles, groups and commands' });
}

/** An option of the palette, by its section and the start of its label. */
export function paletteOption(page: Page, section: string, name: string): Locator {
  return palette(page)
    .getByRole('group', { name: section })
    .getByRole('option', { name: new RegExp(`^${name}`) });
}

/**
 * Runs the highlighted option with Enter once it is this one and no longer one of the text before, which Enter ignores.
 */
export async function pressEnterOn(page: Page, section: string, name: string): Promise<void> {
  const option = paletteOption(page, section, name);
  await expect(option).toBeVisible();
  await expect(option).toBeEnabled();
  await page.keyboard.press('Enter');
}
