import type { Page } from 'playwright';

/**
 * Collects what no test may cause: uncaught exceptions, errors in the console, violations of the page's security
 * policy, and texts that React tracks as nodes of their own.
 */
export async function watchPageErrors(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !failedRequest.test(text)) complaints.push(text);
  });
  await page.addInitScript(reportViolations);
  await page.addInitScript(reportLooseText, looseText);
  return complaints;
}

/**
 * What Chromium writes about each failed request, which tests provoke. Firefox and WebKit keep theirs to themselves.
 */
const failedRequest = /^Failed to load resource: /;

/** Not every browser writes violations to the console that its driver reads. */
function reportViolations() {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
    console.error(
      'Violation of the content security policy:',
      violatedDirective,
      blockedURI,
      sourceFile,
      sample,
    );
  });
}

const looseText = 'Text next to other nodes, which a translated page loses or keeps out of date: ';

/**
 * React creates a text node only for text that is not its element's single child. Translators replace these nodes, and
 * React keeps changing and removing the ones it knows. axe creates empty ones.
 */
function reportLooseText(prefix: string) {
  const createTextNode = Document.prototype.createTextNode;
  Document.prototype.createTextNode = function (text) {
    if (text) console.error(prefix + text);
    return createTextNode.call(this, text);
  };
}
