import * as z from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { errorBody } from '#contract/error.ts';
import { group } from '#contract/group.ts';
import { invite } from '#contract/invite.ts';
import { portal } from '#contract/portal.ts';
import { groupIds, profile } from '#contract/profile.ts';
import { responses } from '#contract/responses.ts';
import { scopeOf } from '#contract/scope.ts';
import { metorialVersion } from '#contract/api-version.ts';

type Json = Record<string, unknown>;

// `Object.entries` loses the names; they are those of the table.
const endpointList = Object.entries(endpoints) as [EndpointName, Endpoint][];

const components = '#/components/schemas/';
const named: Record<string, z.core.$ZodType> = {
  Error: errorBody,
  Group: group,
  GroupIds: groupIds,
  Invite: invite,
  Portal: portal,
  Profile: profile,
};

/** Describes the endpoints served under `/api` as an OpenAPI 3.1 document. */
export function describeApi(): Json {
  const schemas = namedSchemas();
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of endpointList) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operation(name, endpoint, schemas.refOf),
    };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Portal Profiles', version: metorialVersion },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: schemas.all,
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}

type RefOf = (schema: z.core.$ZodType) => Json;

function operation(name: EndpointName, endpoint: Endpoint, refOf: RefOf): Json {
  const { summary, body } = responses[name];
  const json = (schema: z.core.$ZodType) => ({ content: { 'application/json': { schema: refOf(schema) } } });
  return {
    operationId: name,
    summary,
    // Without a key of one's own, the server's is used.
    security: [{}, { key: [scopeOf(endpoint)] }],
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint)],
    ...(endpoint.body && { requestBody: { required: true, ...json(endpoint.body) } }),
    responses: {
      200: { description: summary, ...json(body) },
      default: { description: 'An error', ...json(errorBody) },
    },
  };
}

function pathParameters({ path }: Endpoint): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Endpoint): Json[] {
  if (!query) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

/** Every schema of the endpoints: named ones, and the rest named after their endpoint. */
function namedSchemas(): { all: Json; refOf: RefOf } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const [name, { body }] of endpointList) {
    const response = responses[name].body;
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    if (!registry.has(response)) registry.add(response, { id: `${title}Answer` });
    if (body && !registry.has(body)) registry.add(body, { id: `${title}Body` });
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => components + id });
  const all = Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
  return { all, refOf: (schema) => ({ $ref: components + registry.get(schema)?.id }) };
}
