import type { Page } from 'playwright';

export interface ApiRequests {
  /** What the page has asked of the API, in order, as in `GET /portals/p/consumer-profile?limit=20`. */
  all: string[];
  clear(): void;
}

/** Notes every request of a page to the API from now on. */
export function watchApiRequests(page: Page): ApiRequests {
  const all: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/'))
      all.push(`${request.method()} ${pathname.slice('/api'.length)}${search}`);
  });
  return {
    all,
    clear: () => {
      all.length = 0;
    },
  };
}
