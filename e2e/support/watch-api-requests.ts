import type { Page } from 'playwright';

export interface ApiRequests {
  /** The page's API requests, in order, such as `GET /portals/p/consumer-profile?limit=20`. */
  all: string[];
  clear(): void;
}

/** Records every API request that a page makes from now on. */
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
