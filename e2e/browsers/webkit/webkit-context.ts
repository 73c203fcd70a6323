import { setTimeout as wait } from 'node:timers/promises';
import type { IWebDriverOptionsCookie } from 'selenium-webdriver';
import { type ForwardProxy, startForwardProxy } from '#e2e/browsers/webkit/forward-proxy.ts';
import { type Desktop, type DesktopSettings, makeDesktop } from '#e2e/browsers/webkit/make-desktop.ts';
import { notOffered } from '#e2e/browsers/webkit/not-offered.ts';
import type { Driver } from '#e2e/browsers/webkit/start-driver.ts';
import { type PageContext, WebKitPage } from '#e2e/browsers/webkit/webkit-page.ts';
import { WebKitRequest } from '#e2e/browsers/webkit/webkit-request.ts';
import { openSession, type WebKitSession } from '#e2e/browsers/webkit/webkit-session.ts';
import { WebKitWindow } from '#e2e/browsers/webkit/webkit-window.ts';

interface ContextOptions {
  baseURL: string | undefined;
  viewport: { width: number; height: number };
  desktop: DesktopSettings;
  /** Accepts certificates that nobody vouches for. */
  ignoreHTTPSErrors?: boolean | undefined;
}

/** Opens a browser with storage and cookies of its own. */
export async function openContext(driver: Driver, options: ContextOptions): Promise<WebKitContext> {
  const desktop = await makeDesktop(options.desktop);
  const proxy = await startForwardProxy();
  const session = await openSession(driver, proxy, desktop, options);
  const context = new WebKitContext(session, proxy, desktop, options);
  await context.firstPage.setViewportSize(options.viewport);
  return context;
}

/** The part of Playwright's BrowserContext that the tests use. */
export class WebKitContext implements PageContext {
  readonly #session: WebKitSession;
  readonly proxy: ForwardProxy;
  readonly baseURL: string | undefined;
  readonly downloads: string;
  readonly request: WebKitRequest;
  /** The page that is open from the start. */
  readonly firstPage: WebKitPage<WebKitContext>;

  readonly #desktop: Desktop;
  readonly #viewport: ContextOptions['viewport'];
  readonly #pages: WebKitPage<WebKitContext>[] = [];

  constructor(
    session: WebKitSession,
    proxy: ForwardProxy,
    desktop: Desktop,
    { baseURL, viewport }: ContextOptions,
  ) {
    this.#session = session;
    this.proxy = proxy;
    this.#desktop = desktop;
    this.downloads = desktop.downloads;
    this.baseURL = baseURL;
    this.request = new WebKitRequest(baseURL, () => this.cookies());
    this.#viewport = viewport;
    this.firstPage = this.#pageIn(session.firstWindow);
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.proxy.close();
    await this.#desktop.remove();
  }

  #pageIn(handle: string): WebKitPage<WebKitContext> {
    const isOpen = async () => (await this.#session.windows()).includes(handle);
    const page = new WebKitPage(this, new WebKitWindow(this.#session, handle), isOpen);
    this.#pages.push(page);
    return page;
  }

  async newPage(): Promise<WebKitPage<WebKitContext>> {
    const page = this.#pageIn(await this.#session.openWindow());
    await page.setViewportSize(this.#viewport);
    return page;
  }

  /** Waits for a window that a page opens. */
  async waitForEvent(name: 'page'): Promise<WebKitPage<WebKitContext>> {
    const before = await this.#session.windows();
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const opened = (await this.#session.windows()).find((handle) => !before.includes(handle));
      if (opened !== undefined) return this.#pageIn(opened);
      await wait(50);
    }
    throw new Error(`No ${name} was opened.`);
  }

  pages(): WebKitPage<WebKitContext>[] {
    return this.#pages;
  }

  async clearCookies(): Promise<void> {
    await this.#session.inWindow(this.#session.firstWindow, (driver) => driver.manage().deleteAllCookies());
  }

  cookies(): Promise<IWebDriverOptionsCookie[]> {
    return this.#session.inWindow(this.#session.firstWindow, (driver) => driver.manage().getCookies());
  }

  /** The cookies, for a request of somebody else; what pages store stays with them. */
  async storageState() {
    const cookies = await this.cookies();
    return {
      cookies: cookies.map(({ name, value, domain = '', path = '/', httpOnly = false, secure = false }) => ({
        name,
        value,
        domain,
        path,
        expires: -1,
        httpOnly,
        secure,
        sameSite: 'Lax' as const,
      })),
      origins: [],
    };
  }

  /** Cuts the browser off from every server, and tells its pages so. */
  async setOffline(offline: boolean): Promise<void> {
    this.proxy.isOffline = offline;
    for (const page of this.#pages) await page.evaluate(setOnline, !offline);
  }

  grantPermissions(): never {
    return notOffered('grantPermissions');
  }

  newCDPSession(): never {
    return notOffered('newCDPSession');
  }
}

/** Does what a browser does when its connection goes or comes back. Runs in the page. */
function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
  globalThis.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
