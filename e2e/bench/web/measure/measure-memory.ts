import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import type { BenchBrowser, BenchPage } from '#e2e/bench/web/browsers/bench-browser.ts';
import type { MeasuredMemory } from '#e2e/bench/web/measure/measured.ts';
import { openTarget, settled } from '#e2e/bench/web/measure/page-steps.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

const series = [
  { action: 'page turns', times: 500, every: 50, run: turnPages },
  { action: 'drawer openings', times: 200, every: 20, run: openDrawers },
];

/**
 * Measures the page's memory while pages are turned and drawers opened repeatedly. There is nothing to set it beside in
 * another browser, so it is measured only if there is one, and if that one tells.
 */
export async function measureMemory(browsers: BenchBrowser[], targets: Target[]): Promise<MeasuredMemory[]> {
  const [browser] = browsers;
  if (browser?.name !== 'chromium' || browsers.length > 1) return [];
  const all: MeasuredMemory[] = [];
  for (const target of targets.filter(({ isBarePage }) => !isBarePage)) {
    for (const { action, times, every, run } of series) {
      logProgress(`  memory of ${target.name}: ${times} ${action}`);
      const { page, memory, close } = await openTarget(browser, 'plain', target, 100);
      const measured: MeasuredMemory = { target: target.name, action, every, heap: [], nodes: [] };
      for (let done = 0; done < times; done += every) {
        await run(page, every);
        await settled(page);
        const { heap = Number.NaN, nodes = Number.NaN } = (await memory?.()) ?? {};
        measured.heap.push(heap);
        measured.nodes.push(nodes);
      }
      await close();
      all.push(measured);
    }
  }
  return all;
}

/** Pages to the end of the list and back, repeatedly. */
function turnPages(page: BenchPage, times: number): Promise<void> {
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

function openDrawers(page: BenchPage, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const drawer = () => document.querySelector('[data-layer="drawer"]');
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
