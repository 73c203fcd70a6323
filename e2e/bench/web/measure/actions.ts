import type { Page } from 'playwright';
import { settled } from '#e2e/bench/web/measure/condition.ts';
import type { Awaited } from '#e2e/bench/web/measure/recorder.ts';

/** A person's action on the list. */
export interface Action {
  name: string;
  isCached: boolean;
  input: 'click' | 'keydown';
  /** Whether the floor supports it too. */
  hasFloor: boolean;
  /** Setup that is not measured: makes sure that the input is possible. */
  prepare(page: Page, round: number): Promise<void>;
  /** The content that the input leads to. */
  awaited(page: Page, round: number): Promise<Awaited>;
  /** The single input. */
  act(page: Page, round: number): Promise<void>;
}

const rows = 'tbody a';
const next = 'button[aria-label="Next page"]';
const otherRows = async (page: Page) => ({
  otherRowsThan: await page.evaluate(() => globalThis.recorder.rowIds()),
});
const link = (page: Page, round: number) => page.locator(rows).nth((round * 7) % 12);
// Selective texts: digits match every consumer ID, and most letters match every email address.
const letters = ['z', 'j', 'v', 'k', 'w', 'q', 'g'];
const statuses = ['Active', 'Invited'];

export const actions: Action[] = [
  {
    name: 'search',
    isCached: false,
    input: 'keydown',
    hasFloor: false,
    prepare: async (page) => {
      await settled(page);
      await page.getByRole('search').getByRole('textbox').focus();
      await page.keyboard.press('Control+a');
    },
    awaited: otherRows,
    act: (page, round) => page.keyboard.press(letters[round % letters.length] ?? ''),
  },
  {
    name: 'filter',
    isCached: true,
    input: 'click',
    hasFloor: false,
    prepare: async (page, round) => {
      // Visits each filter once, so that both are cached.
      if (round === 0) for (const name of statuses) await page.getByRole('radio', { name }).click();
      await settled(page);
    },
    awaited: otherRows,
    act: (page, round) => page.getByRole('radio', { name: statuses[round % 2] ?? '' }).click(),
  },
  {
    name: 'page turn',
    isCached: true,
    input: 'click',
    hasFloor: true,
    prepare: async (page) => {
      await page.mouse.move(5, 5);
      const box = await page.locator(next).boundingBox();
      if (!box) throw new Error('There is no next page.');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await settled(page);
    },
    awaited: otherRows,
    act: async (page) => {
      await page.mouse.down();
      await page.mouse.up();
    },
  },
  {
    name: 'drawer',
    isCached: true,
    input: 'click',
    hasFloor: false,
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    awaited: async (page, round) => ({ drawerOf: (await link(page, round).textContent()) ?? '' }),
    act: (page, round) => link(page, round).click(),
  },
];
