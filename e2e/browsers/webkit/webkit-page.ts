import { setTimeout as wait } from 'node:timers/promises';
import { findDownload, type WebKitDownload } from '#e2e/browsers/webkit/find-download.ts';
import type { ForwardProxy, PageEvent, SeenRequest } from '#e2e/browsers/webkit/forward-proxy.ts';
import { notOffered } from '#e2e/browsers/webkit/not-offered.ts';
import type { FilterOptions, RoleOptions } from '#e2e/browsers/webkit/selector.ts';
import { WebKitLocator } from '#e2e/browsers/webkit/webkit-locator.ts';
import type { WebKitRequest } from '#e2e/browsers/webkit/webkit-request.ts';
import type { WebKitWindow } from '#e2e/browsers/webkit/webkit-window.ts';
import { resizeViewport } from '#e2e/browsers/webkit/window-place.ts';

interface PageRequest {
  url(): string;
  method(): string;
  postData(): string;
}

interface Listeners {
  console: (message: { text(): string; type(): string }) => void;
  pageerror: (error: Error) => void;
  request: (request: PageRequest) => void;
}

/** What a page has in common with the other pages of its browser. */
export interface PageContext {
  proxy: ForwardProxy;
  /** What the addresses in tests are relative to. */
  baseURL: string | undefined;
  /** Where the browser saves files. */
  downloads: string;
  request: WebKitRequest;
}

/** The part of Playwright's Page that the tests use, driven over WebDriver. */
export class WebKitPage<Context extends PageContext = PageContext> {
  readonly #context: Context;
  readonly #window: WebKitWindow;
  readonly #root: WebKitLocator;
  readonly keyboard: WebKitWindow['keyboard'];
  readonly mouse: WebKitWindow['mouse'];

  readonly #isOpen: () => Promise<boolean>;

  constructor(context: Context, window: WebKitWindow, isOpen: () => Promise<boolean>) {
    this.#context = context;
    this.#isOpen = isOpen;
    this.#window = window;
    this.#root = new WebKitLocator(window, []);
    this.keyboard = window.keyboard;
    this.mouse = window.mouse;
  }

  context(): Context {
    return this.#context;
  }

  evaluate<R, A>(run: string | ((arg: A) => R | Promise<R>), arg?: A): Promise<R> {
    return this.#window.evaluate(typeof run === 'string' ? `() => (${run})` : run.toString(), arg ?? null);
  }

  async addInitScript<A>(script: string | ((arg: A) => unknown), arg?: A): Promise<void> {
    this.#context.proxy.initScripts.push(
      typeof script === 'string' ? script : `(${script.toString()})(${JSON.stringify(arg) ?? ''})`,
    );
  }

  async goto(path: string, { waitUntil = 'load' }: { waitUntil?: 'load' | 'commit' } = {}): Promise<null> {
    const url = new URL(path, this.#context.baseURL).href;
    // WebDriver's own command waits for the load.
    await this.#window.withDriver((driver) =>
      waitUntil === 'load' ? driver.get(url) : driver.executeScript('location.assign(arguments[0])', url),
    );
    return this.#arrive();
  }

  async reload(): Promise<null> {
    await this.#window.withDriver((driver) => driver.navigate().refresh());
    return this.#arrive();
  }

  async goBack(): Promise<null> {
    await this.#window.withDriver((driver) => driver.navigate().back());
    return this.#arrive();
  }

  async goForward(): Promise<null> {
    await this.#window.withDriver((driver) => driver.navigate().forward());
    return this.#arrive();
  }

  async #arrive(): Promise<null> {
    await this.#window.readUrl();
    return null;
  }

  /** The address at the last command. */
  url(): string {
    return this.#window.url;
  }

  currentUrl(): Promise<string> {
    return this.#window.readUrl();
  }

  title(): Promise<string> {
    return this.#window.withDriver((driver) => driver.getTitle());
  }

  async setViewportSize(size: { width: number; height: number }): Promise<void> {
    await this.#window.withDriver((driver) => resizeViewport(driver, size));
  }

  get request(): WebKitRequest {
    return this.#context.request;
  }

  get clock(): never {
    return notOffered('clock');
  }

  emulateMedia(): never {
    return notOffered('emulateMedia');
  }

  route(): never {
    return notOffered('route');
  }

  /** @returns the next request to an address that matches */
  waitForRequest(pattern: RegExp): Promise<PageRequest> {
    return new Promise((resolve) => {
      this.on('request', (request) => pattern.test(request.url()) && resolve(request));
    });
  }

  waitForEvent(name: string): Promise<WebKitDownload | void> {
    if (name === 'close') return this.#closed();
    return name === 'download' ? findDownload(this.#context.downloads) : notOffered('fileChooser');
  }

  /** Never yet: WebDriver has to be asked, so `waitForEvent('close')` finds out. */
  isClosed(): boolean {
    return false;
  }

  async #closed(): Promise<void> {
    while (await this.#isOpen()) await wait(50);
  }

  /** Nothing to wait for: WebDriver waits for the load after each command that starts one. */
  async waitForLoadState(): Promise<void> {}

  async close(): Promise<void> {
    await this.#window.withDriver((driver) => driver.close());
  }

  on(name: 'download'): never;
  on<Name extends keyof Listeners>(name: Name, listen: Listeners[Name]): void;
  on<Name extends keyof Listeners>(name: Name | 'download', listen?: Listeners[Name]): void {
    if (name === 'download') return notOffered('download');
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
}

const ignoreAll: Listeners = { console: () => {}, pageerror: () => {}, request: () => {} };

function tell({ console, pageerror }: Listeners, { type, text, level = 'error' }: PageEvent): void {
  if (type === 'console') console({ text: () => text, type: () => level });
  else pageerror(new Error(text));
}

function asRequest({ url, method, body }: SeenRequest): PageRequest {
  return { url: () => url, method: () => method, postData: () => body };
}
