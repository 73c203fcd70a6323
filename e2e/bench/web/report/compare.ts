import {
  type MeasuredAction,
  type MeasuredLoad,
  median,
  quartiles,
} from '#e2e/bench/web/measure/measured.ts';
import { alignColumns, type Line } from '#e2e/bench/web/report/align-columns.ts';
import { type BrowserName, browserNames } from '#e2e/browsers/tested-browser.ts';

/** One time in one browser, beside Chromium's of the same run; in milliseconds. */
interface Compared {
  /** What was measured, such as `drawer, content: page`. */
  name: string;
  browser: BrowserName;
  median: number;
  /** The first and the third quartile. */
  quartiles: [number, number];
  /** Times Chromium's median; undefined for Chromium, or without it. */
  ratio: number | undefined;
}

/** How many times as long as Chromium another browser may take without a reason in the notes. */
const limit = 2;

/** A table of the browsers side by side, and one line for each time of more than twice Chromium's. */
export function comparisonLines(loads: MeasuredLoad[], actions: MeasuredAction[]): string[] {
  const compared = compare(loads, actions);
  return [
    ...comparisonTable(compared),
    '',
    ...slowerLines(compared),
    'Left out, because only Chromium has it: slower machines and lines, memory, long tasks, layout shift.',
  ];
}

/** Compares the times that every browser can measure: without a simulated device, and as the page sees them. */
export function compare(loads: MeasuredLoad[], actions: MeasuredAction[]): Compared[] {
  const times = [
    ...loads.map(({ firstRows, ...one }) => ({ ...one, part: 'load, first rows', times: firstRows })),
    ...actions.flatMap(({ action, nextPaint, content, ...one }) => [
      { ...one, part: `${action}, next paint`, times: nextPaint },
      { ...one, part: `${action}, content`, times: content },
    ]),
  ].filter(({ condition }) => condition === 'plain');
  return times.map(({ part, target, browser, times: all }) => {
    const chromium = times.find(
      (other) => other.browser === 'chromium' && other.part === part && other.target === target,
    );
    return {
      name: `${part}: ${target}`,
      browser,
      median: median(all),
      quartiles: quartiles(all),
      ratio: chromium && browser !== 'chromium' ? median(all) / median(chromium.times) : undefined,
    };
  });
}

/** The browsers side by side. */
export function comparisonTable(compared: Compared[]): string[] {
  const names = [...new Set(compared.map(({ name }) => name))];
  const browsers = browserNames.filter((browser) => compared.some((one) => one.browser === browser));
  const head = browsers.flatMap((browser) =>
    browser === 'chromium' ? [`${browser} p50`, 'p25–p75'] : [`${browser} p50`, 'p25–p75', 'ratio'],
  );
  const find = (name: string, browser: BrowserName) =>
    compared.find((one) => one.name === name && one.browser === browser);
  return alignColumns(
    ['side by side', ...head],
    names.map((name) => [name].concat(browsers.flatMap((browser) => cells(browser, find(name, browser))))),
  );
}

function cells(browser: BrowserName, one: Compared | undefined): Line {
  const spread = one ? one.quartiles.map((value) => value.toFixed(0)).join('–') : '';
  const times = [one?.median.toFixed(0) ?? '', spread];
  return browser === 'chromium' ? times : [...times, one?.ratio?.toFixed(2) ?? ''];
}

/** One line for each time of more than twice Chromium's. */
export function slowerLines(compared: Compared[]): string[] {
  return compared
    .filter(({ ratio = 0 }) => ratio > limit)
    .map((one) => {
      const chromium = compared.find(({ name, browser }) => name === one.name && browser === 'chromium');
      const times = `${one.median.toFixed(0)} ms beside ${chromium?.median.toFixed(0)} ms`;
      return `${one.browser} takes ${one.ratio?.toFixed(1)} x as long as chromium: ${one.name}, ${times}`;
    });
}
