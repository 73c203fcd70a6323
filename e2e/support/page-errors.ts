import type { Page } from 'playwright';

/**
 * Collects what no test may cause: uncaught exceptions, violations of the page's security policy, and texts that React
 * tracks as nodes of their own.
 */
export async function watchPageErrors(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (text.includes('Content Security Policy') || text.startsWith(looseText)) complaints.push(text);
  });
  await page.addInitScript(reportLooseText, looseText);
  return complaints;
}

const looseText = 'Text next to other nodes, which a translated page loses or keeps out of date: ';

/**
 * React creates a text node only for text that is not its element's single child. Translators replace these nodes, and
 * React goes on changing and removing the ones it knows. axe creates empty ones.
 */
function reportLooseText(prefix: string) {
  const createTextNode = Document.prototype.createTextNode;
  Document.prototype.createTextNode = function (text) {
    if (text) console.error(prefix + text);
    return createTextNode.call(this, text);
  };
}
