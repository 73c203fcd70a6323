import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { session } from '#contract/session.ts';

const openapi = z.looseObject({ openapi: z.string() });

/** The product's own endpoints, served under /-/ and never forwarded to an upstream. */
export const ownEndpoints = {
  getOpenapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'The API under /api as an OpenAPI 3.1 document',
    response: openapi,
    received: openapi,
  },
  getSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who uses the page',
    response: session,
    received: session,
  },
} as const satisfies Record<string, Endpoint>;
