import { explainConnectionFailure } from '#server/http/connection-failure.ts';
import { bytesResponse } from '#server/http/compression.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { proxyErrorOf } from '#server/gateway/proxy-error.ts';
import type { FailureLog } from '#server/log/failure-log.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

interface MetorialOptions {
  /** The base of the contract's paths; may include a path. */
  url: URL;
  /** Without it, failures are not logged. */
  failures?: FailureLog;
  /** The timeout for a response, in milliseconds. */
  timeout?: number;
  /** Calls the service. */
  fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Metorial's service as an upstream. Network failures become responses with the contract's error body: 504
 * `gateway_timeout` after the timeout, 502 `bad_gateway` if there is no usable response, and 413, 502 or 504 if a proxy
 * in front of the service says so.
 */
export function createMetorialUpstream({
  url,
  failures,
  timeout = 15_000,
  fetch = globalThis.fetch,
}: MetorialOptions): Upstream {
  const base = url.href.replace(/\/$/, '');

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(base + pathname + search, {
        method: request.method,
        headers: request.headers,
        body: request.body && (await request.arrayBuffer()),
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, limit]),
      });
      const problem = problemOf(response);
      const body = problem ? undefined : await readLimited(response);
      if (problem) await response.body?.cancel();
      const { status } = response;
      const proxyError = proxyErrorOf(response, body);
      if (proxyError) {
        // A limit is no failure, whoever sets it.
        if (status !== 429)
          failures?.failed(`A proxy in front of the service answered ${status}.`, { status });
        return proxyError;
      }
      if (body) {
        if (status >= 500) failures?.failed(`The service answered ${status}.`, { status });
        else if (!keyErrors.has(status)) failures?.worked();
        const answer = bytesResponse(body, response);
        // Parameters from the service could make a browser treat it as something else.
        answer.headers.set('content-type', 'application/json');
        return answer;
      }
      const what = problem ?? 'sent too large an answer';
      failures?.failed(`The service ${what}. Check METORIAL_API_URL.`, { status });
      return errorResponse('bad_gateway', `Metorial's service ${what}.`);
    } catch (error) {
      // The client has gone; the status is for the log.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (limit.aborted) {
        const what = `didn't answer within ${timeout / 1000} seconds`;
        failures?.failed(`The service ${what}.`);
        return errorResponse('gateway_timeout', `Metorial's service ${what}.`);
      }
      const failure = explainConnectionFailure(error, peer);
      failures?.failed(failure?.cause ?? `The service can’t be reached (${String(error)}).`);
      return errorResponse('bad_gateway', "Metorial's service couldn't be reached.");
    }
  };
}

const peer = { name: 'service', variable: 'METORIAL_API_URL' };

/** They can be about this server's own key or that of a client, which only the gateway knows. */
const keyErrors = new Set([401, 402, 403]);

/** In bytes, uncompressed. A page of a hundred profiles with hundreds of groups each is far smaller. */
const maxResponseBytes = 20_000_000;

/** @returns undefined if the body is too long */
async function readLimited({ body }: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxResponseBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A redirect could lead anywhere, and HTML served from our origin would count as ours. */
function problemOf({ status, headers }: Response): string | undefined {
  if (status >= 300 && status < 400) return 'answered with a redirect';
  if (!/^application\/json\s*(;[^,]*)?$/i.test(headers.get('content-type') ?? ''))
    return 'answered with something other than JSON';
  return undefined;
}
