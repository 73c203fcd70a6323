import { expect, test } from 'vitest';
import type { MeasuredAction, MeasuredLoad } from '#e2e/bench/web/measure/measured.ts';
import { compare, comparisonTable, slowerLines } from '#e2e/bench/web/report/compare.ts';
import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

const nothing = { longTasks: [], shift: 0 };
const bytes = { script: 0, style: 0, font: 0 };

function load(browser: BrowserName, firstRows: number[], target = 'page'): MeasuredLoad {
  return { browser, target, condition: 'plain', firstRows, bytes, rowElements: 26, ...nothing };
}

function drawer(browser: BrowserName, nextPaint: number[], content: number[]): MeasuredAction {
  const times = { nextPaint, shownPaint: [1000], content };
  return {
    browser,
    target: 'page',
    condition: 'plain',
    action: 'drawer',
    isCached: true,
    ...times,
    ...nothing,
  };
}

test('every time stands beside Chromium’s time for the same page', () => {
  const compared = compare(
    [
      load('chromium', [100, 110, 300]),
      load('firefox', [220, 200, 240]),
      load('firefox', [500], 'bare page'),
    ],
    [drawer('chromium', [10], [40]), drawer('firefox', [20], [44])],
  );
  expect(comparisonTable(compared)).toEqual([
    'side by side                 chromium p50  p25–p75  firefox p50  p25–p75  ratio',
    'load, first rows: page                110  100–300          220  200–240   2.00',
    'load, first rows: bare page                                 500  500–500       ',
    'drawer, next paint: page               10    10–10           20    20–20   2.00',
    'drawer, content: page                  40    40–40           44    44–44   1.10',
  ]);
});

test('times of a simulated device are not compared', () => {
  const slow: MeasuredLoad = { ...load('chromium', [100]), condition: 'slow line' };
  expect(compare([slow], [])).toEqual([]);
});

test('there is one line for each time of more than twice Chromium’s', () => {
  const compared = compare(
    [load('chromium', [100]), load('webkit', [200])],
    [drawer('chromium', [10], [40]), drawer('webkit', [15], [100])],
  );
  expect(slowerLines(compared)).toEqual([
    'webkit takes 2.5 x as long as chromium: drawer, content: page, 100 ms beside 40 ms',
  ]);
});
