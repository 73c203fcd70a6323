import { type Check, checkTarget, type TargetResult } from '#e2e/bench/shared/check-target.ts';
import type { Condition } from '#e2e/bench/web/browsers/bench-browser.ts';
import {
  median,
  type MeasuredAction,
  type MeasuredLoad,
  type MeasuredMemory,
  p95,
} from '#e2e/bench/web/measure/measured.ts';
import { growth } from '#e2e/bench/web/report/growth.ts';
import { barePageName, pageName } from '#e2e/bench/web/servers/start-pages.ts';

export interface Numbers {
  loads: MeasuredLoad[];
  actions: MeasuredAction[];
  memory: MeasuredMemory[];
}

const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
const score = (value: number) => value.toFixed(4);
const times = (value: number) => `${value.toFixed(2)} x`;
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** Compares Chromium's measurements of the page with its performance targets. */
export function checkTargets(numbers: Numbers): TargetResult[] {
  const loads = numbers.loads.filter(isPage);
  const actions = numbers.actions.filter(isPage);
  const under = (condition: Condition) => actions.filter((one) => one.condition === condition);
  const inputs = (condition: Condition, limit: number) =>
    under(condition).map(({ action: name, shownPaint }) => ({ name, value: p95(shownPaint), limit }));
  const plain = [...under('plain'), ...loads.filter(({ condition }) => condition === 'plain')];
  return [
    checkTarget(
      'elements in a row, at most 26',
      loads.map(({ rowElements, condition: name }) => ({ name, value: rowElements, limit: 26 })),
      String,
    ),
    checkTarget(
      'first rows on the slow line within 2.2 x of the bare page',
      ratios(numbers.loads, 'slow line', 2.2),
      times,
    ),
    checkTarget('input to next paint with 100 rows, p95 within 50 ms', inputs('plain', 50), milliseconds),
    checkTarget(
      'input to next paint with 100 rows and CPU 4x slower, p95 within 150 ms',
      inputs('CPU 4x slower', 150),
      milliseconds,
    ),
    checkTarget(
      'input to cached new rows or drawer painted, p95 within 60 ms',
      under('plain')
        .filter(({ isCached }) => isCached)
        .map(({ action: name, content }) => ({ name, value: p95(content), limit: 60 })),
      milliseconds,
    ),
    checkTarget(
      "cached new rows or drawer painted within 0.5 x of the bare page's page turn, p95",
      toBarePage(numbers.actions, 0.5),
      times,
    ),
    checkTarget(
      'no task over 50 ms',
      plain.map((one) => ({ name: nameOf(one), value: Math.max(0, ...one.longTasks), limit: 50 })),
      milliseconds,
    ),
    checkTarget(
      'no layout shift',
      [...loads, ...actions].map((one) => ({
        name: `${nameOf(one)}, ${one.condition}`,
        value: one.shift,
        limit: 0,
      })),
      score,
    ),
    checkTarget(
      'memory flat',
      numbers.memory
        .filter(isPage)
        .map(({ action: name, heap }) => ({ name, value: growth(heap), limit: 0.05 })),
      percent,
    ),
  ];
}

function ratios(loads: MeasuredLoad[], condition: Condition, limit: number): Check[] {
  const of = (name: string) => loads.find((one) => one.target === name && one.condition === condition);
  const page = of(pageName);
  const barePage = of(barePageName);
  return page && barePage
    ? [{ name: condition, value: median(page.firstRows) / median(barePage.firstRows), limit }]
    : [];
}

/** The actions of the page that lead to cached content, beside the only one of the bare page. */
function toBarePage(actions: MeasuredAction[], limit: number): Check[] {
  const plain = actions.filter(({ condition }) => condition === 'plain');
  const barePage = plain.find((one) => one.target === barePageName && one.action === 'page turn');
  if (!barePage) return [];
  return plain
    .filter((one) => isPage(one) && ['page turn', 'filter', 'drawer'].includes(one.action))
    .map(({ action: name, content }) => ({ name, value: p95(content) / p95(barePage.content), limit }));
}

function isPage({ target }: { target: string }): boolean {
  return target === pageName;
}

function nameOf(measured: MeasuredLoad | MeasuredAction): string {
  return 'action' in measured ? measured.action : 'load';
}
