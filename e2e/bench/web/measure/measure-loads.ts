import type { Browser, Page } from 'playwright';
import { say } from '#e2e/bench/shared/say.ts';
import { type Condition, openPage, rowsPainted } from '#e2e/bench/web/measure/condition.ts';
import { type Bytes, type MeasuredLoad, sum } from '#e2e/bench/web/measure/measured.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

const conditions: Condition[] = ['plain', 'CPU 4x slower', 'slow line'];

/**
 * Loads every page under every condition with an empty cache, alternating between the pages, so that a busy moment of
 * the machine affects all of them equally.
 */
export async function measureLoads(
  browser: Browser,
  targets: Target[],
  loads: number,
): Promise<MeasuredLoad[]> {
  const cells = conditions.flatMap((condition) =>
    targets.map((target) => ({ target, measured: start(target, condition) })),
  );
  // The first load of a server also warms it up.
  for (const target of targets) await load(browser, target, start(target, 'plain'));
  for (let round = 1; round <= loads; round++) {
    say(`  load ${round} of ${loads}`);
    for (const { target, measured } of cells) await load(browser, target, measured);
  }
  return cells.map(({ measured }) => measured);
}

function start({ name: target }: Target, condition: Condition): MeasuredLoad {
  const bytes = { script: 0, style: 0, font: 0 };
  return { target, condition, firstRows: [], bytes, longTasks: [], shift: 0 };
}

async function load(browser: Browser, target: Target, measured: MeasuredLoad): Promise<void> {
  const { page, close } = await openPage(browser, measured.condition);
  await page.goto(target.origin + target.path);
  await rowsPainted(page);
  const recorded = await page.evaluate(() => globalThis.recorder.take());
  const bytes = await countBytes(page);
  await close();
  measured.firstRows.push(recorded.firstRows ?? Number.NaN);
  measured.longTasks.push(...recorded.longTasks);
  measured.shift = Math.max(measured.shift, sum(recorded.shifts));
  for (const kind of ['script', 'style', 'font'] as const) {
    measured.bytes[kind] = Math.max(measured.bytes[kind], bytes[kind]);
  }
}

/** Bytes received when the first rows were painted. */
function countBytes(page: Page): Promise<Bytes> {
  return page.evaluate(() => {
    const { firstRows = Infinity } = globalThis.recorder.take();
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytesOf = (ending: RegExp) =>
      entries
        .filter(({ name, responseEnd }) => ending.test(new URL(name).pathname) && responseEnd <= firstRows)
        .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
    return { script: bytesOf(/\.js$/), style: bytesOf(/\.css$/), font: bytesOf(/\.(woff2?|ttf|otf)$/) };
  });
}
