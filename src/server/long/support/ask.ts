import type { Asked } from '#server/long/model/expectation.ts';
import type { Upstream } from '#server/upstream.ts';

export interface Came {
  status: number;
  body: unknown;
}

/** Sends a request to a server in this process. */
export async function ask(server: Upstream, asked: Asked): Promise<Came> {
  const { method, url, authorization, contentType, text } = asked;
  const headers = new Headers();
  if (authorization !== null) headers.set('authorization', authorization);
  if (text !== undefined) headers.set('content-type', contentType);
  const response = await server(new Request(`http://api${url}`, { method, headers, body: text ?? null }));
  return { status: response.status, body: await response.json() };
}
