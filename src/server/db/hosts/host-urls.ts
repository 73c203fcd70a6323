/**
 * Reads the hosts from the URL of a database, which can name several as libpq does:
 * `postgres://user@a:5432,b:5433/people` or `postgres:///people?host=a,b&port=5432`.
 * @returns a URL for each host; the given one unchanged if it names one; none if
 * a host is blank or the ports do not match
 */
export function hostUrls(databaseUrl: string): string[] {
  const [, scheme = '', authority = '', path = '', query = ''] =
    /^([a-z]+:\/\/)([^/?#]*)([^?#]*)(?:\?(.*))?$/.exec(databaseUrl) ?? [];
  const user = authority.slice(0, authority.lastIndexOf('@') + 1);
  const named = authority
    .slice(user.length)
    .split(',')
    .map((host) => /^(\[.*\]|[^:]*):?(.*)$/.exec(host) ?? []);
  const params = new URLSearchParams(query);
  const hosts = params.get('host')?.split(',').map(encodeHost) ?? named.map(([, host = '']) => host);
  const ports = params.get('port')?.split(',') ?? named.map(([, , port = '']) => port);
  if (hosts.length === 1) return [databaseUrl];
  if (hosts.includes('') || (ports.length !== 1 && ports.length !== hosts.length)) return [];
  const others = query.split('&').filter((param) => !/^(host|port)=/.test(param));
  const rest = query === '' ? path : `${path}?${others.join('&')}`;
  return hosts.map((host, index) => {
    const port = ports.length === 1 ? ports[0] : ports[index];
    return `${scheme}${user}${host}${port ? `:${port}` : ''}${rest}`;
  });
}

/** In a query, IPv6 addresses have no brackets. */
function encodeHost(host: string): string {
  return host.includes(':') ? `[${host}]` : encodeURIComponent(host);
}
