import type { Browser, CDPSession, Page } from 'playwright';
import { say } from '#e2e/bench/shared/say.ts';
import { openPage, rowsPainted, settled } from '#e2e/bench/web/measure/condition.ts';
import type { MeasuredMemory } from '#e2e/bench/web/measure/measured.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

const series = [
  { action: 'page turns', times: 500, every: 50, run: turnPages },
  { action: 'drawer openings', times: 200, every: 20, run: openDrawers },
];

/** Measures the page's memory while pages are turned and drawers opened repeatedly. */
export async function measureMemory(browser: Browser, targets: Target[]): Promise<MeasuredMemory[]> {
  const all: MeasuredMemory[] = [];
  for (const { name, origin, path } of targets.filter(({ isFloor }) => !isFloor)) {
    for (const { action, times, every, run } of series) {
      say(`  memory of ${name}: ${times} ${action}`);
      const { page, cdp, close } = await openPage(browser, 'plain');
      await page.goto(`${origin}${path}?limit=100`);
      await rowsPainted(page);
      const measured: MeasuredMemory = { target: name, action, every, heap: [], nodes: [] };
      for (let done = 0; done < times; done += every) {
        await run(page, every);
        await weigh(page, cdp, measured);
      }
      await close();
      all.push(measured);
    }
  }
  return all;
}

async function weigh(page: Page, cdp: CDPSession, measured: MeasuredMemory): Promise<void> {
  await settled(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  measured.heap.push(usedSize);
  measured.nodes.push(nodes);
}

/** Pages to the end of the list and back, repeatedly. */
function turnPages(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const button = (label: string) =>
      document.querySelector<HTMLElement>(`button[aria-label="${label}"]:not([aria-disabled])`);
    const first = () => document.querySelector('tbody a')?.id;
    const isThere = () => document.querySelector('table')?.getAttribute('aria-busy') === 'false';
    let way = 'Next page';
    for (let turn = 0; turn < times; turn++) {
      const before = first();
      if (!button(way)) way = way === 'Next page' ? 'Previous page' : 'Next page';
      button(way)?.click();
      while (first() === before || !isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, times);
}

function openDrawers(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const drawer = () => document.querySelector('[role="dialog"]');
    for (let opening = 0; opening < times; opening++) {
      const links = document.querySelectorAll<HTMLElement>('tbody a');
      links[opening % links.length]?.click();
      while (!drawer()) await frame();
      await frame();
      drawer()?.querySelector<HTMLElement>('button[aria-label="Close profile"]')?.click();
      while (drawer()) await frame();
    }
  }, times);
}
