declare global {
  /** Requests sent by the boot script, by URL. */
  var preloadedResponses: Map<string, Promise<Response>> | undefined;
}

/** Sends a request that the page is about to make. */
export function preloadResponse(url: string): void {
  const response = fetch(url, { headers: { accept: 'application/json' } });
  // The consumer of the response handles its failure; an unused one does not matter.
  response.catch(() => {});
  globalThis.preloadedResponses ??= new Map();
  globalThis.preloadedResponses.set(url, response);
}

/** Like `fetch`, but a GET that was preloaded uses that response, once. */
export const fetchPreloaded: typeof fetch = (input, init) => {
  const preloaded = init?.method === 'GET' && typeof input === 'string' ? takePreloaded(input) : undefined;
  return preloaded ?? fetch(input, init);
};

function takePreloaded(url: string): Promise<Response> | undefined {
  const response = globalThis.preloadedResponses?.get(url);
  globalThis.preloadedResponses?.delete(url);
  return response;
}
