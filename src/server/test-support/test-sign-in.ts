import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config/config.ts';
import type { Database } from '#server/db/database.ts';
import { openSignIn } from '#server/auth/open-sign-in.ts';
import type { Grant, Provider } from '#server/auth/sign-in/provider.ts';
import { noAuditLog } from '#server/test-support/test-app.ts';
import { serve } from '#server/test-support/serve-listener.ts';

export const publicUrl = 'https://profiles.example.com';

export interface TestSignIn {
  /** Sends and stores cookies like a browser at `publicUrl`. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, headers?: Record<string, string>): Promise<Response>;
  /** Completes a sign-in: to the provider and back. */
  signIn(): Promise<Response>;
  url: string;
  cookies: Map<string, string>;
  /** Every `Set-Cookie` header so far. */
  setCookies: string[];
}

/** The provider's grant for Ada. */
export function grant(changes: Partial<Grant> = {}): Grant {
  const claims = [{ sub: 'ada', name: 'Ada', email: 'ada@example.com', email_verified: true }];
  return {
    subject: 'ada',
    claims,
    refreshToken: 'refresh-1',
    idToken: 'id-token',
    sid: undefined,
    ...changes,
  };
}

/** A provider that signs everyone in as Ada; `calls` override its functions. */
export function fakeProvider(calls: Partial<Provider> = {}): Provider {
  const attempt = { state: 'state-of-the-attempt', nonce: 'nonce', verifier: 'verifier' };
  return {
    discover: async () => {},
    checkClient: async () => {},
    begin: async () => ({ url: new URL('https://login.example.com/auth'), attempt }),
    finish: async () => grant(),
    refresh: async (refreshToken) => grant({ refreshToken }),
    revoke: async () => {},
    endSessionUrl: async () => undefined,
    ...calls,
  };
}

/** The variables of a sign-in, where Ada is an editor. */
export const signInEnv = {
  PUBLIC_URL: publicUrl,
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'portal-profiles',
  OIDC_CLIENT_SECRET: 'secret',
  SESSION_SECRET: 'one-secret-of-at-least-32-characters',
  ACCESS_EDITORS: 'ada@example.com',
};

/** Serves the app with sign-in over https, where Ada is an editor. */
export async function serveSignIn(
  { pool, diskSpace }: Pick<Database, 'pool' | 'diskSpace'>,
  provider: Provider,
  env: Record<string, string> = {},
  log = pino({ level: 'silent' }),
): Promise<TestSignIn> {
  const { signIn, trustedProxies } = readConfig({
    ...signInEnv,
    ...env,
  });
  const app = createApp({
    upstream: async () => Response.json({}),
    upstreamName: 'embedded',
    key: 'key',
    auditLog: noAuditLog,
    page: new Hono<AppEnv>().all('*', (c) => c.text('page')),
    signIn: signIn && openSignIn({ config: signIn, pool, diskSpace, log, provider }),
    trustedProxies,
    requestLimit: 1000,
    log,
  });
  return browse(await serve(getRequestListener(app.fetch)));
}

function browse(url: string): TestSignIn {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const send = async (method: string, path: string, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url + path, { method, headers: { cookie, ...headers }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const get = (path: string, headers?: Record<string, string>) => send('GET', path, headers);
  const signIn = async () => {
    await get('/-/sign-in?return_to=/portals/acme');
    return get('/-/sign-in/callback?code=1&state=state-of-the-attempt');
  };
  return { get, send, signIn, url, cookies, setCookies };
}
