import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { readProxyTrust } from '#server/http/client-address.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

export interface TestApp {
  url: string;
  /** The lines logged so far. */
  log: string[];
}

/** Performs every change and records nothing. */
export const noAuditLog: AuditLog = {
  perform: (_, change) => change(),
  list: async () =>
    '{"object":"list","items":[],"pagination":{"has_more_before":false,"has_more_after":false}}',
};

/** Serves the app over HTTP with any upstream; its page is the text "page". */
export async function serveApp(
  upstream: Upstream,
  key: string,
  { requestLimit = 1000 } = {},
): Promise<TestApp> {
  const log: string[] = [];
  const page = new Hono<AppEnv>().all('*', (c) => c.text('page'));
  const app = createApp({
    upstream,
    upstreamName: 'embedded',
    key,
    auditLog: noAuditLog,
    page,
    trustedProxies: readProxyTrust([]),
    requestLimit,
    log: pino({ base: null }, { write: (line) => log.push(line) }),
  });
  return { url: await serve(getRequestListener(app.fetch)), log };
}

/**
 * Serves the app with a remote service as its upstream.
 * @param service the base URL of the service
 * @param timeout in milliseconds
 */
export async function serveAppWithService(service: string, timeout?: number): Promise<TestApp> {
  return serveApp(
    createMetorialUpstream({ url: new URL(service), ...(timeout && { timeout }) }),
    'metorial_sk_ours',
  );
}
