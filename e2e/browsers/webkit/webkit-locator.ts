import { setTimeout as wait } from 'node:timers/promises';
import { Button, Origin, type WebElement } from 'selenium-webdriver';
import {
  type Observation,
  insertText,
  observe,
  checkActionability,
  selectField,
} from '#e2e/browsers/webkit/actionability.ts';
import { readKeys } from '#e2e/browsers/webkit/keys.ts';
import {
  describeSteps,
  type FilterOptions,
  type RoleOptions,
  type Step,
  textPattern,
} from '#e2e/browsers/webkit/selector.ts';
import { normalizeText } from '#e2e/browsers/webkit/normalize-text.ts';
import { notOffered } from '#e2e/browsers/webkit/not-offered.ts';
import type { WebKitWindow } from '#e2e/browsers/webkit/webkit-window.ts';

interface Point {
  x: number;
  y: number;
}

interface ClickOptions {
  button?: 'left' | 'right' | 'middle';
  clickCount?: number;
  force?: boolean;
  modifiers?: string[];
  position?: Point;
  timeout?: number;
  /** Only waits until the element could be clicked. */
  trial?: boolean;
}

const buttons = { left: Button.LEFT, middle: Button.MIDDLE, right: Button.RIGHT };

/** How long an action waits for its element, in milliseconds. */
const actionTimeout = 30_000;

/** The part of Playwright's Locator that the tests use, by the same rules. */
export class WebKitLocator {
  readonly #window: WebKitWindow;
  readonly steps: readonly Step[];

  constructor(window: WebKitWindow, steps: readonly Step[]) {
    this.#window = window;
    this.steps = steps;
  }

  toString(): string {
    return describeSteps(this.steps);
  }

  #then(step: Step): WebKitLocator {
    return new WebKitLocator(this.#window, [...this.steps, step]);
  }

  locator(selector: string, options: FilterOptions<WebKitLocator> = {}): WebKitLocator {
    const xpath = /^xpath=(.*)$/.exec(selector)?.[1];
    const found = this.#then(xpath ? { by: 'xpath', selector: xpath } : { by: 'css', selector });
    return Object.keys(options).length > 0 ? found.filter(options) : found;
  }

  getByRole(
    role: string,
    { name, exact, includeHidden = false, ...states }: RoleOptions = {},
  ): WebKitLocator {
    return this.#then({
      by: 'role',
      role,
      states,
      hidden: includeHidden,
      ...(name !== undefined && { name: textPattern(name, exact) }),
    });
  }

  getByText(text: string | RegExp, { exact }: { exact?: boolean } = {}): WebKitLocator {
    return this.#then({ by: 'text', pattern: textPattern(text, exact) });
  }

  getByLabel(text: string | RegExp, { exact }: { exact?: boolean } = {}): WebKitLocator {
    return this.#then({ by: 'label', pattern: textPattern(text, exact) });
  }

  filter({ has, hasText, hasNotText, visible }: FilterOptions<WebKitLocator>): WebKitLocator {
    return this.#then({
      by: 'filter',
      ...(has && { has: [...has.steps] }),
      ...(hasText !== undefined && { text: textPattern(hasText) }),
      ...(hasNotText !== undefined && { notText: textPattern(hasNotText) }),
      ...(visible !== undefined && { visible }),
    });
  }

  nth(index: number): WebKitLocator {
    return this.#then({ by: 'nth', index });
  }

  first(): WebKitLocator {
    return this.nth(0);
  }

  last(): WebKitLocator {
    return this.nth(-1);
  }

  or(other: WebKitLocator): WebKitLocator {
    return this.#then({ by: 'or', steps: [...other.steps] });
  }

  and(other: WebKitLocator): WebKitLocator {
    return this.#then({ by: 'and', steps: [...other.steps] });
  }

  /** Runs a function on all elements found now. */
  evaluateAll<R, A>(run: (elements: Element[], arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    const script = `(steps, arg) => (${run.toString()})(globalThis.webkitFinder.find(steps), arg)`;
    return this.#window.evaluate(script, this.steps, arg ?? null);
  }

  /** Waits for the element and runs a function on it. */
  async evaluate<R, A>(run: (element: Element, arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    await this.waitFor({ state: 'attached' });
    const script = `(steps, arg) => (${run.toString()})(globalThis.webkitFinder.find(steps)[0], arg)`;
    return this.#window.evaluate(script, this.steps, arg ?? null);
  }

  observe(): Promise<Observation> {
    return this.evaluateAll(observe);
  }

  async count(): Promise<number> {
    return (await this.observe()).count;
  }

  async isVisible(): Promise<boolean> {
    return (await this.observe()).visible;
  }

  async isChecked(): Promise<boolean> {
    return (await this.observe()).checked;
  }

  async waitFor({
    state = 'visible',
    timeout,
  }: { state?: 'attached' | 'detached' | 'visible' | 'hidden'; timeout?: number } = {}): Promise<void> {
    await this.#until(state, timeout, async () => {
      const { attached, visible } = await this.observe();
      const holds = { attached, detached: !attached, visible, hidden: !visible };
      return holds[state] ? undefined : `it is not ${state}`;
    });
  }

  textContent(): Promise<string | null> {
    return this.evaluate((element) => element.textContent);
  }

  allTextContents(): Promise<string[]> {
    return this.evaluateAll((elements) => elements.map(({ textContent }) => textContent ?? ''));
  }

  getAttribute(name: string): Promise<string | null> {
    return this.evaluate((element, attribute) => element.getAttribute(attribute), name);
  }

  /** The accessible name as WebKit computes it; undefined if the element is not there. */
  async accessibleName(): Promise<string | undefined> {
    // Makes sure that the page can find.
    await this.count();
    return this.#window.withDriver(async (driver) => {
      const script = 'return globalThis.webkitFinder.find(arguments[0])[0] ?? null';
      const element = await driver.executeScript<WebElement | null>(script, this.steps);
      const name = await element?.getAccessibleName();
      return name === undefined ? undefined : normalizeText(name);
    });
  }

  boundingBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async click(options: ClickOptions = {}): Promise<void> {
    if (options.trial) {
      await this.#reach(options);
      return;
    }
    await this.#until('click', options.timeout, async () => {
      await this.#press(await this.#reach({ ...options, guarded: true }), options);
      const isMissed = await this.#window.evaluate<boolean>('() => globalThis.endWebkitClick?.() ?? false');
      return isMissed ? 'it moves away' : undefined;
    });
  }

  async #press(
    { x, y }: Point,
    { button = 'left', clickCount = 1, modifiers = [] }: ClickOptions,
  ): Promise<void> {
    await this.#window.withDriver(async (driver) => {
      const keys = modifiers.flatMap(readKeys);
      let actions = driver.actions().move({ origin: Origin.VIEWPORT, x, y, duration: 0 });
      for (const key of keys) actions = actions.keyDown(key);
      for (let click = 0; click < clickCount; click += 1)
        actions = actions.press(buttons[button]).release(buttons[button]);
      for (const key of keys) actions = actions.keyUp(key);
      await actions.perform();
    });
  }

  dblclick(options: ClickOptions = {}): Promise<void> {
    return this.click({ ...options, clickCount: 2 });
  }

  async hover(options: ClickOptions = {}): Promise<void> {
    const { x, y } = await this.#reach(options);
    await this.#window.mouse.move(x, y);
  }

  async #reach({ position, force, timeout, guarded }: ClickOptions & { guarded?: boolean }): Promise<Point> {
    let point = { x: 0, y: 0 };
    await this.#until('click', timeout, async () => {
      const reach = await this.evaluateAll(checkActionability, {
        ...(position && { position }),
        ...(force && { force }),
        ...(guarded && { guarded }),
      });
      if ('waiting' in reach) return reach.waiting;
      point = { x: Math.round(reach.x), y: Math.round(reach.y) };
      return undefined;
    });
    return point;
  }

  tap(): never {
    return notOffered('touch');
  }

  async check(options: ClickOptions = {}): Promise<void> {
    await this.#setChecked(true, options);
  }

  async uncheck(options: ClickOptions = {}): Promise<void> {
    await this.#setChecked(false, options);
  }

  async #setChecked(checked: boolean, options: ClickOptions): Promise<void> {
    await this.waitFor({ state: 'attached', ...(options.timeout && { timeout: options.timeout }) });
    if ((await this.isChecked()) === checked) return;
    await this.click(options);
    await this.#until(checked ? 'check' : 'uncheck', options.timeout, async () =>
      (await this.isChecked()) === checked ? undefined : 'the click did not change it',
    );
  }

  async fill(text: string): Promise<void> {
    await this.#until('fill', undefined, () => this.evaluateAll(selectField));
    await this.evaluateAll(insertText, text);
  }

  async pressSequentially(text: string): Promise<void> {
    await this.focus();
    await this.#window.keyboard.type(text);
  }

  async press(combination: string): Promise<void> {
    await this.focus();
    await this.#window.keyboard.press(combination);
  }

  /** Chooses an option by its value or label. */
  async selectOption(wanted: string): Promise<void> {
    await this.evaluate((element, wanted) => {
      if (!(element instanceof HTMLSelectElement)) throw new Error('It is no list of options.');
      const option = [...element.options].find(({ value, label }) => value === wanted || label === wanted);
      if (!option) throw new Error(`It has no option ${wanted}.`);
      element.value = option.value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, wanted);
  }

  async focus(): Promise<void> {
    await this.evaluate((element) => {
      if (element instanceof HTMLElement) element.focus();
    });
  }

  async blur(): Promise<void> {
    await this.evaluate((element) => {
      if (element instanceof HTMLElement) element.blur();
    });
  }

  async scrollIntoViewIfNeeded(): Promise<void> {
    await this.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  }

  async dispatchEvent(type: string, init: EventInit = {}): Promise<void> {
    await this.evaluate(
      (element, { type, init }) => element.dispatchEvent(new Event(type, { bubbles: true, ...init })),
      { type, init },
    );
  }

  /** Repeats a step until it waits for nothing, or the time is over. */
  async #until(
    action: string,
    timeout: number = actionTimeout,
    attempt: () => Promise<string | null | undefined>,
  ): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const waiting = await attempt();
      if (!waiting) return;
      if (Date.now() > end)
        throw new Error(`${this.toString()}: ${action} waited ${timeout} ms, but ${waiting}.`);
      await wait(50);
    }
  }
}
