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

/** The answer to a GET that was begun early, once; undefined if it was not. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = globalThis.earlyAnswers?.get(url);
  globalThis.earlyAnswers?.delete(url);
  return answer;
}
