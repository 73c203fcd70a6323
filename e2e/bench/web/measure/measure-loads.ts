import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import {
  type BenchBrowser,
  type BenchPage,
  type Condition,
  sharedConditions,
} from '#e2e/bench/web/browsers/bench-browser.ts';
import { type Bytes, median, type MeasuredLoad, sum } from '#e2e/bench/web/measure/measured.ts';
import { openTarget } from '#e2e/bench/web/measure/page-steps.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

/** One of what is measured in turn. */
interface Cell {
  browser: BenchBrowser;
  target: Target;
  measured: MeasuredLoad;
}

/**
 * Loads every page in every browser under every condition that all can simulate, with an empty cache, in turn, so that
 * a busy moment of the machine affects all of them equally.
 */
export async function measureLoads(
  browsers: BenchBrowser[],
  targets: Target[],
  loads: number,
): Promise<MeasuredLoad[]> {
  const cells = sharedConditions(browsers).flatMap((condition) =>
    browsers.flatMap((browser) => targets.map((target) => start(browser, target, condition))),
  );
  // The first load of a server or browser also warms it up.
  for (const browser of browsers) for (const target of targets) await load(start(browser, target, 'plain'));
  for (let round = 1; round <= loads; round++) {
    logProgress(`  load ${round} of ${loads}`);
    for (const cell of cells) await load(cell);
  }
  return cells.map(({ measured }) => measured);
}

function start(browser: BenchBrowser, target: Target, condition: Condition): Cell {
  const bytes = { script: 0, style: 0, font: 0 };
  const none = { firstRows: [], bytes, longTasks: [], shift: 0, rowElements: Number.NaN };
  return { browser, target, measured: { browser: browser.name, target: target.name, condition, ...none } };
}

async function load({ browser, target, measured }: Cell): Promise<void> {
  const { page, recorded, close } = await openTarget(browser, measured.condition, target);
  const bytes = await countBytes(page, recorded.firstRows);
  measured.rowElements = median(await countRowElements(page));
  await close();
  measured.firstRows.push(recorded.firstRows ?? Number.NaN);
  measured.longTasks.push(...recorded.longTasks);
  measured.shift = Math.max(measured.shift, sum(recorded.shifts));
  for (const kind of ['script', 'style', 'font'] as const) {
    measured.bytes[kind] = Math.max(measured.bytes[kind], bytes[kind]);
  }
}

function countRowElements(page: BenchPage): Promise<number[]> {
  return page.evaluate(
    () => [...document.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('*').length),
    null,
  );
}

/** Bytes received when the first rows were painted, without the recorder's. */
function countBytes(page: BenchPage, firstRows = Infinity): Promise<Bytes> {
  return page.evaluate((firstRows) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytesOf = (ending: RegExp) =>
      entries
        .filter(({ name, responseEnd }) => ending.test(new URL(name).pathname) && responseEnd <= firstRows)
        .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
    return {
      script: bytesOf(/(?<!\/recorder)\.js$/),
      style: bytesOf(/\.css$/),
      font: bytesOf(/\.(woff2?|ttf|otf)$/),
    };
  }, firstRows);
}
