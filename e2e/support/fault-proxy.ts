import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { createRateLimiter, type RateLimit } from '#e2e/support/rate-limiter.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

export interface Answer {
  status: number;
  /** A string is sent as is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** How long to wait before the response is sent, in milliseconds. */
  delay?: number;
}

/**
 * What happens to a request: answered by the proxy, disconnected, delayed for a time or until a promise resolves,
 * or forwarded with the response delayed, changed or dropped.
 */
export type Action =
  | Answer
  | 'hang-up'
  | { delay: number }
  | { until: Promise<unknown> }
  | { onAnswer: () => Promise<unknown> }
  | { answer: (json: unknown) => unknown; headers?: Record<string, string> }
  | { afterForward: Answer | 'hang-up' };

export interface Fault {
  method?: string;
  /** Matched against path and query, such as `/portals/p/consumer-profile?limit=20`. */
  path?: RegExp;
  /** How many requests the fault applies to. Default: all. */
  times?: number;
  /** Applies only to every nth matching request. */
  every?: number;
  action: Action;
}

export interface ForwardedRequest {
  method: string;
  path: string;
  body: string;
}

export interface FaultProxy {
  url: string;
  /** All requests received since the test began. */
  requests: ForwardedRequest[];
  add(fault: Fault): void;
  /**
   * Allows this many requests in each fixed window of whole seconds, and rejects the rest as the service would.
   */
  limitRate(requests: number, seconds: number): void;
  clear(): void;
  close(): Promise<void>;
}

/** The headers to forward. The proxy sets its own host and encoding. */
const passedOn = ['authorization', 'content-type', 'metorial-version', 'accept'];
const passedBack = /^(metorial-|ratelimit-|content-type$|cache-control$)/;

/**
 * Starts a proxy between a product and the API it calls, which injects faults on demand.
 * @param target the base URL that requests are forwarded to
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const requests: ForwardedRequest[] = [];
  let faults: (Fault & { left: number; seen: number })[] = [];
  const limiter = createRateLimiter();
  let limit: RateLimit | undefined;

  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await text(request);
    requests.push({ method, path, body });
    if (limit) {
      const { headers, isExceeded } = limiter.count(limit);
      response.setHeaders(new Map(Object.entries(headers)));
      if (isExceeded) return send(response, tooManyRequests);
    }
    const fault = faults.find(
      (fault) => fault.left > 0 && (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
    );
    if (fault) fault.seen += 1;
    const isHit = fault && fault.seen % (fault.every ?? 1) === 0;
    if (isHit) fault.left -= 1;
    try {
      await act(isHit ? fault.action : { delay: 0 }, response, () => forward(target + path, request, body));
    } catch (error) {
      // Once nobody waits for the answer, its server may be gone.
      if (!response.destroyed) throw error;
    }
    return undefined;
  });
  const port = await listenLocally(server);

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    add: (fault) => faults.push({ ...fault, left: fault.times ?? Infinity, seen: 0 }),
    limitRate: (requests, seconds) => {
      limit = { requests, seconds, reset: 'epoch' };
    },
    clear: () => {
      faults = [];
      limit = undefined;
      requests.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const tooManyRequests: Answer = {
  status: 429,
  body: {
    object: 'error',
    ok: false,
    status: 429,
    code: 'rate_limit_exceeded',
    message: 'Slowly.',
  },
};

async function act(action: Action, response: ServerResponse, pass: () => Promise<Answer>): Promise<void> {
  if (action === 'hang-up') response.destroy();
  else if ('status' in action) {
    await wait(action.delay ?? 0);
    send(response, action);
  } else if ('delay' in action) {
    await wait(action.delay);
    send(response, await pass());
  } else if ('until' in action) {
    await action.until;
    send(response, await pass());
  } else if ('onAnswer' in action) {
    const answer = await pass();
    await action.onAnswer();
    send(response, answer);
  } else if ('answer' in action) {
    const answer = await pass();
    const headers = { ...answer.headers, ...action.headers };
    send(response, { ...answer, headers, body: action.answer(JSON.parse(String(answer.body))) });
  } else {
    await pass();
    await act(action.afterForward, response, pass);
  }
}

function send(response: ServerResponse, { status, body = '', headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function forward(url: string, request: IncomingMessage, body: string): Promise<Answer> {
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const response = await fetch(url, { method: request.method ?? 'GET', headers, ...(body && { body }) });
  const passed = [...response.headers].filter(([name]) => passedBack.test(name));
  return { status: response.status, body: await response.text(), headers: Object.fromEntries(passed) };
}
