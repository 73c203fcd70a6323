import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** Asserts that a text is announced to assistive technology, even while a dialog hides the rest of the page. */
export async function expectAnnounced(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeAttached();
}
