import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request as sendRequest, type ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { listenLocally } from '#server/test-support/listen-locally.ts';

/** The address to which the page reports what happens in it. */
const eventsPath = '/-test-events';

export interface PageEvent {
  type: 'console' | 'pageerror';
  text: string;
  /** The level of a console message. */
  level?: string;
}

export interface SeenRequest {
  method: string;
  url: string;
  body: string;
}

export interface ForwardProxy {
  /** Host and port. */
  address: string;
  /** Scripts that run in every new document before its own. */
  initScripts: string[];
  onEvent: ((event: PageEvent) => void)[];
  onRequest: ((request: SeenRequest) => void)[];
  /** Ends every connection instead of passing a request on. */
  isOffline: boolean;
  close(): Promise<void>;
}

/**
 * Starts the proxy that WebKit sends every request through. WebDriver can neither run a script before those of a page
 * nor tell what a page requests or writes to its console; the proxy can. The page's own policy stays in force: only the
 * hash of the added script joins it.
 */
export async function startForwardProxy(): Promise<ForwardProxy> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/');
    if (url.pathname === eventsPath) void receiveEvent(request, response, proxy);
    else if (proxy.isOffline) response.destroy();
    else void pass(url, request, response, proxy);
  });
  const port = await listenLocally(server);
  const proxy: ForwardProxy = {
    address: `127.0.0.1:${port}`,
    initScripts: [],
    onEvent: [],
    onRequest: [],
    isOffline: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

async function receiveEvent(
  request: IncomingMessage,
  response: ServerResponse,
  { onEvent }: ForwardProxy,
): Promise<void> {
  const event: PageEvent = JSON.parse(await text(request));
  response.writeHead(204).end();
  for (const listen of onEvent) listen(event);
}

async function pass(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  { onRequest, initScripts }: ForwardProxy,
): Promise<void> {
  const { method = 'GET' } = request;
  const { 'proxy-connection': _, 'accept-encoding': encoding, ...others } = request.headers;
  const isDocument = others['sec-fetch-dest'] === 'document' || (others.accept ?? '').startsWith('text/html');
  const headers = { ...others, ...(!isDocument && encoding && { 'accept-encoding': encoding }) };
  const body = await buffer(request);
  for (const listen of onRequest) listen({ method, url: url.href, body: body.toString() });
  const upstream = sendRequest(url, { method, headers });
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  upstream.on('response', async (answer) => {
    if (!(answer.headers['content-type'] ?? '').startsWith('text/html')) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).on('aborted', () => response.destroy());
      answer.pipe(response);
      return;
    }
    const html = await text(answer).catch(() => undefined);
    if (html === undefined) response.destroy();
    else sendWithScript(answer, response, html, [watching, ...initScripts].join(';\n'));
  });
  upstream.end(body);
}

function sendWithScript(
  answer: IncomingMessage,
  response: ServerResponse,
  html: string,
  injected: string,
): void {
  const policy = answer.headers['content-security-policy'];
  const hash = createHash('sha256').update(injected).digest('base64');
  const { 'content-length': _, 'transfer-encoding': __, etag: ___, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, {
    ...headers,
    ...(policy && {
      'content-security-policy': String(policy).replace(/script-src /, `script-src 'sha256-${hash}' `),
    }),
  });
  response.end(html.replace(/<head[^>]*>/, (head) => `${head}<script>${injected}</script>`));
}

/** Reports uncaught exceptions and console messages. Runs in the page. */
function watchPage(path: string) {
  const report = (event: PageEvent) => {
    void navigator.sendBeacon(path, JSON.stringify(event));
  };
  const describe = (value: unknown) =>
    value instanceof Error ? `${value.name}: ${value.message}` : String(value);
  addEventListener('error', ({ error }) => {
    // Notices of the browser, such as of a ResizeObserver that has more to do, are no exceptions.
    if (error) report({ type: 'pageerror', text: describe(error) });
  });
  addEventListener('unhandledrejection', ({ reason }) =>
    report({ type: 'pageerror', text: describe(reason) }),
  );
  for (const level of ['error', 'warn'] as const) {
    const write = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      report({
        type: 'console',
        level: level === 'warn' ? 'warning' : level,
        text: values.map(describe).join(' '),
      });
      write(...values);
    };
  }
}

const watching = `(${watchPage.toString()})(${JSON.stringify(eventsPath)})`;
