import type { Browser, Page } from 'playwright';

/** A connection to one tab, or to the whole browser. */
interface BidiSession {
  /** The tab's id in the protocol. */
  sessionId: string;
  send(method: string, params: unknown): Promise<unknown>;
}

interface DriverContext {
  evaluate(run: (text: string) => unknown, text: string): Promise<unknown>;
}

interface DriverKeyboard {
  _page: DriverPage;
  sendText(progress: unknown, text: string): Promise<void>;
}

interface DriverTouchscreen {
  _session: BidiSession;
  tap(progress: unknown, x: number, y: number): Promise<void>;
}

interface DriverBrowserContext {
  _options: { hasTouch?: boolean };
  _setPermission(origin: string, permission: string, state: string): Promise<void>;
  doAddInitScript(script: { source: string }): Promise<void>;
}

export interface DownloadEvent {
  context: string;
  download?: string;
  navigation: string | null;
  url: string;
}

export interface DriverPage {
  _session: BidiSession;
  _page: {
    emulatedMedia(): { colorScheme: string; reducedMotion: string; forcedColors: string };
    mainFrame(): { mainContext(): Promise<DriverContext> };
  };
  _browserContext: DriverBrowserContext & { _browser: DriverBrowser };
  rawKeyboard: DriverKeyboard;
  rawTouchscreen: DriverTouchscreen;
  _initialize(): Promise<void>;
  _onDownloadWillBegin(event: DownloadEvent): void;
  _onDownloadEnded(event: DownloadEvent): void;
  _onNavigationCommitted(event: unknown): void;
  addInitScript(script: { source: string }): Promise<void>;
  updateEmulateMedia(): Promise<void>;
}

interface DriverBrowser {
  _browserSession: BidiSession;
}

/** The classes of Playwright's driver for Firefox, as prototypes to mend. */
export interface Driver {
  page: DriverPage;
  browserContext: DriverBrowserContext;
  keyboard: DriverKeyboard;
  touchscreen: DriverTouchscreen;
}

/**
 * Opens what Playwright keeps private: the package is pinned to one exact version, and its driver runs in the same
 * process. Mending the driver there leaves the tests with Playwright's own vocabulary.
 */
export async function openDriver(browser: Browser): Promise<Driver> {
  const page = await browser.newPage();
  const driverPage = toDriver(page);
  const driver = {
    page: prototypeOf(driverPage),
    browserContext: prototypeOf(driverPage._browserContext),
    keyboard: prototypeOf(driverPage.rawKeyboard),
    touchscreen: prototypeOf(driverPage.rawTouchscreen),
  };
  await page.close();
  return driver;
}

function toDriver(page: Page): DriverPage {
  // Playwright's types leave out what it keeps to itself.
  const { _connection } = page as unknown as {
    _connection: { toImpl(page: Page): { delegate: DriverPage } };
  };
  return _connection.toImpl(page).delegate;
}

function prototypeOf<T extends object>(instance: T): T {
  return Object.getPrototypeOf(instance) as T;
}
