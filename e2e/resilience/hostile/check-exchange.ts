import { expect } from 'vitest';
import type { Exchange } from '#e2e/resilience/hostile/exchange.ts';
import { serverHost } from '#e2e/resilience/hostile/hostile-headers.ts';
import type { HostileRequest } from '#e2e/resilience/hostile/hostile-request.ts';
import { markers, serverKey } from '#e2e/resilience/hostile/secret-markers.ts';
import type { Forwarded } from '#e2e/resilience/hostile/recording-service.ts';
import { readPath } from '#e2e/model/reference/read-path.ts';

/** No answer is a failure of the server's, and none says what only the server may know, or repeats what proves a client. */
export function checkAnswers({ statuses, text }: Exchange): void {
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(text).not.toContain(markers.server);
  expect(text).not.toContain(markers.client);
  expect(text).not.toMatch(/^(set-cookie|access-control-[\w-]+|x-internal|x-powered-by):/im);
}

/** No line of the log has a secret of anybody, or what was asked. */
export function checkLog(lines: readonly string[]): void {
  for (const marker of Object.values(markers)) expect(lines.join('')).not.toContain(marker);
}

/** Beside these, only what carries the request. */
const passing =
  /^(accept|accept-language|authorization|content-type|metorial-version|user-agent|host|connection|content-length|accept-encoding|sec-fetch-mode)$/;

/** What reaches the service is a call of the contract, with the server's key or the client's own, from whoever is let in. */
export function checkForwarded(request: HostileRequest | undefined, forwarded: Forwarded): void {
  const { method = '', url = '', headers } = forwarded;
  const path = /^\/base(\/[^?#]*)/.exec(url)?.[1] ?? '';
  expect(readPath(method, path), `${method} ${url}`).toBeDefined();
  expect(Object.keys(headers).filter((name) => !passing.test(name))).toEqual([]);
  if (!request || isKeptOut(request)) throw new Error(`${method} ${url} was forwarded.`);
  if (headerOf(request, 'authorization') === undefined) {
    expect(headers.authorization).toBe(`Bearer ${serverKey}`);
  } else {
    expect(headers.authorization).not.toContain(markers.server);
  }
}

/** Whether a request comes by another name, through a proxy, or from another site with the reader's browser. */
function isKeptOut(request: HostileRequest): boolean {
  const of = (name: string) => headerOf(request, name);
  if (of('host') !== serverHost || of('x-forwarded-for') !== undefined || of('forwarded') !== undefined)
    return true;
  if (of('authorization') !== undefined) return false;
  const origin = of('origin');
  if (origin !== undefined) return origin !== `http://${serverHost}`;
  return (
    ['cross-site', 'same-site'].includes(of('sec-fetch-site') ?? '') && of('sec-fetch-mode') !== 'navigate'
  );
}

function headerOf({ headers }: HostileRequest, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}
