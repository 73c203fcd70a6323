interface Preloaded {
  response: Promise<Response>;
  controller: AbortController;
}

declare global {
  /** Requests sent by the boot script, by URL. */
  var preloadedResponses: Map<string, Preloaded> | undefined;
}

/** Sends a request that the page is about to make. */
export function preloadResponse(url: string): void {
  const controller = new AbortController();
  const response = fetch(url, { headers: { accept: 'application/json' }, signal: controller.signal });
  // The consumer of the response handles its failure; an unused one does not matter.
  response.catch(() => {});
  globalThis.preloadedResponses ??= new Map();
  globalThis.preloadedResponses.set(url, { response, controller });
}

/** Like `fetch`, but a GET that was preloaded uses that response, once. Its signal aborts that request, too. */
export const fetchPreloaded: typeof fetch = (input, init) => {
  const preloaded = init?.method === 'GET' && typeof input === 'string' ? takePreloaded(input) : undefined;
  if (!preloaded) return fetch(input, init);
  const signal = init?.signal;
  const abort = () => preloaded.controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return preloaded.response;
};

function takePreloaded(url: string): Preloaded | undefined {
  const preloaded = globalThis.preloadedResponses?.get(url);
  globalThis.preloadedResponses?.delete(url);
  return preloaded;
}
