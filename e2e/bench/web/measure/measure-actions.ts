import type { Browser, Page } from 'playwright';
import { say } from '#e2e/bench/shared/say.ts';
import { type Action, actions } from '#e2e/bench/web/measure/actions.ts';
import { type Condition, openPage, rowsPainted } from '#e2e/bench/web/measure/condition.ts';
import { addRecorded, type MeasuredAction } from '#e2e/bench/web/measure/measured.ts';
import type { Target } from '#e2e/bench/web/servers/start-pages.ts';

const conditions: Condition[] = ['plain', 'CPU 4x slower'];
/** How often an action runs on a page before the next page gets its turn. */
const atATime = 10;

/** Measures every action on a list of 100 rows, alternating between the pages. */
export async function measureActions(
  browser: Browser,
  targets: Target[],
  rounds: number,
  only: string,
): Promise<MeasuredAction[]> {
  const all: MeasuredAction[] = [];
  for (const action of actions.filter(({ name }) => name.includes(only))) {
    for (const condition of conditions) {
      say(`  ${action.name}, ${condition}`);
      const able = targets.filter(({ isFloor }) => action.hasFloor || !isFloor);
      const cells = able.map((target) => ({ target, measured: start(target, condition, action) }));
      for (let done = 0; done < rounds; done += atATime) {
        for (const { target, measured } of cells) {
          await spell(browser, target, action, measured, Math.min(atATime, rounds - done));
        }
      }
      all.push(...cells.map(({ measured }) => measured));
    }
  }
  return all;
}

function start(target: Target, condition: Condition, action: Action): MeasuredAction {
  const { name, isCached } = action;
  const none = { nextPaint: [], content: [], longTasks: [], shift: 0 };
  return { target: target.name, condition, action: name, isCached, ...none };
}

async function spell(
  browser: Browser,
  { origin, path }: Target,
  action: Action,
  measured: MeasuredAction,
  rounds: number,
): Promise<void> {
  const { page, close } = await openPage(browser, measured.condition);
  await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}limit=100`);
  await rowsPainted(page);
  // The first round warms up the code and is not counted.
  for (let round = 0; round <= rounds; round++) {
    await action.prepare(page, round);
    const recorded = await record(page, action, round);
    if (round > 0) addRecorded(measured, recorded);
  }
  await close();
}

async function record(page: Page, action: Action, round: number) {
  const awaited = await action.awaited(page, round);
  await page.evaluate(([input, content]) => globalThis.recorder.await(input, content), [
    action.input,
    awaited,
  ] as const);
  await action.act(page, round);
  await page.waitForFunction(() => globalThis.recorder.isDone());
  // The browser reports an input's timing after the frame.
  await page.waitForTimeout(100);
  return page.evaluate(() => globalThis.recorder.take());
}
