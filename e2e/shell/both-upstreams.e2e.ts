import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { startPrepared } from '#e2e/support/prepared-database.ts';
import { juneService, newestService } from '#e2e/support/simulated-service/service-settings.ts';
import { tour } from '#e2e/support/tour-of-screens.ts';
import { type RunningProduct, startSimulated } from '#e2e/support/upstreams.ts';
import { endpointMatcher } from '#server/testing.ts';

const match = endpointMatcher(endpoints);

/** What differs from one run to the next, whatever the upstream. */
const leftOut: [what: string, pattern: RegExp, instead: string][] = [
  ['toasts, which leave after a while', /^- region "Notifications".*\n?(?: {2}.*\n?)*/gm, ''],
  ['the empty selection, which is loaded when nothing else is', /^ *- status: 0 profiles selected\n/gm, ''],
  ['how fresh the list is, likewise', /^ *- button "Refresh"\n *- text: Updated .*\n/gm, ''],
  ['whether there are newer ones, likewise', /^ *- status\n(?= *- button "Columns and density")/gm, ''],
  ['times of day', /\b\d\d:\d\d(:\d\d)?\b/g, '00:00'],
  ['ages', /\b(now|\d+ \w+ ago)\b/g, 'some time ago'],
  ['estimates', /, about \d+ seconds?\./g, '.'],
  ['IDs of what is made on the way', /\b(cgr|con|cpr)_\w+(?: [\da-f]{6}\b)?/g, '$1_'],
  ['SSO IDs, which the newest service does not tell', /^ *- term: SSO group IDs\n *- definition.*\n/gm, ''],
  ['what is said of the search of a service', /^( *)- region "Complete search":\n(?:\1 {2}.*\n)*/gm, ''],
  [
    'the same, announced',
    /: The service finds whole words only, and at most 100 results before filters\./g,
    '',
  ],
  ['who has invited, which a service takes for its key', /\b(Local user|API key \w+)/g, 'somebody'],
  ['IDs of jobs', /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'job'],
];

test('every screen is the same in front of each upstream, and every call is made on the way', async ({
  page,
  requests,
}) => {
  test.slow();
  const embedded = await startPrepared({});
  const screens = await test.step('embedded', () => take(page, embedded, () => undefined));
  const used = usedEndpoints();
  expect(endpointsOf(requests.all)).toEqual(used);
  for (const [name, settings] of [
    ['newest', newestService()],
    ['June', juneService()],
  ] as const) {
    const product = await startSimulated(settings);
    await test.step(name, () => take(page, product, (step) => screens.get(step)));
    expect(product.called).toEqual(used);
  }
});

/**
 * Takes the tour, and stops the product.
 * @param expected what a step has to show, if that is known
 */
async function take(
  page: Page,
  product: RunningProduct,
  expected: (step: string) => string | undefined,
): Promise<Map<string, string>> {
  const screens = new Map<string, string>();
  try {
    for (const [name, step] of Object.entries(tour)) {
      await test.step(name, async () => {
        const text = await step(page, product.url);
        const screen = text ?? (await screenOf(page));
        screens.set(name, screen);
        expect.soft(screen, name).toBe(expected(name) ?? screen);
      });
    }
  } finally {
    await page.goto('about:blank');
    await product.stop();
  }
  return screens;
}

/** What a person sees and hears, once it no longer changes. */
async function screenOf(page: Page): Promise<string> {
  let screen = '';
  await expect
    .poll(
      async () => {
        const before = screen;
        screen = await page.locator('body').ariaSnapshot();
        return screen === before;
      },
      { intervals: [100] },
    )
    .toBe(true);
  return leftOut.reduce((text, [, pattern, instead]) => text.replaceAll(pattern, instead), screen).trimEnd();
}

function endpointsOf(requests: readonly string[]): Set<EndpointName | undefined> {
  return new Set(
    requests.map((request) => {
      const [method = '', path = ''] = request.split(/[ ?]/);
      return match(method, path);
    }),
  );
}

/** The endpoints that the page's code calls. */
function usedEndpoints(): Set<string> {
  const app = 'src/app';
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(app, file), 'utf8'));
  return new Set(
    Object.keys(endpoints).filter((name) => sources.some((source) => source.includes(`lient.${name}(`))),
  );
}
