import type { ModelRequest } from '#e2e/model/reference/expectation.ts';
import type { Upstream } from '#server/testing.ts';

export interface ActualResponse {
  status: number;
  body: unknown;
}

/** Sends a request to a server in this process. */
export async function sendRequest(server: Upstream, request: ModelRequest): Promise<ActualResponse> {
  const { method, url, authorization, contentType, text } = request;
  const headers = new Headers();
  if (authorization !== null) headers.set('authorization', authorization);
  if (text !== undefined) headers.set('content-type', contentType);
  const response = await server(new Request(`http://api${url}`, { method, headers, body: text ?? null }));
  return { status: response.status, body: await response.json() };
}
