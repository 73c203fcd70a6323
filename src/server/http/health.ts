import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRead } from '#server/http/read-methods.ts';

/** How long a probe waits for the database, in milliseconds. Probes time out after a few seconds. */
const readinessTimeout = 2000;

/**
 * Answers health probes: `/healthz` is 200 while the process responds at all, `/readyz` while it can serve requests.
 * They accept any host name, reveal nothing, need no sign-in, and are not logged.
 * @param isReady called for `/readyz`; a rejection, or no result within 2 seconds, means not ready
 * @returns whether the request was a probe
 */
export function answerHealthCheck(
  { method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  isReady: () => Promise<boolean>,
): boolean {
  const path = url.replace(/\?.*$/, '');
  const isProbe = path === '/healthz' || path === '/readyz';
  if (!isProbe || !isRead(method)) return false;
  if (path === '/healthz') send(response, true);
  else void withTimeout(readinessTimeout, isReady()).then((ready) => send(response, ready));
  return true;
}

/** Concurrent probes share one query. */
export function singleFlightCheck(isReady: () => Promise<boolean>): () => Promise<boolean> {
  let pending: Promise<boolean> | undefined;
  return () =>
    (pending ??= isReady().finally(() => {
      pending = undefined;
    }));
}

function send(response: ServerResponse, good: boolean): void {
  response.writeHead(good ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end(good ? 'ok\n' : 'not ready\n');
}

function withTimeout(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void answer
      .catch(() => false)
      .then(resolve)
      .finally(() => clearTimeout(timer));
  });
}
