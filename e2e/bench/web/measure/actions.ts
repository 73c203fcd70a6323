import type { BenchPage } from '#e2e/bench/web/browsers/bench-browser.ts';
import { click, escape, hover, settled } from '#e2e/bench/web/measure/page-steps.ts';
import type { Awaited } from '#e2e/bench/web/measure/recorder.ts';

/** A person's action on the list. */
export interface Action {
  name: string;
  isCached: boolean;
  input: 'click' | 'keydown';
  /** Whether the bare page supports it too. */
  hasBarePage: boolean;
  /** Setup that is not measured: makes sure that the input is possible. */
  prepare(page: BenchPage, round: number): Promise<void>;
  /** The content that the input leads to. */
  awaited(page: BenchPage, round: number): Promise<Awaited>;
  /** The single input. */
  act(page: BenchPage, round: number): Promise<void>;
}

const next = 'button[aria-label="Next page"]';
const sort = 'th[aria-sort] button';
const groupFilter = 'search button[role="combobox"]';
const wholePage = 'thead input[type="checkbox"]';
const option = '[role="option"]';
const dialog = '[role="dialog"]';
const drawer = '[data-layer="drawer"]';
const otherRows = async (page: BenchPage) => ({
  otherRowsThan: await page.evaluate(() => globalThis.recorder.rowIds(), null),
});
const link = (round: number) => `tbody tr:nth-child(${((round * 7) % 12) + 1}) a`;
const status = (round: number) => `fieldset[aria-label="Status"] label:nth-child(${(round % 2) + 2}) input`;
// Selective texts: digits match every consumer ID, and most letters match every email address.
const letters = ['z', 'j', 'v', 'k', 'w', 'q', 'g'];

export const actions: Action[] = [
  {
    name: 'search',
    isCached: false,
    input: 'keydown',
    hasBarePage: false,
    prepare: async (page) => {
      await settled(page);
      await click(page, 'search input[inputmode="search"]');
      await page.press('Control+a');
    },
    awaited: otherRows,
    act: (page, round) => page.press(letters[round % letters.length] ?? ''),
  },
  {
    name: 'filter',
    isCached: true,
    input: 'click',
    hasBarePage: false,
    prepare: async (page, round) => {
      // Visits each filter once, so that both are cached.
      if (round === 0) for (const each of [0, 1]) await click(page, status(each));
      await settled(page);
    },
    awaited: otherRows,
    act: (page, round) => click(page, status(round)),
  },
  {
    name: 'sort',
    isCached: true,
    input: 'click',
    hasBarePage: false,
    prepare: async (page, round) => {
      if (round === 0) await click(page, sort);
      await settled(page);
    },
    awaited: otherRows,
    act: (page) => click(page, sort),
  },
  {
    name: 'page turn',
    isCached: true,
    input: 'click',
    hasBarePage: true,
    prepare: async (page) => {
      await page.moveMouse(5, 5);
      await hover(page, next);
      await settled(page);
    },
    awaited: otherRows,
    act: (page) => page.clickMouse(),
  },
  {
    name: 'drawer',
    isCached: true,
    input: 'click',
    hasBarePage: false,
    prepare: (page) => escape(page, drawer),
    awaited: async (page, round) => ({
      drawerOf: await page.evaluate(
        (selector) => document.querySelector(selector)?.textContent ?? '',
        link(round),
      ),
    }),
    act: (page, round) => click(page, link(round)),
  },
  {
    name: 'select page',
    isCached: true,
    input: 'click',
    hasBarePage: false,
    prepare: async (page, round) => {
      if (round > 0) await click(page, wholePage);
      await settled(page);
    },
    awaited: async () => ({ element: 'tbody tr:last-child input:checked' }),
    act: (page) => click(page, wholePage),
  },
  {
    name: 'picker',
    isCached: true,
    input: 'click',
    hasBarePage: false,
    prepare: (page) => escape(page, option),
    awaited: async () => ({ element: option }),
    act: (page) => click(page, groupFilter),
  },
  {
    name: 'palette',
    isCached: true,
    input: 'keydown',
    hasBarePage: false,
    prepare: (page) => escape(page, dialog),
    awaited: async () => ({ element: `${dialog} ${option}` }),
    act: (page) => page.press('Control+k'),
  },
];
