import { text } from '#server/config/environment-variables.ts';
import { hostUrls } from '#server/db/hosts/host-urls.ts';

const form =
  'DATABASE_URL must be an address such as postgres://user:password@host:5432/database. Characters such as / ? # @ % and spaces in the user or the password have to be percent-encoded, / as %2F for example.';

const hostsForm =
  'DATABASE_URL must name its hosts as in postgres://user:password@a:5432,b:5432/database, with a port for each or one for all.';

/** What the sessions of several hosts can be for. With one host, pg ignores it. */
const sessionAttributes = ['read-write', 'primary'];

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
/** What pg accepts. Any other value ends the process when it connects. */
const sslValues = new Set(['true', '1', '0', 'no-verify']);

/**
 * The URL of a PostgreSQL database, which can name several hosts. If it is wrong, the issue's message repeats no part
 * of it, because a password that is not percent-encoded can end up in any of them.
 */
export const databaseUrl = text.transform((value, { issues }): string => {
  const url = nameHost(value);
  const message = findError(url);
  if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  return url;
});

/**
 * Libpq's form for a socket, `postgres://user:password@/database?host=/run/postgresql`, is no URL, because it has no
 * host after the user. With one it is, and the `host` of the query still decides.
 */
function nameHost(value: string): string {
  return value.replace(/^(postgres(?:ql)?:\/\/[^/?#@]*@)(\/[^/?#@]+\?(?:[^#]*&)?host=)/, '$1localhost$2');
}

function findError(value: string): string | undefined {
  const urls = hostUrls(value);
  const [first] = urls;
  if (first === undefined) return hostsForm;
  const [error] = urls.flatMap((url) => findErrorOfHost(url) ?? []);
  return error ?? (urls.length > 1 ? findErrorOfSessions(first) : undefined);
}

function findErrorOfSessions(url: string): string | undefined {
  const given = new URL(url).searchParams.getAll('target_session_attrs');
  if (given.every((value) => sessionAttributes.includes(value))) return undefined;
  return `DATABASE_URL must have one of these as target_session_attrs: ${sessionAttributes.join(', ')}.`;
}

function findErrorOfHost(value: string): string | undefined {
  if (!isPostgresUrl(value) || hasRestOfPassword(value)) return form;
  const { searchParams } = new URL(value);
  if (!searchParams.getAll('sslmode').every((mode) => sslModes.includes(mode))) {
    return `DATABASE_URL must have one of these as sslmode: ${sslModes.join(', ')}.`;
  }
  if (!searchParams.getAll('ssl').every((ssl) => sslValues.has(ssl))) {
    return `DATABASE_URL must have sslmode instead of ssl, with one of these: ${sslModes.join(', ')}.`;
  }
  return undefined;
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  try {
    decodeURIComponent(value);
  } catch {
    return false;
  }
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1;
}

/**
 * Whether a password that contains `/`, `?` or `#` seems to be cut there: the `@` behind it is then in the path, the
 * query or the fragment. In the query, `user=app@tenant` is fine.
 */
function hasRestOfPassword(value: string): boolean {
  const { pathname, search, hash } = new URL(value);
  const params = search.slice(1).split('&');
  return hash !== '' || pathname.includes('@') || params.some((param) => /^[^=]*@|@.*\//.test(param));
}
