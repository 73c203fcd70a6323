import type { Pool } from 'pg';
import { endpoints } from '#contract/endpoints.ts';
import { createClient } from '#client/create-client.ts';
import type { Api } from '#e2e/support/group-members.ts';
import type { Json } from '#e2e/support/simulated-service/call.ts';
import { simulateService, type SimulatedService } from '#e2e/support/simulated-service/simulate-service.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createPortalApi } from '#server/testing.ts';

interface Simulation extends Omit<SimulatedService, 'answer'> {
  pool: Pool;
  /** The service, with its key. */
  service: Api;
  /** The embedded API behind the service. */
  upstream: Api;
  /** Reads from the embedded API, as it answers. */
  readUpstream(path: string): Promise<unknown>;
  /** Sends a request to the service, with its key unless `authorization` replaces it or is null. */
  send(
    method: string,
    path: string,
    options?: { json?: Json; text?: string; authorization?: string | null },
  ): Promise<{ status: number; headers: Headers; body: Json }>;
  close(): Promise<void>;
}

const key = 'metorial_sk_simulated';
const readOnlyKey = 'reads';

/** A simulated service in front of the embedded API, on an empty database. */
export async function openSimulation(): Promise<Simulation> {
  const { pool, close } = await openTestDatabase();
  const upstream = createPortalApi({
    pool,
    keys: [
      { key, scope: 'write' },
      { key: readOnlyKey, scope: 'read' },
    ],
  });
  const { answer, ...controls } = simulateService({ upstream, key, readOnlyKey });
  const authorization = `Bearer ${key}`;
  const fetchFrom =
    (answer: (request: Request) => Promise<Response>): typeof fetch =>
    (url, init) => {
      const request = new Request(url, init);
      request.headers.set('authorization', authorization);
      return answer(request);
    };
  const fetchUpstream = fetchFrom(upstream);
  return {
    ...controls,
    pool,
    close,
    service: createClient(endpoints, { baseUrl: 'http://service', fetch: fetchFrom(answer) }),
    upstream: createClient(endpoints, { baseUrl: 'http://upstream', fetch: fetchUpstream }),
    readUpstream: async (path) => (await fetchUpstream(`http://upstream${path}`)).json(),
    send: async (method, path, { json, text, authorization: sent = authorization } = {}) => {
      const headers = new Headers({ 'content-type': 'application/json' });
      if (sent !== null) headers.set('authorization', sent);
      const body = text ?? (json ? JSON.stringify(json) : null);
      const response = await answer(new Request(`http://service${path}`, { method, headers, body }));
      // The service answers every request with an object.
      return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
    },
  };
}
