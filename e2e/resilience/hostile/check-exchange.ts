import { expect } from 'vitest';
import type { Exchange } from '#e2e/resilience/hostile/exchange.ts';
import { serverHost } from '#e2e/resilience/hostile/hostile-headers.ts';
import type { HostileRequest } from '#e2e/resilience/hostile/hostile-request.ts';
import { markers, serverKey } from '#e2e/resilience/hostile/secret-markers.ts';
import type { Forwarded } from '#e2e/resilience/hostile/recording-service.ts';
import { readPath } from '#e2e/model/reference/read-path.ts';

/** No response is a server error, leaks the server's secrets, or repeats the client's credentials. */
export function checkAnswers({ statuses, text }: Exchange): void {
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(text).not.toContain(markers.server);
  expect(text).not.toContain(markers.client);
  expect(text).not.toMatch(/^(set-cookie|access-control-[\w-]+|x-internal|x-powered-by):/im);
}

/** No log line contains a secret or what was requested. */
export function checkLog(lines: readonly string[]): void {
  for (const marker of Object.values(markers)) expect(lines.join('')).not.toContain(marker);
}

/** The headers that may reach the service: the client's allowed ones, and those that HTTP itself needs. */
const passing =
  /^(accept|accept-language|authorization|content-type|metorial-version|user-agent|host|connection|content-length|accept-encoding|sec-fetch-mode)$/;

/** Only calls of the contract reach the service, with the server's key or the client's own, from clients let in. */
export function checkForwarded(request: HostileRequest | undefined, forwarded: Forwarded): void {
  const { method = '', url = '', headers } = forwarded;
  const path = /^\/base(\/[^?#]*)/.exec(url)?.[1] ?? '';
  expect(readPath(method, path), `${method} ${url}`).toBeDefined();
  expect(Object.keys(headers).filter((name) => !passing.test(name))).toEqual([]);
  if (!request || isKeptOut(request)) throw new Error(`${method} ${url} was forwarded.`);
  if (keyOf(request) === undefined) {
    expect(headers.authorization).toBe(`Bearer ${serverKey}`);
  } else {
    expect(headers.authorization).not.toContain(markers.server);
  }
}

/** Whether a request uses another host name, comes through a proxy, or is a cross-site request of a browser. */
function isKeptOut(request: HostileRequest): boolean {
  const of = (name: string) => headerOf(request, name);
  if (of('host') !== serverHost || of('x-forwarded-for') !== undefined || of('forwarded') !== undefined)
    return true;
  if (keyOf(request) !== undefined) return false;
  const origin = of('origin');
  if (origin !== undefined) return origin !== `http://${serverHost}`;
  return (
    ['cross-site', 'same-site'].includes(of('sec-fetch-site') ?? '') && of('sec-fetch-mode') !== 'navigate'
  );
}

/** The client's own key. Credentials for a proxy are none. */
function keyOf(request: HostileRequest): string | undefined {
  const authorization = headerOf(request, 'authorization');
  return /^\s*(basic|digest|negotiate|ntlm)(\s|$)/i.test(authorization ?? '') ? undefined : authorization;
}

function headerOf({ headers }: HostileRequest, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}
