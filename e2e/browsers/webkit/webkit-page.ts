import { setTimeout as wait } from 'node:timers/promises';
import type { ForwardProxy, PageEvent, SeenRequest } from '#e2e/browsers/webkit/forward-proxy.ts';
import { pointer } from '#e2e/browsers/webkit/start-driver.ts';
import type { FilterOptions, RoleOptions } from '#e2e/browsers/webkit/selector.ts';
import { WebKitLocator } from '#e2e/browsers/webkit/webkit-locator.ts';
import type { WebKitTab } from '#e2e/browsers/webkit/webkit-tab.ts';

interface Listeners {
  console: (message: { text(): string; type(): string }) => void;
  pageerror: (error: Error) => void;
  request: (request: { url(): string; method(): string; postData(): string }) => void;
}

/** What a page has in common with the other pages of its browser. */
export interface PageContext {
  proxy: ForwardProxy;
  /** What the addresses in tests are relative to. */
  baseURL: string | undefined;
}

/** The part of Playwright's Page that the tests use, driven over WebDriver. */
export class WebKitPage<Context extends PageContext = PageContext> {
  readonly #context: Context;
  readonly #tab: WebKitTab;
  readonly #root: WebKitLocator;
  readonly keyboard: WebKitTab['keyboard'];
  readonly mouse: WebKitTab['mouse'];

  constructor(context: Context, tab: WebKitTab) {
    this.#context = context;
    this.#tab = tab;
    this.#root = new WebKitLocator(tab, []);
    this.keyboard = tab.keyboard;
    this.mouse = tab.mouse;
  }

  context(): Context {
    return this.#context;
  }

  evaluate<R, A>(run: string | ((arg: A) => R | Promise<R>), arg?: A): Promise<R> {
    return this.#tab.evaluate(typeof run === 'string' ? `() => (${run})` : run.toString(), arg ?? null);
  }

  async addInitScript<A>(script: string | ((arg: A) => unknown), arg?: A): Promise<void> {
    this.#context.proxy.initScripts.push(
      typeof script === 'string' ? script : `(${script.toString()})(${JSON.stringify(arg) ?? ''})`,
    );
  }

  async goto(path: string): Promise<null> {
    const url = new URL(path, this.#context.baseURL).href;
    await this.#tab.withDriver((driver) => driver.get(url));
    return this.#arrive();
  }

  async reload(): Promise<null> {
    await this.#tab.withDriver((driver) => driver.navigate().refresh());
    return this.#arrive();
  }

  async goBack(): Promise<null> {
    await this.#tab.withDriver((driver) => driver.navigate().back());
    return this.#arrive();
  }

  async goForward(): Promise<null> {
    await this.#tab.withDriver((driver) => driver.navigate().forward());
    return this.#arrive();
  }

  async #arrive(): Promise<null> {
    await this.#tab.readUrl();
    return null;
  }

  /** The address at the last command. */
  url(): string {
    return this.#tab.url;
  }

  currentUrl(): Promise<string> {
    return this.#tab.readUrl();
  }

  title(): Promise<string> {
    return this.#tab.withDriver((driver) => driver.getTitle());
  }

  async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.#tab.withDriver(async (driver) => {
      const window = driver.manage().window();
      const size = () => driver.executeScript<[number, number]>('return [innerWidth, innerHeight]');
      // The window's own bars take their share, and it takes its new size a moment later.
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const [innerWidth, innerHeight] = await size();
        if (innerWidth === width && innerHeight === height) return;
        const outer = await window.getRect();
        if (attempt % 20 === 0)
          await window.setRect({
            x: Math.round(pointer.x - width / 2),
            y: Math.round(pointer.y - height / 2),
            width: width + outer.width - innerWidth,
            height: height + outer.height - innerHeight,
          });
        await wait(20);
      }
      throw new Error(`The window has ${(await size()).join(' × ')} instead of ${width} × ${height}.`);
    });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#tab.withDriver((driver) => driver.takeScreenshot()), 'base64');
  }

  async close(): Promise<void> {
    await this.#tab.withDriver((driver) => driver.close());
  }

  on<Name extends keyof Listeners>(name: Name, listen: Listeners[Name]): void {
    const listeners: Listeners = { ...ignoreAll, [name]: listen };
    const { onEvent, onRequest } = this.#context.proxy;
    if (name === 'request') onRequest.push((request) => listeners.request(asRequest(request)));
    else onEvent.push((event) => tell(listeners, event));
  }

  locator(selector: string, options?: FilterOptions<WebKitLocator>): WebKitLocator {
    return this.#root.locator(selector, options);
  }

  getByRole(role: string, options?: RoleOptions): WebKitLocator {
    return this.#root.getByRole(role, options);
  }

  getByText(text: string | RegExp, options?: { exact?: boolean }): WebKitLocator {
    return this.#root.getByText(text, options);
  }

  getByLabel(text: string | RegExp, options?: { exact?: boolean }): WebKitLocator {
    return this.#root.getByLabel(text, options);
  }

  getByPlaceholder(text: string | RegExp, options?: { exact?: boolean }): WebKitLocator {
    return this.#root.getByPlaceholder(text, options);
  }

  getByTitle(text: string | RegExp, options?: { exact?: boolean }): WebKitLocator {
    return this.#root.getByTitle(text, options);
  }
}

const ignoreAll: Listeners = { console: () => {}, pageerror: () => {}, request: () => {} };

function tell({ console, pageerror }: Listeners, { type, text, level = 'error' }: PageEvent): void {
  if (type === 'console') console({ text: () => text, type: () => level });
  else pageerror(new Error(text));
}

function asRequest({ url, method, body }: SeenRequest) {
  return { url: () => url, method: () => method, postData: () => body };
}
