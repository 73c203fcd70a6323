import type { Pool } from 'pg';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { urlOf } from '#client/create-client.ts';
import type { Endpoint, InputOf } from '#contract/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '#contract/endpoints.ts';
import { type ResponseOf, responses } from '#contract/responses.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';

interface TestResponse {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface SendOptions {
  /** Replaces the Authorization header, which by default allows writing; null omits it. */
  authorization?: string | null;
  contentType?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent unchanged, instead of `json`. */
  text?: string;
}

export interface TestApi {
  pool: Pool;
  /** Sends any request, even an invalid one. */
  send(method: string, path: string, options?: SendOptions): Promise<TestResponse>;
  /** Calls an endpoint and expects status 200 and exactly the fields of its schema. */
  call<Name extends EndpointName>(name: Name, input: InputOf<Endpoints[Name]>): Promise<ResponseOf<Name>>;
  close(): Promise<void>;
}

const writer = 'Bearer key-that-writes';
export const reader = 'Bearer key-that-reads';

/** Opens the embedded API on a new, empty database. */
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
      const parsed = z.parse(responses[name].body, answer.body);
      expect(answer.body).toEqual(parsed);
      // Parsed with the schema that the type comes from; the compiler does not know which name it is.
      return parsed as ResponseOf<typeof name>;
    },
  };
}
