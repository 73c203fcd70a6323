import {
  firstPage,
  inEveryEncoding,
  lastPage,
  middlePage,
  type Operation,
} from '#e2e/bench/api/operations/operation.ts';
import type { Sample } from '#e2e/bench/api/operations/sample.ts';

type Query = Record<string, string>;

/** The path of a page of 50 profiles. */
export function pagePath(portal: string, query: Query): string {
  return `/api/portals/${portal}/consumer-profile?${new URLSearchParams({ limit: '50', ...query })}`;
}

/** Pages at different positions, and pages filtered by a status or a group. */
export function listOperations({ portal, profiles, lastIds, groups }: Sample): Operation[] {
  const operation = (kind: Operation['kind'], name: string, queries: Query[]): Operation => ({
    kind,
    name,
    requests: queries.map((query) => ({ path: pagePath(portal, query) })),
  });
  const filter = (name: string, queries: Query[]) => operation('filter', name, queries);
  const middle = profiles
    .slice(profiles.length * 0.4, profiles.length * 0.6)
    .filter((_, index) => index % 5 === 0)
    .map(({ id }) => id);
  const inGroups = (ids: string[], query: Query = {}) =>
    ids.map((id) => ({ consumer_group_id: id, ...query }));
  const [ssoOne = '', ssoFive = ''] = groups.sso;

  return [
    ...inEveryEncoding(operation('page', firstPage, [{}])),
    ...inEveryEncoding(
      operation(
        'page',
        middlePage,
        middle.map((after) => ({ after })),
      ),
    ),
    operation(
      'page',
      'page before one in the middle',
      middle.map((before) => ({ before })),
    ),
    operation(
      'page',
      lastPage,
      lastIds.map((after) => ({ after })),
    ),
    filter('status active', [{ status: 'active' }]),
    filter('status invited', [{ status: 'invited' }]),
    filter(
      'status invited, in the middle',
      middle.map((after) => ({ status: 'invited', after })),
    ),
    filter('group default', inGroups(groups.default)),
    filter('group 90 %', inGroups(groups.dense)),
    filter(
      'group 90 %, in the middle',
      middle.flatMap((after) => inGroups(groups.dense, { after })),
    ),
    filter('group 2 %', inGroups(groups.ordinary)),
    filter('group 0.1 %', inGroups(groups.sparse)),
    filter('group SSO 1 %', inGroups([ssoOne])),
    filter('group SSO 5 %', inGroups([ssoFive])),
    filter('group empty', inGroups(groups.empty)),
    filter('group 90 % + invited', inGroups(groups.dense, { status: 'invited' })),
    filter('group 0.1 % + invited', inGroups(groups.sparse, { status: 'invited' })),
    filter('group SSO 1 % + invited', inGroups([ssoOne], { status: 'invited' })),
    filter('group SSO 5 % + active', inGroups([ssoFive], { status: 'active' })),
  ];
}
