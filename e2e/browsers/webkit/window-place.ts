import { setTimeout as wait } from 'node:timers/promises';
import type { WebDriver } from 'selenium-webdriver';

/** Room for the window in use in the middle, and for others above and to the left of it. */
export const screen = { width: 6000, height: 4000 };

interface Size {
  width: number;
  height: number;
}

/**
 * Gives the current window a size, and the focus: without a window manager, the window under the pointer has it, and
 * the pointer stays in the middle of the screen.
 */
export async function focusWindow(driver: WebDriver, size?: Size): Promise<void> {
  const window = driver.manage().window();
  const { width, height } = size ?? (await window.getRect());
  const x = Math.round((screen.width - width) / 2);
  const y = Math.round((screen.height - height) / 2);
  await window.setRect({ x, y, width, height });
}

/** Moves the current window away from the pointer. */
export async function parkWindow(driver: WebDriver): Promise<void> {
  const { width, height } = await driver.manage().window().getRect();
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
}

/** Gives the page in the current window a size: the window's own bars take their share, a moment later. */
export async function resizeViewport(driver: WebDriver, { width, height }: Size): Promise<void> {
  const size = () => driver.executeScript<[number, number]>('return [innerWidth, innerHeight]');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [innerWidth, innerHeight] = await size();
    if (innerWidth === width && innerHeight === height) return;
    const outer = await driver.manage().window().getRect();
    if (attempt % 20 === 0)
      await focusWindow(driver, {
        width: width + outer.width - innerWidth,
        height: height + outer.height - innerHeight,
      });
    await wait(20);
  }
  throw new Error(`The window has ${(await size()).join(' × ')} instead of ${width} × ${height}.`);
}
