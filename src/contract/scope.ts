import type { Endpoint } from '#contract/endpoint.ts';

/**
 * The scope that a key needs for an endpoint of the service. A 403 names it.
 * @returns such as `instance.portal.consumers:write`
 */
export function scopeOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  const area = path.includes('/consumer-groups')
    ? '.access'
    : path.includes('/consumer-')
      ? '.consumers'
      : '';
  return `instance.portal${area}:${method === 'GET' ? 'read' : 'write'}`;
}
