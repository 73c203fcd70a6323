import * as z from 'zod/mini';
import { auditLogEndpoint } from '#contract/audit-log-endpoint.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { portalSetupEndpoints } from '#contract/portal-setup-endpoints.ts';
import { sessionEndpoint } from '#contract/session-endpoint.ts';

/** The product's own endpoints, served under /-/ and never forwarded to an upstream. */
export const internalEndpoints = {
  /** The API under /api as an OpenAPI 3.1 document. */
  getOpenapi: {
    method: 'GET',
    path: '/openapi.json',
    received: z.looseObject({ openapi: z.string() }),
  },
  getVersion: {
    method: 'GET',
    path: '/version',
    received: z.looseObject({ object: z.literal('version'), version: z.string() }),
  },
  ...sessionEndpoint,
  ...auditLogEndpoint,
  ...portalSetupEndpoints,
} as const satisfies Record<string, Endpoint>;
