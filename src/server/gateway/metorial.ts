import type { Logger } from 'pino';
import { errorResponse } from '#server/http/error-response.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

export interface MetorialOptions {
  /** Where the table's paths begin; it may carry a path of its own. */
  url: URL;
  log: Logger;
  /** How long an answer may take, in milliseconds. */
  timeout?: number;
}

/**
 * Metorial's service as an upstream. What a network can do to a call becomes an answer with the contract's error body:
 * 504 `gateway_timeout` when it takes too long, 502 `bad_gateway` when no usable answer comes.
 */
export function createMetorialUpstream({ url, log, timeout = 15_000 }: MetorialOptions): Upstream {
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
      if (body) {
        const answer = new Response(body, response);
        // What the service says beside it could make it something else for a browser.
        answer.headers.set('content-type', 'application/json');
        return answer;
      }
      if (problem) await response.body?.cancel();
      const what = problem ?? 'sent too large an answer';
      log.warn({ status: response.status }, `upstream: ${what}`);
      return errorResponse('bad_gateway', `Metorial's service ${what}.`);
    } catch (error) {
      // Nobody is left to read the answer; the status is for the log.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (limit.aborted) {
        return errorResponse(
          'gateway_timeout',
          `Metorial's service didn't answer within ${timeout / 1000} seconds.`,
        );
      }
      log.warn({ reason: reasonOf(error) }, 'upstream: unreachable');
      return errorResponse('bad_gateway', "Metorial's service couldn't be reached.");
    }
  };
}

/** A page of a hundred profiles, each with hundreds of groups, is far smaller; unpacked, in bytes. */
const maxResponseBytes = 20_000_000;

/** @returns undefined for what is too long to be held */
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

/** A redirect could lead anywhere, and a page of HTML served from here would be a page of ours. */
function problemOf({ status, headers }: Response): string | undefined {
  if (status >= 300 && status < 400) return 'answered with a redirect';
  if (!/^application\/json\s*(;[^,]*)?$/i.test(headers.get('content-type') ?? ''))
    return 'answered with something other than JSON';
  return undefined;
}

function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : {};
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return String(error);
}
