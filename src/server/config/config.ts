import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';
import { ConfigError } from '#server/config/config-error.ts';
import { databaseUrl } from '#server/config/database-url.ts';
import { isLoopback } from '#server/config/loopback.ts';
import {
  readSignIn,
  type SignInConfig,
  signInErrorMessages,
  signInVariables,
} from '#server/config/sign-in-config.ts';
import { areProxies, type ProxyTrust, readProxyTrust } from '#server/http/client-address.ts';
import { key, commaSeparated, text } from '#server/config/environment-variables.ts';

export interface Config {
  host: string;
  port: number;
  /** Absolute path of the embedded database's directory. */
  dataDir: string;
  /** The URL of a PostgreSQL database that replaces the embedded one. */
  databaseUrl: string | undefined;
  /** Metorial's service; undefined if the embedded upstream answers. */
  metorial: { key: string; url: URL } | undefined;
  /** How many requests one client may send in ten seconds. */
  requestLimit: number;
  /** Keys of other clients of the embedded upstream. */
  apiKeys: { key: string; scope: 'read' | 'write' }[];
  /** If undefined, only this machine may reach the server. */
  signIn: SignInConfig | undefined;
  /** The proxies whose X-Forwarded-For header is trusted. */
  trustedProxies: ProxyTrust;
}

const environment = z.object({
  PORT: text
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: text
    .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
    .refine((host) => isIP(host) !== 0 || /^[\w.-]+$/.test(host))
    .default('127.0.0.1'),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  METORIAL_API_KEY: key.optional(),
  METORIAL_API_URL: text
    .refine(isServiceUrl)
    .default('https://api.metorial.com')
    .transform((value) => new URL(value)),
  REQUEST_LIMIT: text
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .default(1000),
  API_KEYS: commaSeparated.pipe(z.array(key.regex(/^(?!:read$)/).transform(readApiKey))).default([]),
  TRUST_PROXY: commaSeparated
    .refine(areProxies)
    .transform(readProxyTrust)
    .default(() => readProxyTrust([])),
  ...signInVariables,
});

const errorMessages: Record<string, string> = {
  PORT: 'PORT must be a whole number from 0 to 65535.',
  HOST: 'HOST must be the address to listen on, without a port, such as 127.0.0.1, ::1 or 0.0.0.0.',
  METORIAL_API_KEY: 'METORIAL_API_KEY must be a secret key, without spaces.',
  METORIAL_API_URL:
    'METORIAL_API_URL must be an https address without credentials, query or fragment; http is allowed for loopback only.',
  REQUEST_LIMIT: 'REQUEST_LIMIT must be a whole number of requests in ten seconds, 1 or more.',
  API_KEYS: 'API_KEYS must be keys separated by commas; add :read to a read-only key.',
  TRUST_PROXY: 'TRUST_PROXY must be proxy addresses separated by commas, such as 10.0.0.7 or 10.0.0.0/8.',
  ...signInErrorMessages,
};

const openHostMessage =
  'HOST must be a loopback address such as 127.0.0.1 until sign-in is set up (PUBLIC_URL, OIDC_ISSUER and so on): anyone who can reach this server can do everything.';

/**
 * @param env as in `process.env`; a blank variable counts as absent
 * @throws {ConfigError} if a value is invalid
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(present);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ConfigError(errorMessages[String(issue?.path[0])] ?? issue?.message);
  }
  const signIn = readSignIn(result.data);
  if (!signIn && !isLoopback(result.data.HOST)) throw new ConfigError(openHostMessage);
  const { PORT, HOST, DATA_DIR, DATABASE_URL, METORIAL_API_KEY, METORIAL_API_URL, REQUEST_LIMIT, API_KEYS } =
    result.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    metorial: METORIAL_API_KEY ? { key: METORIAL_API_KEY, url: METORIAL_API_URL } : undefined,
    requestLimit: REQUEST_LIMIT,
    apiKeys: API_KEYS,
    signIn,
    trustedProxies: result.data.TRUST_PROXY,
  };
}

function isServiceUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function readApiKey(entry: string): Config['apiKeys'][number] {
  return entry.endsWith(':read')
    ? { key: entry.slice(0, -':read'.length), scope: 'read' }
    : { key: entry, scope: 'write' };
}
