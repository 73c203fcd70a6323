import * as z from 'zod/mini';
import { auditEntry, auditOutcomes } from '#contract/audit-entry.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { pageOf, paging, receivedPageOf } from '#contract/paging.ts';
import { session } from '#contract/current-session.ts';

const openapi = z.looseObject({ openapi: z.string() });

/** A time in UTC. PostgreSQL has no year 0, and reads no more than this many digits. */
const time = z.iso
  .datetime({ abort: true })
  .check(z.refine((text) => !/^0000|.{31}/.test(text), { params: { expected: 'datetime' } }));

/** The product's own endpoints, served under /-/ and never forwarded to an upstream. */
export const internalEndpoints = {
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
    summary: 'Get the current session',
    response: session,
    received: session,
  },
  listAuditEntries: {
    method: 'GET',
    path: '/changes',
    summary: 'List the audit log',
    query: z.object({
      ...paging,
      /** A portal's id, its slug, or both. */
      portal_id: z.optional(z.array(z.string())),
      consumer_profile_id: z.optional(z.string()),
      /** Part of the name or id of the user who made the request. */
      actor: z.optional(z.string()),
      outcome: z.optional(z.array(z.enum(auditOutcomes))),
      /** Start (inclusive) and end (exclusive) of the time range. */
      since: z.optional(time),
      until: z.optional(time),
    }),
    response: pageOf(auditEntry),
    received: receivedPageOf(auditEntry),
  },
} as const satisfies Record<string, Endpoint>;
