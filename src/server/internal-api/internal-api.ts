import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { internalEndpoints } from '#contract/internal-endpoints.ts';
import type { Session } from '#contract/current-session.ts';
import { endpointMethod } from '#server/http/read-methods.ts';
import { requestActor } from '#server/http/request-actor.ts';
import type { Actor } from '#server/http/actor.ts';
import { errorResponse, notFound } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import { endpointMatcher } from '#server/http/match-endpoint.ts';
import { parseQuery } from '#server/http/parse-input.ts';
import { describeApi } from '#server/internal-api/openapi.ts';
import { portalSetupHandlers } from '#server/internal-api/portal-setup-handlers.ts';
import { version } from '#server/version.ts';
import type { PortalSetup } from '#server/portal-setup/portal-setup.ts';

type InternalHandler = (c: Context<AppEnv>) => Response | Promise<Response>;

interface InternalApiOptions {
  /** The name of the upstream, without secrets. */
  upstreamName: string;
  auditLog: AuditLog;
  /** Only with the embedded upstream. */
  portalSetup?: PortalSetup | undefined;
}

/** In bytes; no body of these endpoints is nearly that long. */
const maxBody = 16 * 1024;

const limitBody = bodyLimit({
  maxSize: maxBody,
  onError: () => errorResponse('payload_too_large', 'The body can have at most 16 kB.'),
});

/** Everything under `/-`: the product's own endpoints, which are never sent to an upstream. */
export function createInternalApi({ upstreamName, auditLog, portalSetup }: InternalApiOptions): Hono<AppEnv> {
  const match = endpointMatcher(internalEndpoints);
  const openapi = JSON.stringify(describeApi());
  const handlers: Record<keyof typeof internalEndpoints, InternalHandler> = {
    getOpenapi: () => json(openapi),
    getVersion: () => json(JSON.stringify({ object: 'version', version })),
    getSession: (c) => json(JSON.stringify(sessionOf(requestActor(c), upstreamName))),
    listAuditEntries: async (c) => {
      // Only the upstream can check a key, and it knows nothing of the audit log.
      if (requestActor(c).kind === 'key')
        return errorResponse('forbidden', "API keys can't read the audit log.");
      return json(
        await auditLog.list(
          parseQuery(new URL(c.req.url).searchParams, internalEndpoints.listAuditEntries.query),
        ),
      );
    },
    ...portalSetupHandlers(portalSetup, auditLog),
  };

  return new Hono<AppEnv>().use(limitBody).all('*', (c) => {
    const { pathname } = new URL(c.req.url);
    const name = match(endpointMethod(c.req.method), pathname.replace(/^\/-/, ''));
    c.set('route', `/-${name ? internalEndpoints[name].path : '/*'}`);
    return name ? handlers[name](c) : notFound('endpoint');
  });
}

function sessionOf({ kind, id, name, email, role }: Actor, upstream: string): Session {
  return {
    object: 'session',
    user: { id, name, email: email ?? null, role },
    upstream,
    sign_in: kind === 'user',
  };
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}
