declare global {
  /** Requests that the first script has made, by their URL. */
  var preloadedResponses: Map<string, Promise<Response>> | undefined;
}

/** Begins a request that the page is about to make. */
export function preloadResponse(url: string): void {
  const response = fetch(url, { headers: { accept: 'application/json' } });
  // Whoever takes it learns of its failure; if nobody does, nobody needs to.
  response.catch(() => {});
  globalThis.preloadedResponses ??= new Map();
  globalThis.preloadedResponses.set(url, response);
}

/** As `fetch`; a GET that was begun early is taken over, once. */
export const fetchPreloaded: typeof fetch = (input, init) => {
  const preloaded = init?.method === 'GET' && typeof input === 'string' ? takePreloaded(input) : undefined;
  return preloaded ?? fetch(input, init);
};

function takePreloaded(url: string): Promise<Response> | undefined {
  const response = globalThis.preloadedResponses?.get(url);
  globalThis.preloadedResponses?.delete(url);
  return response;
}
