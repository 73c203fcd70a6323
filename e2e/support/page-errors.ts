import type { Page } from 'playwright';

/** Records what no test should cause: uncaught exceptions and violations of the Content Security Policy. */
export function watchPageErrors(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  return complaints;
}
