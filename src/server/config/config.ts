import { resolve } from 'node:path';
import { ConfigError } from '#server/config/config-error.ts';
import { isLoopback } from '#server/config/loopback.ts';
import { proxyVariables, readOutgoingProxies } from '#server/config/outgoing-proxies.ts';
import { fileVariables, readSecretFiles } from '#server/config/secret-files.ts';
import { findQuoted } from '#server/config/quoted-values.ts';
import { findMisspelled, type Misspelled } from '#server/config/misspelled.ts';
import { findSignInErrors, hasSignIn, readSignIn, type SignInConfig } from '#server/config/sign-in-config.ts';
import { serverErrorMessages, serverVariables } from '#server/config/server-variables.ts';
import { type ProxyTrust, readProxyTrust } from '#server/http/client-address.ts';
import type { OutgoingProxies } from '#server/http/outgoing-fetch.ts';
import type { LogLevel } from '#server/http/log.ts';

export interface Config {
  host: string;
  port: number;
  /** Absolute path of the embedded database's directory. */
  dataDir: string;
  /** The URL of a PostgreSQL database that replaces the embedded one. */
  databaseUrl: string | undefined;
  /** The most connections to that database. */
  poolSize: number;
  /** Metorial's service; undefined if the embedded upstream answers. */
  metorial: { key: string; url: URL } | undefined;
  /** How many requests one client may send in ten seconds. */
  requestLimit: number;
  /** Keys of other clients of the embedded upstream. */
  apiKeys: { key: string; scope: 'read' | 'write' }[];
  /** If undefined, only this machine may reach the server. */
  signIn: SignInConfig | undefined;
  /** The proxies whose X-Forwarded-For header is trusted, and how the environment names them. */
  trustedProxies: ProxyTrust;
  proxyNames: string[];
  /** The proxies to the identity provider and to Metorial's service; undefined if both are called directly. */
  proxies: OutgoingProxies | undefined;
  /** Whether browsers should never be without https on subdomains of this server's domain, either. */
  hstsSubdomains: boolean;
  /** How long a server that SIGTERM stops keeps answering, in milliseconds. */
  shutdownDelay: number;
  /** Where metrics are served; undefined for nowhere. */
  metrics: { host: string; port: number } | undefined;
  logLevel: LogLevel;
  /** Variables that are not ours, but almost. */
  misspelled: Misspelled[];
}

const openHostMessage =
  'HOST must be a loopback address such as 127.0.0.1 until sign-in is set up (PUBLIC_URL, OIDC_ISSUER and so on): anyone who can reach this server can do everything.';

/** Kubernetes says where a service called `metrics` is in the variable that has our port. */
const isServiceLink = (name: string, value: string) =>
  name === 'METRICS_PORT' && /^(tcp|udp|sctp):/.test(value);

/** Those of outgoing proxies are everyone's, and others have similar ones. */
const isNoProxy = (name: string) => !(name in proxyVariables);
const variables = [...Object.keys(serverVariables.shape).filter(isNoProxy), ...fileVariables];

/** All but the lists of names, which say more about quotes. */
const unquoted = [...Object.keys(serverVariables.shape), ...fileVariables].filter(
  (name) => !name.startsWith('ACCESS_'),
);

/**
 * @param env as in `process.env`; a blank variable counts as absent
 * @throws {ConfigError} if anything is wrong, with everything that is
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const named = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value?.trim() && !isServiceLink(name, value)),
  );
  const files = readSecretFiles(named);
  const parsed = parseVariables(files.env);
  const { values } = parsed;
  const wrong = new Map([...files.wrong, ...parsed.wrong, ...findQuoted(named, unquoted)]);
  const misspelled = findMisspelled(Object.keys(named).filter(isNoProxy), variables);
  const given = {
    values,
    isGiven: (name: string) => name in files.env || files.wrong.has(name),
    isWrong: (name: string) => wrong.has(name),
  };
  const isOpen = !hasSignIn(given) && !isLoopback(values.HOST);
  const errors = [...wrong.values(), ...findSignInErrors(given), ...(isOpen ? [openHostMessage] : [])];
  if (errors.length > 0) throw new ConfigError(errors, misspelled);
  const { PORT, HOST, DATA_DIR, DATABASE_URL, METORIAL_API_KEY, METORIAL_API_URL, REQUEST_LIMIT, API_KEYS } =
    values;
  const { METRICS_HOST, METRICS_PORT, TRUST_PROXY } = values;
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    poolSize: values.DATABASE_POOL_SIZE,
    metorial: METORIAL_API_KEY ? { key: METORIAL_API_KEY, url: METORIAL_API_URL } : undefined,
    requestLimit: REQUEST_LIMIT,
    apiKeys: API_KEYS,
    proxies: readOutgoingProxies(values),
    hstsSubdomains: values.HSTS_SUBDOMAINS,
    shutdownDelay: values.SHUTDOWN_DELAY,
    signIn: readSignIn(values),
    trustedProxies: readProxyTrust(TRUST_PROXY),
    proxyNames: TRUST_PROXY,
    metrics: METRICS_PORT === undefined ? undefined : { host: METRICS_HOST, port: METRICS_PORT },
    logLevel: values.LOG_LEVEL,
    misspelled,
  };
}

/** Parses every variable. One that is wrong has a sentence in `wrong`, and its default in `values`. */
function parseVariables(present: Record<string, string | undefined>) {
  const result = serverVariables.safeParse(present);
  const issues = result.error?.issues ?? [];
  const wrong = new Map(
    issues.map(({ path: [name], message }) => [String(name), serverErrorMessages[String(name)] ?? message]),
  );
  const right = Object.entries(present).filter(([name]) => !wrong.has(name));
  return { values: serverVariables.parse(Object.fromEntries(right)), wrong };
}
