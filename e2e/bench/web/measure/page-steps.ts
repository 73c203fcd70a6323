import type { BenchBrowser, BenchPage, Condition, Opened } from '#e2e/bench/web/browsers/bench-browser.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';
import type { Recorded } from '#e2e/bench/web/measure/recorder.ts';

/** Opens a target in an empty page; resolves once everything that loads after the first rows has loaded. */
export async function openTarget(
  browser: BenchBrowser,
  condition: Condition,
  { origin, path }: Target,
  limit?: number,
): Promise<Opened & { recorded: Recorded }> {
  const opened = await browser.open(condition);
  await opened.page.goto(`${origin}${path}${limit ? `&limit=${limit}` : ''}`);
  return { ...opened, recorded: await opened.page.evaluate(() => globalThis.recorder.firstRows(), null) };
}

export function settled(page: BenchPage): Promise<void> {
  return page.evaluate(() => globalThis.recorder.settled(), null);
}

export async function hover(page: BenchPage, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((selector) => globalThis.recorder.middleOf(selector), selector);
  await page.moveMouse(x, y);
}

export async function click(page: BenchPage, selector: string): Promise<void> {
  await hover(page, selector);
  await page.clickMouse();
}

/** Closes what is in front of the list, and waits until it is gone. */
export async function escape(page: BenchPage, selector: string): Promise<void> {
  await page.press('Escape');
  await page.evaluate((selector) => globalThis.recorder.gone(selector), selector);
}
