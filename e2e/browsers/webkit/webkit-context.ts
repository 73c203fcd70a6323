import type { ForwardProxy } from '#e2e/browsers/webkit/forward-proxy.ts';
import { type PageContext, WebKitPage } from '#e2e/browsers/webkit/webkit-page.ts';
import type { WebKitSession } from '#e2e/browsers/webkit/webkit-session.ts';
import { WebKitTab } from '#e2e/browsers/webkit/webkit-tab.ts';

interface Viewport {
  width: number;
  height: number;
}

/** The part of Playwright's BrowserContext that the tests use. */
export class WebKitContext implements PageContext {
  readonly #session: WebKitSession;
  readonly proxy: ForwardProxy;
  readonly baseURL: string | undefined;
  /** The page that is open from the start. */
  readonly firstPage: WebKitPage<WebKitContext>;

  readonly #viewport: Viewport;

  constructor(session: WebKitSession, { proxy, baseURL, viewport }: PageContext & { viewport: Viewport }) {
    this.#session = session;
    this.proxy = proxy;
    this.baseURL = baseURL;
    this.#viewport = viewport;
    this.firstPage = this.#pageIn(session.firstTab);
  }

  #pageIn(handle: string): WebKitPage<WebKitContext> {
    return new WebKitPage(this, new WebKitTab(this.#session, handle));
  }

  async newPage(): Promise<WebKitPage<WebKitContext>> {
    const page = this.#pageIn(await this.#session.openTab());
    await page.setViewportSize(this.#viewport);
    return page;
  }

  async clearCookies(): Promise<void> {
    await this.#session.inTab(this.#session.firstTab, (driver) => driver.manage().deleteAllCookies());
  }

  cookies(): Promise<{ name: string; value: string }[]> {
    return this.#session.inTab(this.#session.firstTab, (driver) => driver.manage().getCookies());
  }
}
