import * as fc from 'fast-check';
import { endpoints } from '#contract/endpoints.ts';
import type { ModelRequest } from '#e2e/model/reference/expectation.ts';
import { modelKeys } from '#e2e/model/reference/expected-response.ts';
import type { ModeledName } from '#e2e/model/reference/read-path.ts';
import type { ModelState } from '#e2e/model/reference/model-state.ts';
import {
  bodyText,
  type BodyDraft,
  createBody,
  groupIdsBody,
  profileBody,
  updateBody,
} from '#e2e/model/requests/request-body.ts';
import {
  groupQuery,
  type Param,
  portalQuery,
  profileQuery,
  queryTail,
  queryText,
} from '#e2e/model/requests/request-query.ts';
import { idOf, type Reference, reference } from '#e2e/model/requests/entity-reference.ts';

/** A request whose ids are not yet resolved; the state at that time decides what it becomes. */
export interface Draft {
  name: ModeledName;
  /** The index of the server that gets the request. */
  server: 0 | 1;
  /** The index of the portal that its references belong to. */
  portalIndex: number;
  ids: Record<'portal_id' | 'consumer_profile_id' | 'consumer_group_id', Reference>;
  query: Param[];
  tail: string;
  body: BodyDraft | undefined;
  authorization: string | null;
  contentType: string;
  method: string | undefined;
  pathTail: string;
}

const usually = <Value>(value: Value, ...odd: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { arbitrary: fc.constant(value), weight: 80 },
    { arbitrary: fc.constantFrom(value, ...odd), weight: 1 },
  );

const none: fc.Arbitrary<Param[]> = fc.constant([]);
const nothing: fc.Arbitrary<BodyDraft | undefined> = fc.constant(undefined);

interface Kind {
  weight: number;
  query?: fc.Arbitrary<Param[]>;
  body?: fc.Arbitrary<BodyDraft>;
}

/** Every endpoint of the table; those with more complex rules have a higher weight. */
const kinds: Record<ModeledName, Kind> = {
  listPortals: { weight: 2, query: portalQuery },
  getPortal: { weight: 1 },
  listProfiles: { weight: 38, query: profileQuery },
  getProfile: { weight: 6 },
  createProfile: { weight: 3, body: profileBody },
  deleteProfile: { weight: 2 },
  assignGroups: { weight: 12, body: groupIdsBody },
  unassignGroups: { weight: 8, body: groupIdsBody },
  listGroups: { weight: 16, query: groupQuery },
  getGroup: { weight: 3 },
  createGroup: { weight: 4, body: createBody },
  updateGroup: { weight: 8, body: updateBody },
  archiveGroup: { weight: 2 },
};

export function draftOf(name: ModeledName): fc.Arbitrary<Draft> {
  const { query = none, body = nothing } = kinds[name];
  return fc.record({
    name: fc.constant(name),
    server: fc.constantFrom(0 as const, 1 as const),
    portalIndex: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 1, 2),
    ids: fc.record({
      portal_id: reference('portal', 'portal', 'slug'),
      consumer_profile_id: reference('profile'),
      consumer_group_id: fc.oneof(
        { arbitrary: reference('active group', 'group'), weight: 25 },
        { arbitrary: reference('personal group'), weight: 1 },
      ),
    }),
    query,
    tail: queryTail,
    body,
    authorization: usually<string | null>(
      `Bearer ${modelKeys.writer}`,
      `Bearer ${modelKeys.reader}`,
      `Bearer ${modelKeys.reader}`,
      `bearer  ${modelKeys.writer} `,
      'Bearer nobody',
      'Bearer',
      'Basic x',
      '',
      null,
    ),
    contentType: usually(
      'application/json',
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'text/plain',
      'application/jsonp',
      '',
    ),
    method: usually<string | undefined>(
      undefined,
      'PUT',
      'HEAD',
      'DELETE',
      'GET',
      'POST',
      'PATCH',
      'OPTIONS',
    ),
    pathTail: usually('', '/', '/x', '/..', '%', '//'),
  });
}

const names = Object.keys(kinds) as ModeledName[]; // Object.keys widens to string

export const draft: fc.Arbitrary<Draft> = fc.oneof(
  ...names.map((name) => ({ arbitrary: draftOf(name), weight: kinds[name].weight })),
);

/** Resolves a draft into a request. */
export function requestOf(draft: Draft, state: ModelState): ModelRequest {
  const { name, portalIndex, ids, query, tail, body, authorization, contentType } = draft;
  const { method, path } = endpoints[name];
  const texts = Object.entries(ids).map(([param, id]) => [param, idOf(id, state, portalIndex)] as const);
  const filled = texts.reduce<string>(
    (text, [param, id]) => text.replace(`:${param}`, () => encodeURIComponent(id)),
    path,
  );
  const sent = draft.method ?? method;
  const text = body && !['GET', 'HEAD'].includes(sent) ? { text: bodyText(body, state, portalIndex) } : {};
  const url = `${filled}${draft.pathTail}${queryText(query, tail, state, portalIndex)}`;
  return { method: sent, url, authorization, contentType, ...text };
}
