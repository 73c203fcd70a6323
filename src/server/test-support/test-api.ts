import type { Pool } from 'pg';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Endpoint, InputOf, ResponseOf } from '#contract/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '#contract/endpoints.ts';
import { writeQuery } from '#contract/query-string.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';

export interface TestResponse {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface SendOptions {
  /** Replaces the header of a caller who may write; null leaves it out. */
  authorization?: string | null;
  contentType?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, instead of `json`. */
  text?: string;
}

export interface TestApi {
  pool: Pool;
  /** Sends a request of any kind. */
  send(method: string, path: string, options?: SendOptions): Promise<TestResponse>;
  /** Calls an endpoint, which has to answer with 200 and with exactly what its schema says. */
  call<Name extends EndpointName>(
    name: Name,
    input: InputOf<Endpoints[Name]>,
  ): Promise<ResponseOf<Endpoints[Name]>>;
  close(): Promise<void>;
}

export const writer = 'Bearer key-that-writes';
export const reader = 'Bearer key-that-reads';

/** The embedded API on an empty database of its own. */
export async function openTestApi(): Promise<TestApi> {
  const database = await openTestDatabase();
  const handle = createPortalApi({
    pool: database.pool,
    keys: [
      { key: 'key-that-writes', scope: 'write' },
      { key: 'key-that-reads', scope: 'read' },
    ],
  });

  async function send(method: string, path: string, options: SendOptions = {}): Promise<TestResponse> {
    const { authorization = writer, contentType = 'application/json', json, text } = options;
    const headers = new Headers();
    if (authorization !== null) headers.set('authorization', authorization);
    const body = text ?? (json === undefined ? null : JSON.stringify(json));
    if (body !== null) headers.set('content-type', contentType);
    const response = await handle(new Request(`http://api${path}`, { method, headers, body }));
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  return {
    pool: database.pool,
    close: () => database.close(),
    send,
    async call(name, input) {
      const endpoint: Endpoint = endpoints[name];
      const answer = await send(endpoint.method, urlOf(endpoint, input), {
        json: endpoint.body && z.encode(endpoint.body, input),
      });
      expect(answer).toMatchObject({ status: 200 });
      const parsed = z.parse(endpoints[name].response, answer.body);
      expect(answer.body).toEqual(parsed);
      // Parsed by the schema the type is made from; which name it is, the compiler has lost.
      return parsed as ResponseOf<Endpoints[typeof name]>;
    },
  };
}

/** The path and query of a call. */
export function urlOf(endpoint: Endpoint, input: Record<string, unknown>): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const query = endpoint.query ? writeQuery(endpoint.query, input).toString() : '';
  return query ? `${path}?${query}` : path;
}
