import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** The rules of axe whose result depends on the colour scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Asserts that axe finds no accessibility violations in the page's current state, in the light and in the dark scheme. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await finishTransitions(page);
  await expectNoViolations(new AxeBuilder({ page }).withRules(colourRules));
  await page.emulateMedia({ colorScheme: 'light' });
  await finishTransitions(page);
}

async function expectNoViolations(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/** Halfway between two colours, the contrast is too low. */
function finishTransitions(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  });
}
