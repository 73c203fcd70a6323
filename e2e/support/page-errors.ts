import type { Page } from 'playwright';

/** Notes what no test may cause: exceptions that nobody caught, and breaches of the page's security policy. */
export function watchPageErrors(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  return complaints;
}
