import type { EndpointName } from '#contract/endpoints.ts';
import { actions } from '#e2e/model/reference/actions.ts';
import {
  type ModelRequest,
  type Expectation,
  notFound,
  expectedError,
} from '#e2e/model/reference/expectation.ts';
import { type BadInput, type ModelQuery, paging, readModelQuery } from '#e2e/model/reference/read-query.ts';
import { readGroupFields, readGroupIds, readProfileFields } from '#e2e/model/reference/read-body.ts';
import { isModeled, type ResolvedTarget, readPath } from '#e2e/model/reference/read-path.ts';
import type { ModelState } from '#e2e/model/reference/model-state.ts';

export const modelKeys = { writer: 'key-that-writes', reader: 'key-that-reads' };

/** The contract's rules for queries, stated again independently of its table. */
const queries: Partial<Record<EndpointName, Parameters<typeof readModelQuery>[1]>> = {
  listPortals: { ...paging, search: 'text' },
  listProfiles: {
    ...paging,
    search: 'text',
    email: 'emails',
    consumer_group_id: 'text',
    status: ['active', 'invited'],
  },
  listGroups: { ...paging, search: 'text', status: ['active', 'archived', 'deleted'] },
};

const bodies: Partial<Record<EndpointName, (json: unknown) => object>> = {
  createProfile: readProfileFields,
  assignGroups: readGroupIds,
  unassignGroups: readGroupIds,
  createGroup: (json) => readGroupFields(json, true),
  updateGroup: (json) => readGroupFields(json, false),
};

/** The response that the contract requires, with its checks in order. Applies the request to the state. */
export function expectResponse(state: ModelState, request: ModelRequest): Expectation {
  const scope = readScope(request.authorization);
  if (typeof scope !== 'string') return scope;
  const { pathname, searchParams } = new URL(`http://api${request.url}`);
  const path = readPath(request.method, pathname);
  if (!path) return notFound('endpoint');

  const json = bodies[path.name] ? readJson(request) : { value: undefined };
  if ('expectedError' in json || 'bodyFor' in json) return json;
  const kinds = queries[path.name];
  const query = kinds ? readModelQuery(searchParams, kinds) : {};
  if (isBad(query)) return badInput('query', query);
  const body = bodies[path.name]?.(json.value) ?? {};
  if (isBad(body)) return badInput('body', body);

  const target = resolveTarget(state, path.ids);
  if ('expectedError' in target || 'bodyFor' in target) return target;
  if (request.method !== 'GET' && scope !== 'write') return expectedError('forbidden');
  if (!isModeled(path.name)) throw new Error(`The model does not know ${path.name}.`);
  return actions[path.name]({ state, target, query, body });
}

function readScope(authorization: string | null): 'read' | 'write' | Expectation {
  if (authorization === null)
    return expectedError('unauthorized', { message: 'Missing Authorization header' });
  const words = authorization.trim().split(/ +/);
  if (words.length !== 2 || words[0]?.toLowerCase() !== 'bearer')
    return expectedError('unauthorized', { message: 'Malformed Authorization header' });
  if (words[1] === modelKeys.writer) return 'write';
  if (words[1] === modelKeys.reader) return 'read';
  return expectedError('unauthorized', { message: 'Invalid API key' });
}

function readJson({ contentType, text }: ModelRequest): { value: unknown } | Expectation {
  // A request without a body has no content type either.
  const type = contentType.split(';')[0]?.trimEnd().toLowerCase();
  if (text === undefined || type !== 'application/json')
    return expectedError('bad_request', { reason: 'unsupported_content_type' });
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return expectedError('bad_request', { reason: 'invalid_json_body', message: 'Invalid JSON body' });
  }
}

function isBad(input: ModelQuery | BadInput | object): input is BadInput {
  return input === 'bad cursor' || (typeof input === 'object' && 'badKeys' in input);
}

function badInput(entity: 'query' | 'body', bad: BadInput): Expectation {
  if (bad === 'bad cursor') return expectedError('bad_request', { message: 'Invalid cursor format' });
  return expectedError('invalid_data', {
    entity,
    message: 'The provided data is invalid.',
    badKeys: bad.badKeys,
  });
}

function resolveTarget(
  state: ModelState,
  { portal_id, consumer_profile_id, consumer_group_id }: Record<string, string>,
): ResolvedTarget | Expectation {
  if (portal_id === undefined) return {};
  const portal =
    state.portals.find((one) => one.portal.id === portal_id) ??
    state.portals.find((one) => one.portal.slug === portal_id);
  if (!portal) return notFound('portal');
  const profile = portal.profiles.find(({ id }) => id === consumer_profile_id);
  if (consumer_profile_id !== undefined && !profile) return notFound('consumer.profile');
  return { portal, profile, groupId: consumer_group_id };
}
