import { Key, Origin, type WebDriver } from 'selenium-webdriver';
import { readKeys } from '#e2e/browsers/webkit/keys.ts';
import type { WebKitSession } from '#e2e/browsers/webkit/webkit-session.ts';

/** A window, with its keyboard and mouse. */
export class WebKitWindow {
  readonly #session: WebKitSession;
  readonly #handle: string;
  /** The address at the last command. */
  url = 'about:blank';

  /** @param handle WebDriver's name of the window */
  constructor(session: WebKitSession, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  withDriver<T>(run: (driver: WebDriver) => Promise<T>): Promise<T> {
    return this.#session.inWindow(this.#handle, run);
  }

  /**
   * Runs a function in the page.
   * @param script the text of the function, whose result has to be JSON
   */
  async evaluate<T>(script: string, ...args: unknown[]): Promise<T> {
    const withUrl = `async (...args) => ({ url: location.href, value: await (${script})(...args) })`;
    const { url, value } = await this.#session.evaluate<{ url: string; value: T }>(
      this.#handle,
      withUrl,
      ...args,
    );
    this.url = url;
    return value;
  }

  async readUrl(): Promise<string> {
    this.url = await this.withDriver((driver) => driver.getCurrentUrl());
    return this.url;
  }

  readonly keyboard = {
    press: async (combination: string): Promise<void> => {
      const keys = readKeys(combination);
      await this.withDriver(async (driver) => {
        let actions = driver.actions();
        for (const key of keys) actions = actions.keyDown(key);
        for (const key of keys.toReversed()) actions = actions.keyUp(key);
        await actions.perform();
      });
    },
    type: async (text: string): Promise<void> => {
      const keys = Array.from(text, (sign) => (sign === '\n' ? Key.RETURN : sign));
      await this.withDriver(async (driver) => {
        let actions = driver.actions();
        for (const key of keys) actions = actions.keyDown(key).keyUp(key);
        await actions.perform();
      });
    },
    insertText: (text: string): Promise<boolean> =>
      this.evaluate("(text) => document.execCommand('insertText', false, text)", text),
  };

  readonly mouse = {
    move: (x: number, y: number): Promise<void> =>
      this.withDriver((driver) =>
        driver
          .actions()
          .move({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y), duration: 0 })
          .perform(),
      ),
    down: (): Promise<void> => this.withDriver((driver) => driver.actions().press().perform()),
    up: (): Promise<void> => this.withDriver((driver) => driver.actions().release().perform()),
    click: async (x: number, y: number): Promise<void> => {
      await this.mouse.move(x, y);
      await this.mouse.down();
      await this.mouse.up();
    },
  };
}
