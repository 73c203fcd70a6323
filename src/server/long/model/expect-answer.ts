import type { EndpointName } from '#contract/endpoints.ts';
import { actions } from '#server/long/model/actions.ts';
import { type Asked, type Expectation, notFound, refused } from '#server/long/model/expectation.ts';
import { type BadInput, type ModelQuery, paging, readModelQuery } from '#server/long/model/read-query.ts';
import { readGroupFields, readGroupIds } from '#server/long/model/read-body.ts';
import { type Place, readPath } from '#server/long/model/read-path.ts';
import type { ModelState } from '#server/long/model/state.ts';

export const modelKeys = { writer: 'key-that-writes', reader: 'key-that-reads' };

/** What the contract says of the queries, once more and in other words than its table. */
const queries: Partial<Record<EndpointName, Parameters<typeof readModelQuery>[1]>> = {
  listPortals: paging,
  listProfiles: { ...paging, search: 'text', consumer_group_id: 'text', status: ['active', 'invited'] },
  listGroups: { ...paging, search: 'text', status: ['active', 'archived', 'deleted'] },
};

const bodies: Partial<Record<EndpointName, (json: unknown) => object>> = {
  assignGroups: readGroupIds,
  unassignGroups: readGroupIds,
  createGroup: (json) => readGroupFields(json, true),
  updateGroup: (json) => readGroupFields(json, false),
};

/** What the contract wants for an answer, its checks in its order. The state changes as the request asks for. */
export function expectAnswer(state: ModelState, asked: Asked): Expectation {
  const scope = readScope(asked.authorization);
  if (typeof scope !== 'string') return scope;
  const { pathname, searchParams } = new URL(`http://api${asked.url}`);
  const path = readPath(asked.method, pathname);
  if (!path) return notFound('endpoint');

  const json = bodies[path.name] ? readJson(asked) : { value: undefined };
  if ('refusal' in json || 'bodyFor' in json) return json;
  const kinds = queries[path.name];
  const query = kinds ? readModelQuery(searchParams, kinds) : {};
  if (isBad(query)) return badInput('query', query);
  const body = bodies[path.name]?.(json.value) ?? {};
  if (isBad(body)) return badInput('body', body);

  const place = findPlace(state, path.ids);
  if ('refusal' in place || 'bodyFor' in place) return place;
  if (asked.method !== 'GET' && scope !== 'write') return refused('forbidden');
  return actions[path.name]({ state, place, query, body });
}

function readScope(authorization: string | null): 'read' | 'write' | Expectation {
  if (authorization === null) return refused('unauthorized', { message: 'Missing Authorization header' });
  const words = authorization.trim().split(/ +/);
  if (words.length !== 2 || words[0]?.toLowerCase() !== 'bearer')
    return refused('unauthorized', { message: 'Malformed Authorization header' });
  if (words[1] === modelKeys.writer) return 'write';
  if (words[1] === modelKeys.reader) return 'read';
  return refused('unauthorized', { message: 'Invalid API key' });
}

function readJson({ contentType, text }: Asked): { value: unknown } | Expectation {
  // A request without a body tells no type either.
  const type = contentType.split(';')[0]?.trimEnd().toLowerCase();
  if (text === undefined || type !== 'application/json')
    return refused('bad_request', { reason: 'unsupported_content_type' });
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return refused('bad_request', { reason: 'invalid_json_body', message: 'Invalid JSON body' });
  }
}

function isBad(input: ModelQuery | BadInput | object): input is BadInput {
  return input === 'bad cursor' || (typeof input === 'object' && 'badKeys' in input);
}

function badInput(entity: 'query' | 'body', bad: BadInput): Expectation {
  if (bad === 'bad cursor') return refused('bad_request', { message: 'Invalid cursor format' });
  return refused('invalid_data', { entity, message: 'The provided data is invalid.', badKeys: bad.badKeys });
}

function findPlace(
  state: ModelState,
  { portal_id, consumer_profile_id, consumer_group_id }: Record<string, string>,
): Place | Expectation {
  if (portal_id === undefined) return {};
  const portal =
    state.portals.find((one) => one.portal.id === portal_id) ??
    state.portals.find((one) => one.portal.slug === portal_id);
  if (!portal) return notFound('portal');
  const profile = portal.profiles.find(({ id }) => id === consumer_profile_id);
  if (consumer_profile_id !== undefined && !profile) return notFound('consumer.profile');
  return { portal, profile, groupId: consumer_group_id };
}
