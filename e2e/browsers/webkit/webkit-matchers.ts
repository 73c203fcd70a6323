import { setTimeout as wait } from 'node:timers/promises';
import type { Observation } from '#e2e/browsers/webkit/actionability.ts';
import { normalizeText } from '#e2e/browsers/webkit/normalize-text.ts';
import type { WebKitLocator } from '#e2e/browsers/webkit/webkit-locator.ts';
import type { WebKitPage } from '#e2e/browsers/webkit/webkit-page.ts';

interface Options {
  /** In milliseconds. */
  timeout?: number;
}

/** What the runner passes to a matcher. */
interface State {
  isNot: boolean;
  timeout: number;
}

interface Result {
  pass: boolean;
  message: () => string;
}

type Expected = string | RegExp;

/** What an assertion sees at one moment, and whether it holds. */
interface Look {
  holds: boolean;
  seen: unknown;
}

/** Looks until an assertion holds, or no longer holds after `not`. */
async function poll(
  state: State,
  options: Options,
  what: string,
  look: () => Promise<Look>,
): Promise<Result> {
  const timeout = options.timeout ?? state.timeout;
  const end = Date.now() + timeout;
  for (;;) {
    const { holds, seen } = await look();
    if (holds !== state.isNot || Date.now() > end)
      return {
        pass: holds,
        message: () =>
          `${what}${state.isNot ? ', as not expected,' : ''} failed after ${timeout} ms\nReceived: ${JSON.stringify(seen)}`,
      };
    await wait(50);
  }
}

/** An assertion about the one element that a locator finds. */
function one(name: string, see: (observation: Observation) => Look) {
  return function (this: State, locator: WebKitLocator, options: Options = {}): Promise<Result> {
    return poll(this, options, `${locator.toString()} ${name}`, async () =>
      see(strict(locator, await locator.observe())),
    );
  };
}

function strict(locator: WebKitLocator, observation: Observation): Observation {
  const { count } = observation;
  if (count > 1) throw new Error(`strict mode violation: ${locator.toString()} finds ${count} elements`);
  return observation;
}

/** An assertion about the texts that a locator finds, in their order; `part` allows more text, and texts between. */
function texts(name: string, { part }: { part: boolean }) {
  return function (
    this: State,
    locator: WebKitLocator,
    expected: Expected | Expected[],
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} ${name} ${String(expected)}`, async () => {
      const observation = await locator.observe();
      if (Array.isArray(expected))
        return { holds: areTexts(expected, observation.texts, part), seen: observation.texts };
      const [text] = strict(locator, observation).texts;
      return { holds: text !== undefined && isText(expected, text, part), seen: text };
    });
  };
}

function areTexts(expected: Expected[], texts: string[], part: boolean): boolean {
  if (!part)
    return (
      texts.length === expected.length &&
      expected.every((one, index) => isText(one, texts[index] ?? '', part))
    );
  let next = 0;
  return expected.every((one) => {
    const found = texts.findIndex((text, index) => index >= next && isText(one, text, part));
    next = found + 1;
    return found !== -1;
  });
}

function isText(expected: Expected, text: string, part: boolean): boolean {
  if (expected instanceof RegExp) return expected.test(text);
  const wanted = normalizeText(expected);
  return part ? text.includes(wanted) : text === wanted;
}

const isValue = (expected: Expected, value: string) =>
  expected instanceof RegExp ? expected.test(value) : value === expected;

function readDescription([element]: Element[]): string {
  const ids = element?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  const text =
    texts.join(' ') || element?.getAttribute('aria-description') || element?.getAttribute('title') || '';
  return text.replace(/\s+/g, ' ').trim();
}

/** Playwright's assertions about locators and pages, for those of WebKit. */
export const webkitMatchers = {
  toBeVisible: one('is visible', ({ visible, count }) => ({ holds: visible, seen: { count, visible } })),
  toBeHidden: one('is hidden', ({ visible, texts }) => ({ holds: !visible, seen: texts })),
  toBeAttached: one('is there', ({ attached }) => ({ holds: attached, seen: { attached } })),
  toBeEnabled: one('is enabled', ({ enabled, count }) => ({ holds: enabled, seen: { count, enabled } })),
  toBeFocused: one('has the focus', ({ focused, count }) => ({ holds: focused, seen: { count, focused } })),
  toBeInViewport: one('is in the viewport', ({ inViewport }) => ({
    holds: inViewport,
    seen: { inViewport },
  })),

  toBeChecked(
    this: State,
    locator: WebKitLocator,
    { checked = true, ...options }: Options & { checked?: boolean } = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} is checked`, async () => {
      const observation = strict(locator, await locator.observe());
      return { holds: observation.attached && observation.checked === checked, seen: observation.checked };
    });
  },

  toHaveCount(this: State, locator: WebKitLocator, expected: number, options: Options = {}): Promise<Result> {
    return poll(this, options, `${locator.toString()} finds ${expected} elements`, async () => {
      const { count } = await locator.observe();
      return { holds: count === expected, seen: count };
    });
  },

  toHaveText: texts('has the text', { part: false }),
  toContainText: texts('contains the text', { part: true }),

  toHaveValue(
    this: State,
    locator: WebKitLocator,
    expected: Expected,
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} has the value ${expected}`, async () => {
      const { attached, value } = strict(locator, await locator.observe());
      return { holds: attached && isValue(expected, value), seen: value };
    });
  },

  toHaveAttribute(
    this: State,
    locator: WebKitLocator,
    name: string,
    expected?: Expected,
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} has ${name}="${expected ?? '…'}"`, async () => {
      const value = await locator.evaluateAll(
        ([element], attribute) => element?.getAttribute(attribute) ?? null,
        name,
      );
      return { holds: value !== null && (expected === undefined || isValue(expected, value)), seen: value };
    });
  },

  toHaveCSS(
    this: State,
    locator: WebKitLocator,
    property: string,
    expected: Expected,
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} has the style ${property}: ${expected}`, async () => {
      const value = await locator.evaluateAll(
        ([element], name) => (element ? getComputedStyle(element).getPropertyValue(name) : null),
        property,
      );
      return { holds: value !== null && isValue(expected, value), seen: value };
    });
  },

  toHaveAccessibleName(
    this: State,
    locator: WebKitLocator,
    expected: Expected,
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} is named ${expected}`, async () => {
      const name = await locator.accessibleName();
      return { holds: name !== undefined && isText(expected, name, false), seen: name };
    });
  },

  toHaveAccessibleDescription(
    this: State,
    locator: WebKitLocator,
    expected: Expected,
    options: Options = {},
  ): Promise<Result> {
    return poll(this, options, `${locator.toString()} is described as ${expected}`, async () => {
      const description = await locator.evaluateAll(readDescription);
      return { holds: isText(expected, description, false), seen: description };
    });
  },

  toHaveURL(this: State, page: WebKitPage, expected: Expected, options: Options = {}): Promise<Result> {
    return poll(this, options, `The page is at ${expected}`, async () => {
      const url = await page.currentUrl();
      const wanted = typeof expected === 'string' ? new URL(expected, page.context().baseURL).href : expected;
      return { holds: isValue(wanted, url), seen: url };
    });
  },

  toHaveTitle(this: State, page: WebKitPage, expected: Expected, options: Options = {}): Promise<Result> {
    return poll(this, options, `The page has the title ${expected}`, async () => {
      const title = await page.title();
      return { holds: isText(expected, normalizeText(title), false), seen: title };
    });
  },
};
