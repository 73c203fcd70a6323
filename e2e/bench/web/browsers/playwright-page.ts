import type { Page } from 'playwright';
import type { BenchPage } from '#e2e/bench/web/browsers/bench-browser.ts';

/** A page that Playwright drives. */
export function playwrightPage(page: Page): BenchPage {
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (run, argument) => page.evaluate(`(${String(run)})(${JSON.stringify(argument)})`),
    press: (keys) => page.keyboard.press(keys),
    moveMouse: (x, y) => page.mouse.move(x, y),
    clickMouse: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
  };
}
