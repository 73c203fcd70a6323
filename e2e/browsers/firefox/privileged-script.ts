import type { DriverPage } from '#e2e/browsers/firefox/driver.ts';

interface Tree {
  contexts: { context: string }[];
}

interface Outcome {
  type: 'success' | 'exception';
  exceptionDetails?: { text: string };
}

/**
 * Sets properties of the tab's `BrowsingContext`, for this and later documents. A script in the browser's own window
 * does it, from where developer tools emulate media and touch.
 */
export async function overrideTab(
  page: DriverPage,
  overrides: Record<string, string | boolean>,
): Promise<void> {
  const session = page._browserContext._browser._browserSession;
  const tree = (await session.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })) as Tree;
  const outcome = (await session.send('script.callFunction', {
    functionDeclaration: setOverrides,
    arguments: [page._session.sessionId, JSON.stringify(overrides)].map((value) => ({
      type: 'string',
      value,
    })),
    target: { context: tree.contexts[0]?.context },
    awaitPromise: false,
  })) as Outcome;
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text);
}

// The tab gets another BrowsingContext for a page that isolates itself from its opener.
const setOverrides = `(id, overrides) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowsingContextById(id).embedderElement;
  const apply = () => Object.assign(browser.browsingContext, browser.overrides);
  if (!browser.overrides) browser.addEventListener('XULFrameLoaderCreated', apply);
  browser.overrides = { ...browser.overrides, ...JSON.parse(overrides) };
  apply();
}`;
