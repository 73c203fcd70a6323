import { isIP } from 'node:net';
import * as z from 'zod';
import { databaseUrl } from '#server/config/database-url.ts';
import { commaSeparated, flag, key, text } from '#server/config/environment-variables.ts';
import { isLoopback } from '#server/config/loopback.ts';
import { proxyErrorMessages, proxyVariables } from '#server/config/outgoing-proxies.ts';
import { signInErrorMessages, signInVariables } from '#server/config/sign-in-variables.ts';
import { areProxies } from '#server/http/client-address.ts';
import { logLevels } from '#server/http/log.ts';

const port = text
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

const listenAddress = text
  .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
  .refine((host) => isIP(host) !== 0 || /^[\w.-]+$/.test(host))
  .default('127.0.0.1');

/** Every variable, with its default. */
export const serverVariables = z.object({
  PORT: port.default(3000),
  HOST: listenAddress,
  DATA_DIR: text.default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL_SIZE: text
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .default(10),
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
  HSTS_SUBDOMAINS: flag.default(false),
  ...proxyVariables,
  SHUTDOWN_DELAY: text
    .regex(/^\d{1,3}$/)
    .transform((seconds) => Number(seconds) * 1000)
    .default(0),
  TRUST_PROXY: commaSeparated.refine(areProxies).default([]),
  METRICS_PORT: port.optional(),
  METRICS_HOST: listenAddress,
  LOG_LEVEL: text.pipe(z.enum(logLevels)).default('info'),
  ...signInVariables,
});

const portMessage = (name: string) => `${name} must be a whole number from 0 to 65535.`;
const listenAddressMessage = (name: string) =>
  `${name} must be the address to listen on, without a port, such as 127.0.0.1, ::1 or 0.0.0.0.`;

/** What to do about each variable that is wrong. */
export const serverErrorMessages: Record<string, string> = {
  DATABASE_POOL_SIZE: 'DATABASE_POOL_SIZE must be a whole number of connections from 1 to 999.',
  PORT: portMessage('PORT'),
  HOST: listenAddressMessage('HOST'),
  METORIAL_API_KEY: 'METORIAL_API_KEY must be a secret key, without spaces.',
  METORIAL_API_URL:
    'METORIAL_API_URL must be an https address without credentials, query or fragment; http is allowed for loopback only.',
  REQUEST_LIMIT: 'REQUEST_LIMIT must be a whole number of requests in ten seconds, 1 or more.',
  API_KEYS: 'API_KEYS must be keys separated by commas; add :read to a read-only key.',
  TRUST_PROXY: 'TRUST_PROXY must be proxy addresses separated by commas, such as 10.0.0.7 or 10.0.0.0/8.',
  HSTS_SUBDOMAINS: 'HSTS_SUBDOMAINS must be true or false.',
  ...proxyErrorMessages,
  SHUTDOWN_DELAY: 'SHUTDOWN_DELAY must be a whole number of seconds, at most 999.',
  METRICS_PORT: portMessage('METRICS_PORT'),
  METRICS_HOST: listenAddressMessage('METRICS_HOST'),
  LOG_LEVEL: `LOG_LEVEL must be one of these: ${logLevels.join(', ')}.`,
  ...signInErrorMessages,
};

function isServiceUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function readApiKey(entry: string): { key: string; scope: 'read' | 'write' } {
  return entry.endsWith(':read')
    ? { key: entry.slice(0, -':read'.length), scope: 'read' }
    : { key: entry, scope: 'write' };
}
