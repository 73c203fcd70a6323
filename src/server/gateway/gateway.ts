import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { receivedError } from '#contract/error.ts';
import { metorialVersion } from '#contract/api-version.ts';
import { errorResponse, notFound } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { readAuditIntent } from '#server/audit-log/audit-intent.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import { cleanQuery } from '#server/gateway/clean-query.ts';
import { explainForbidden } from '#server/gateway/explain-forbidden.ts';
import { endpointMethod, isRead } from '#server/http/read-methods.ts';
import { requestActor } from '#server/http/request-actor.ts';
import { keyHeader } from '#server/http/key-header.ts';
import { endpointMatcher } from '#server/http/match-endpoint.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

interface GatewayOptions {
  upstream: Upstream;
  /** Added to requests without an Authorization header. */
  key: string;
  auditLog: AuditLog;
  /** Called with a sentence if the upstream refuses the server's own key, or does not let it do something. */
  onRefusal?: ((cause: string, status: number) => void) | undefined;
}

const maxBody = 1024 * 1024;

/** Whose response no longer has the name that the target had. GET of the same path reads it before. */
const namesBefore: ReadonlySet<EndpointName> = new Set(['deleteProfile', 'updateGroup']);

/** The headers that pass. Cookies never do, in either direction. */
const requestHeaders = ['accept', 'accept-language', 'content-type', 'metorial-version', 'user-agent'];
const answerHeader =
  /^(content-type|metorial-req-id|metorial-version|ratelimit-.+|retry-after|www-authenticate)$/;

/**
 * Everything under `/api`: passes the contract's endpoints to the upstream,
 * audits changes, and refuses everything else.
 */
export function createGateway({ upstream, key, auditLog, onRefusal }: GatewayOptions): Hono<AppEnv> {
  const match = endpointMatcher(endpoints);
  const tooLarge = () => errorResponse('payload_too_large', 'The body can have at most 1 MB.');

  const limited = bodyLimit({ maxSize: maxBody, onError: tooLarge });
  // Reading `body` is expensive, and a read has none.
  const limitBody: MiddlewareHandler<AppEnv> = (c, next) =>
    isRead(c.req.method) ? next() : limited(c, next);

  return new Hono<AppEnv>().use(limitBody).all('*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.startsWith('/api/') ? pathname.slice('/api'.length) : '';
    const name = match(endpointMethod(c.req.method), path);
    c.set('route', `/api${name ? endpoints[name].path : '/*'}`);
    if (!name) return notFound('endpoint');
    // Not the request's own: the service does not know HEAD.
    const { method } = endpoints[name];

    const headers = new Headers();
    for (const header of requestHeaders) {
      const value = c.req.header(header);
      if (value !== undefined) headers.set(header, value);
    }
    const ownKey = keyHeader(c);
    headers.set('authorization', ownKey ?? `Bearer ${key}`);
    if (!headers.has('metorial-version')) headers.set('metorial-version', metorialVersion);

    const body = isRead(c.req.method) ? null : await c.req.arrayBuffer();
    const { signal } = c.req.raw;
    const send = (sent: Pick<RequestInit, 'method' | 'body'>, query = '') =>
      upstream(new Request(`http://upstream${path}${query}`, { ...sent, headers, signal }), requestActor(c));
    const ask = () => send({ method, body }, cleanQuery(search));
    const readTarget = namesBefore.has(name) ? () => send({ method: 'GET' }) : undefined;
    const intent = body && readAuditIntent(c, name, path, body);
    const answer = await (intent ? auditLog.perform(intent, ask, readTarget) : ask());
    const reportRefusal = (cause: string) => {
      if (ownKey === undefined) onRefusal?.(cause, answer.status);
    };
    if (ownKey === undefined && answer.status === 401) {
      reportRefusal('The service refused this server’s API key. Check METORIAL_API_KEY.');
      return keyRefused(answer);
    }
    const explained = await explainForbidden(answer, endpoints[name], reportRefusal);
    leaveOnlyPassing(explained.headers);
    // Hono sends the response to HEAD without its body.
    if (c.req.method === 'HEAD') await explained.body?.cancel();
    return explained;
  });
}

/** The service's 401 is about this server's key, which the client cannot change. Its hint is for an administrator. */
async function keyRefused(answer: Response): Promise<Response> {
  const { data } = receivedError.safeParse(await answer.json().catch(() => undefined));
  const hint = data?.hint ?? undefined;
  return errorResponse('upstream_key_refused', "The service refused this server's own key.", { hint });
}

/** Changes the response in place: a body that was never read is sent without being copied. */
function leaveOnlyPassing(headers: Headers): void {
  const others = Array.from(headers.keys()).filter((name) => !answerHeader.test(name));
  for (const name of others) headers.delete(name);
  headers.set('cache-control', 'no-store');
}
