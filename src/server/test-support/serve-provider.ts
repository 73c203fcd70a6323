import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createProvider } from '#server/auth/sign-in/create-provider.ts';
import type { Provider } from '#server/auth/sign-in/provider.ts';
import type { ClientAuthMethod } from '#server/config/sign-in-variables.ts';
import { providerConfig } from '#server/test-support/provider-config.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

/** What a provider answers to a request. */
export interface Answer {
  status: number;
  body?: string | object;
  headers?: Record<string, string>;
}

/** A provider and what it answers on each path, with the requests it received. */
interface TestProvider {
  provider: Provider;
  answers: Record<string, (request: IncomingMessage, body: string) => Answer | Promise<Answer>>;
  metadata: Record<string, unknown>;
  requestedPaths: string[];
}

/** Serves a provider over HTTP that answers as a test says, for example against the standard. */
export async function serveProvider({
  clientAuth,
  host = '127.0.0.1',
  fetch,
  params = '',
}: {
  clientAuth?: ClientAuthMethod;
  host?: string;
  fetch?: typeof globalThis.fetch;
  /** As in `OIDC_PARAMS`. */
  params?: string;
} = {}): Promise<TestProvider> {
  const requestedPaths: string[] = [];
  const answers: TestProvider['answers'] = {};
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '';
      requestedPaths.push(path);
      const body = await text(request);
      const answer = (await answers[path]?.(request, body)) ?? { status: 404 };
      const isText = typeof answer.body !== 'object';
      response.writeHead(answer.status, {
        ...(!isText && { 'content-type': 'application/json' }),
        ...answer.headers,
      });
      response.end(isText ? answer.body : JSON.stringify(answer.body));
    })();
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const port = await listenLocally(server);
  const issuer = `http://${host}:${port}`;
  const metadata: Record<string, unknown> = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  };
  answers['/.well-known/openid-configuration'] = () => ({ status: 200, body: metadata });
  const config = providerConfig(issuer, { clientAuth, params: new URLSearchParams(params) });
  const provider = createProvider(config, fetch);
  return { provider, answers, metadata, requestedPaths };
}
