import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import {
  type BenchBrowser,
  type BenchPage,
  type Condition,
  sharedConditions,
} from '#e2e/bench/web/browsers/bench-browser.ts';
import { type Action, actions } from '#e2e/bench/web/measure/actions.ts';
import { addRecorded, type MeasuredAction } from '#e2e/bench/web/measure/measured.ts';
import { openTarget } from '#e2e/bench/web/measure/page-steps.ts';
import type { Recorded } from '#e2e/bench/web/measure/recorder.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

const withoutLine = (condition: Condition) => condition !== 'slow line';
/** How often an action runs on a page before the next page gets its turn. */
const atATime = 10;

/** One of what is measured in turn. */
interface Cell {
  browser: BenchBrowser;
  target: Target;
  measured: MeasuredAction;
}

/** Measures every action on a list of 100 rows, alternating between the pages and browsers. */
export async function measureActions(
  browsers: BenchBrowser[],
  targets: Target[],
  rounds: number,
  isWanted: (action: string) => boolean,
): Promise<MeasuredAction[]> {
  const all: MeasuredAction[] = [];
  for (const action of actions.filter(({ name }) => isWanted(name))) {
    for (const condition of sharedConditions(browsers).filter(withoutLine)) {
      logProgress(`  ${action.name}, ${condition}`);
      const able = targets.filter(({ isBarePage }) => action.hasBarePage || !isBarePage);
      const cells = browsers.flatMap((browser) =>
        able.map((target) => start(browser, target, condition, action)),
      );
      for (let done = 0; done < rounds; done += atATime) {
        for (const cell of cells) await spell(cell, action, Math.min(atATime, rounds - done));
      }
      all.push(...cells.map(({ measured }) => measured));
    }
  }
  return all;
}

function start(browser: BenchBrowser, target: Target, condition: Condition, action: Action): Cell {
  const { name, isCached } = action;
  const none = { nextPaint: [], shownPaint: [], content: [], longTasks: [], shift: 0 };
  const measured = { browser: browser.name, target: target.name, condition, action: name, isCached, ...none };
  return { browser, target, measured };
}

async function spell({ browser, target, measured }: Cell, action: Action, rounds: number): Promise<void> {
  const { page, close } = await openTarget(browser, measured.condition, target, 100);
  // The first round warms up the code and is not counted.
  for (let round = 0; round <= rounds; round++) {
    await action.prepare(page, round);
    const recorded = await record(page, action, round);
    if (round > 0) addRecorded(measured, recorded);
  }
  await close();
}

async function record(page: BenchPage, action: Action, round: number): Promise<Recorded> {
  const content = await action.awaited(page, round);
  const watched = { input: action.input, content };
  await page.evaluate(({ input, content }) => globalThis.recorder.await(input, content), watched);
  await action.act(page, round);
  return page.evaluate(() => globalThis.recorder.done(), null);
}
