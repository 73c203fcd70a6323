declare global {
  /** Requests that the first script has made, by their URL. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** Begins a request that the page is about to make. */
export function askEarly(url: string): void {
  const answer = fetch(url, { headers: { accept: 'application/json' } });
  // Whoever takes it learns of its failure; if nobody does, nobody needs to.
  answer.catch(() => {});
  globalThis.earlyAnswers ??= new Map();
  globalThis.earlyAnswers.set(url, answer);
}

/** As `fetch`; a GET that was begun early is taken over, once. */
export const fetchOrTake: typeof fetch = (input, init) => {
  const early = init?.method === 'GET' && typeof input === 'string' ? take(input) : undefined;
  return early ?? fetch(input, init);
};

function take(url: string): Promise<Response> | undefined {
  const answer = globalThis.earlyAnswers?.get(url);
  globalThis.earlyAnswers?.delete(url);
  return answer;
}
