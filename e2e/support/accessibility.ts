import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';

/** The rules of axe whose result depends on the colour scheme. */
const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Asserts that axe finds no accessibility violations in the page's current state, in the light and in the dark scheme.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await finishTransitions(page);
  await expectNoViolations(page);
  // WebDriver cannot change the scheme of an open page; the other browsers check the same colours.
  if (testedBrowser === 'webkit') return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await finishTransitions(page);
  await expectNoViolations(page, colourRules);
  await page.emulateMedia({ colorScheme: 'light' });
  await finishTransitions(page);
}

async function expectNoViolations(page: Page, options: RunOptions = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    // A test's own script is not bound by the page's policy, as an element in the page would be.
    await page.evaluate(`(() => { ${axe.source} })()`);
  }
  // Firefox takes long to send all that axe looked at.
  const found = await page.evaluate<string[], RunOptions>(async (options) => {
    const { violations }: AxeResults = await Reflect.get(window, 'axe').run(document, {
      ...options,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);
  expect(found).toEqual([]);
}

/** Halfway between two colours, the contrast is too low. */
function finishTransitions(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  });
}
