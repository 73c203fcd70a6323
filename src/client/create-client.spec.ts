import { describe, expect, it } from 'vitest';
import { ApiError, ContractError, NetworkError } from '#client/client-error.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

const portal = { id: 'p', name: 'P', slug: 's', description: null };

/** Keep references: Node garbage-collects an unreferenced request, and then its signal never aborts. */
const requests: Request[] = [];

/** A client whose server is a function. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, timeout?: number) {
  const send: typeof fetch = async (input, init) => {
    const request = new Request(new URL(input instanceof Request ? input.url : input, 'http://host'), init);
    requests.push(request);
    return answer(request);
  };
  return createClient(endpoints, { baseUrl: '/api', fetch: send, ...(timeout && { timeout }) });
}

describe('a call', () => {
  it('puts path, query and body where the table has them', async () => {
    const seen: string[] = [];
    const client = clientOf(async (request) => {
      seen.push(`${request.method} ${request.url} ${await request.text()}`);
      return Response.json(portal);
    });
    await client.getPortal({ portal_id: 'a/b?' });
    await client.listProfiles({ portal_id: 'p', limit: 5, status: ['active'] }).catch(() => undefined);
    await client
      .assignGroups({ portal_id: 'p', consumer_profile_id: 'c', group_ids: ['g'] })
      .catch(() => undefined);
    expect(seen).toEqual([
      'GET http://host/api/portals/a%2Fb%3F ',
      'GET http://host/api/portals/p/consumer-profile?limit=5&status=active ',
      'POST http://host/api/portals/p/consumer-profile/c/assign-groups {"group_ids":["g"]}',
    ]);
  });

  it('tells what the server said', async () => {
    const body = { code: 'rate_limit_exceeded', message: 'Slow down.', hint: 'Wait a minute.' };
    const reset = Math.ceil(Date.now() / 1000) + 60;
    const headers = { 'metorial-req-id': 'req_1', 'ratelimit-reset': String(reset) };
    const error = await failure(clientOf(() => Response.json(body, { status: 429, headers })));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
      message: 'Slow down.',
      requestId: 'req_1',
      retryAt: reset * 1000,
      hint: 'Wait a minute.',
    });
  });

  it('names the field of an answer that has another shape', async () => {
    const error = await failure(clientOf(() => Response.json({ ...portal, name: 7 })));
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ path: 'name' });
    expect(await failure(clientOf(() => new Response('<html>')))).toBeInstanceOf(ContractError);
    expect(await failure(clientOf(() => new Response('', { status: 404 })))).toBeInstanceOf(ContractError);
  });

  it.each([413, 502, 503, 504])('takes a %i without an error body for a proxy’s', async (status) => {
    const headers = { 'metorial-req-id': 'req_1' };
    const proxyError = { status, code: 'proxy_error', requestId: 'req_1' };
    for (const body of ['<html>', '', '{"message":"Request Too Long"}']) {
      const error = await failure(clientOf(() => new Response(body, { status, headers })));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject(proxyError);
    }
  });

  it('is made once more when what stood in the way is settled, and only then', async () => {
    const refusal = { code: 'unauthorized', message: 'Sign in first.' };
    let asked = 0;
    const send: typeof fetch = async () => {
      asked += 1;
      return asked === 1 ? Response.json(refusal, { status: 401 }) : Response.json(portal);
    };
    const clientThat = (settles: boolean) =>
      createClient(endpoints, {
        baseUrl: '/api',
        fetch: send,
        retry: async ({ code }) => settles && code === 'unauthorized',
      });
    expect(await failure(clientThat(false))).toMatchObject({ status: 401 });
    expect(asked).toBe(1);
    asked = 0;
    expect(await clientThat(true).getPortal({ portal_id: 'p' })).toMatchObject(portal);
    expect(asked).toBe(2);
  });

  it('tells no answer from an answer that took too long', async () => {
    const refused = clientOf(() => Promise.reject(new TypeError('refused')));
    expect(await failure(refused)).toMatchObject({
      name: 'NetworkError',
      message: "The server couldn't be reached.",
    });
    const slow = clientOf((request) => untilAborted(request.signal), 20);
    expect(await failure(slow)).toMatchObject({ name: 'NetworkError', message: 'No answer in time.' });
    expect(await failure(slow)).toBeInstanceOf(NetworkError);
  });

  it('ends with the caller’s own abort', async () => {
    const abort = new AbortController();
    const call = clientOf((request) => untilAborted(request.signal)).getPortal(
      { portal_id: 'p' },
      { signal: abort.signal },
    );
    abort.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

function failure(client: ReturnType<typeof clientOf>): Promise<unknown> {
  return client.getPortal({ portal_id: 'p' }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
